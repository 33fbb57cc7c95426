import type { Answer } from '../../support/ask.js';
import { BEFORE_THOSE_OF_TESTS } from '../../support/given/of-the-sample.js';
import type { OpenHub, RawAnswer } from '../../support/open-hub.js';

/** One record of each subgraph, under the name of its subgraph. */
export type Parts = Readonly<Record<string, unknown>>;

const VIEWER = 'firm.rivoli';

const ROOTS = `{
  me { organisation { id } }
  incidents(first: 1, filter: { ${BEFORE_THOSE_OF_TESTS} }) { nodes { id } }
  alerts(first: 50, filter: { minSeverity: SEVERE }) { nodes { id } }
  statements(first: 100, status: PUBLISHED) { nodes { id } }
}`;

const EVERY_PART = `query ($organisation: ID!, $incident: ID!, $alert: ID!, $statement: ID!) {
  organisations: organisation(id: $organisation) { id displayName kind }
  incidents: incident(id: $incident) { id category recordStatus }
  alerts: alert(id: $alert) { id kind headline }
  communications: statement(id: $statement) { id kind headline }
}`;

interface Nodes {
  readonly nodes: readonly { readonly id: string }[];
}

/** Which record of every subgraph to ask for, as a healthy hub tells it: of those that no test writes. */
export async function oneOfEveryPart(healthy: OpenHub): Promise<Readonly<Record<string, string>>> {
  const { data } = await healthy.ask(VIEWER, ROOTS);
  const found = data as { me: { organisation: { id: string } }; incidents: Nodes; alerts: Nodes; statements: Nodes };
  const last = ({ nodes }: Nodes): string => nodes.at(-1)?.id ?? '';
  return {
    organisation: found.me.organisation.id,
    incident: last(found.incidents),
    alert: last(found.alerts),
    statement: last(found.statements),
  };
}

/** Asks a hub for a record of every subgraph. */
export async function askEveryPart(
  hub: OpenHub,
  variables: Readonly<Record<string, string>>,
): Promise<RawAnswer & { readonly data: Parts; readonly errors?: Answer['errors'] }> {
  const answer = await hub.ask(VIEWER, EVERY_PART, { variables });
  return { ...answer, data: answer.data as Parts };
}
