import { type Asker, as } from '../ask.js';
import { aDeclaration, aFiledIncident } from './a-declaration.js';

/** What became of a request to write an incident. */
export interface StepPayload {
  readonly incident: Readonly<Record<string, unknown>> | null;
  readonly errors: readonly {
    readonly code: string;
    readonly path: readonly string[] | null;
    readonly message: string;
  }[];
}

const TYPES: Readonly<Record<string, string>> = {
  id: 'ID!',
  version: 'Int!',
  intoId: 'ID!',
  reason: 'String!',
  input: 'IncidentInput!',
};

/** The secretariat, for a purpose of its own. */
export const validator = as('secretariat.validator', { purpose: 'PREVENTION' });

export async function versionSeenBy(who: Asker, id: string): Promise<number> {
  const { incident } = await who.data<{ incident: { version: number } | null }>(
    'query ($id: ID!) { incident(id: $id) { version } }',
    { id },
  );
  if (!incident) throw new Error(`${who.userName} does not see ${id}`);
  return incident.version;
}

/** Asks for a step of an incident with the arguments as they are given. */
export async function ask(who: Asker, mutation: string, given: Record<string, unknown>): Promise<StepPayload> {
  const names = Object.keys(given);
  const declared = names.map((name) => `$${name}: ${TYPES[name]}`).join(', ');
  const passed = names.map((name) => `${name}: $${name}`).join(', ');
  const data = await who.data<Record<string, StepPayload>>(
    `mutation (${declared}) { ${mutation}(${passed}) { incident { id recordStatus version } errors { code path message } } }`,
    given,
  );
  return data[mutation] as StepPayload;
}

/** Takes a step of an incident from the version that is seen now, if no other is given; it must succeed. */
export async function take(
  who: Asker,
  mutation: string,
  id: string,
  { version, ...more }: Record<string, unknown> = {},
): Promise<Readonly<Record<string, unknown>>> {
  const from = version ?? (await versionSeenBy(who, id));
  const { incident, errors } = await ask(who, mutation, { id, version: from, ...more });
  if (!incident) throw new Error(`${mutation}: ${JSON.stringify(errors)}`);
  return incident;
}

/** A draft of a firm. */
export async function aDraft(userName: string, changes: Record<string, unknown> = {}): Promise<string> {
  const { incident, errors } = await ask(as(userName), 'draftIncident', {
    input: await aDeclaration(userName, changes),
  });
  if (!incident) throw new Error(`Not drafted: ${JSON.stringify(errors)}`);
  return String(incident['id']);
}

/** Of what was just filed, whoever looks at it. */
const FIRST = { version: 1 };

/** How a record comes to stand at each status, from nothing. */
const WAYS: Readonly<Record<string, (userName: string, changes: Record<string, unknown>) => Promise<string>>> = {
  DRAFT: aDraft,
  SUBMITTED: aFiledIncident,
  async VALIDATED(userName, changes) {
    const id = await aFiledIncident(userName, changes);
    await take(validator, 'validateIncident', id, FIRST);
    return id;
  },
  async REJECTED(userName, changes) {
    const id = await aFiledIncident(userName, changes);
    await take(validator, 'rejectIncident', id, { ...FIRST, reason: 'L’heure ne concorde pas.' });
    return id;
  },
  async MERGED(userName, changes) {
    const [id, intoId] = [await aFiledIncident(userName, changes), await aFiledIncident(userName)];
    await take(validator, 'mergeIncident', id, { ...FIRST, intoId, reason: 'Même fait.' });
    return id;
  },
  async WITHDRAWN(userName, changes) {
    const id = await aFiledIncident(userName, changes);
    await take(as(userName), 'withdrawIncident', id, FIRST);
    return id;
  },
};

export const REACHED_STATUSES = Object.keys(WAYS);

/** An incident of a firm whose record stands where the test wants it. */
export function anIncidentAt(
  status: string,
  userName = 'firm.vendome',
  changes: Record<string, unknown> = {},
): Promise<string> {
  const way = WAYS[status];
  if (!way) throw new Error(`No step leads to ${status}`);
  return way(userName, changes);
}
