import type { Answer } from '../../support/ask.js';
import type { OpenHub, RawAnswer } from '../../support/open-hub.js';

/** One record of each subgraph, under the name of its subgraph. */
export type Parts = Readonly<Record<string, unknown>>;

const VIEWER = 'firm.rivoli';

const ROOTS = `{
  me { organisation { id } }
  incidents(first: 1) { nodes { id } }
  alerts(first: 50) { nodes { id } }
  statements(first: 1) { nodes { id } }
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

/** Asks a hub for a record of every subgraph; which records these are, a healthy hub tells. */
export async function askEveryPart(
  hub: OpenHub,
  healthy: OpenHub,
): Promise<RawAnswer & { readonly data: Parts; readonly errors?: Answer['errors'] }> {
  const { data } = await healthy.ask(VIEWER, ROOTS);
  const found = data as { me: { organisation: { id: string } }; incidents: Nodes; alerts: Nodes; statements: Nodes };
  const variables = {
    organisation: found.me.organisation.id,
    incident: found.incidents.nodes[0]?.id,
    // One of the sample: tests write alerts whose time is over within seconds.
    alert: found.alerts.nodes.at(-1)?.id,
    statement: found.statements.nodes[0]?.id,
  };
  const answer = await hub.ask(VIEWER, EVERY_PART, { variables });
  return { ...answer, data: answer.data as Parts };
}
