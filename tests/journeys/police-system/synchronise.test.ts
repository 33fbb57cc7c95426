import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { as } from '../../support/ask.js';
import { database } from '../../support/database.js';
import { everyPage } from '../../support/every-page.js';
import { BEFORE_THOSE_OF_TESTS } from '../../support/given/of-the-sample.js';

/* A police system keeps itself up to date: the service account of the prefecture, paging by updatedSince. */

const SYNCHRONISE = readFileSync(
  join(import.meta.dirname, '../../../schema/operations/system.prefecture/Synchronise.graphql'),
  'utf8',
);
const SINCE = '2000-01-01T00:00:00Z';
/** The same of days on which no test files anything: a record that changes comes again, and rightly so. */
const UNMOVED = SYNCHRONISE.replace('updatedSince: $since', `updatedSince: $since, ${BEFORE_THOSE_OF_TESTS}`);

interface Row {
  readonly id: string;
  readonly place: { readonly address: string | null };
  readonly victim: object | null;
  readonly complaint: { readonly procedureNumber: string | null } | null;
  readonly offenders: { readonly vehicles: readonly { readonly plate: string | null }[] | null } | null;
  readonly handling: { readonly tlp: string; readonly codes: readonly string[] };
}

const system = as('system.prefecture', { purpose: 'INVESTIGATION', justification: 'Synchronisation de nuit' });

/** Read once, to be looked at from several sides. */
let whole: ReturnType<typeof everyPage<Row>> | undefined;
const everything = (): ReturnType<typeof everyPage<Row>> => {
  whole ??= everyPage<Row>(system, UNMOVED, { since: SINCE });
  return whole;
};

test('it gets address, victim, plate and procedure number for its four departments, and the view of a peer outside', async () => {
  const { nodes, totalCount } = await everything();
  expect(nodes.length).toBe(totalCount);
  expect(new Set(nodes.map(({ id }) => id)).size).toBe(nodes.length);
  const { rows } = await database().query(
    `select incident_id as id, area_path && array['75','92','93','94'] as inside from incidents.incident_particulars where incident_id = any($1)`,
    [nodes.map(({ id }) => id)],
  );
  const inside = new Map<string, boolean>(rows.map((row: { id: string; inside: boolean }) => [row.id, row.inside]));
  const [within, outside] = [nodes.filter(({ id }) => inside.get(id)), nodes.filter(({ id }) => !inside.get(id))];
  expect(within.length).toBeGreaterThan(100);
  expect(outside.length).toBeGreaterThan(100);
  expect(within.every(({ place, victim }) => place.address !== null && victim !== null)).toBe(true);
  expect(within.some(({ complaint }) => complaint?.procedureNumber)).toBe(true);
  expect(within.some(({ offenders }) => offenders?.vehicles?.some(({ plate }) => plate))).toBe(true);
  for (const node of outside) {
    expect(node).toMatchObject({ place: { address: null }, victim: null, complaint: null });
    expect(node.offenders?.vehicles?.every(({ plate }) => plate === null) ?? true).toBe(true);
  }
});

test('without a purpose it gets PURPOSE_REQUIRED and no data', async () => {
  const answer = await as('system.prefecture').ask(SYNCHRONISE, { since: SINCE });
  expect(answer.errors?.[0]?.extensions?.code).toBe('PURPOSE_REQUIRED');
  expect(Object.values(answer.data ?? {}).filter((value) => value !== null)).toEqual([]);
});

test('an unknown purpose is refused in words', async () => {
  const answer = await as('system.prefecture', { purpose: 'CURIOSITY' }).ask(SYNCHRONISE, { since: SINCE });
  expect(answer.errors?.[0]?.extensions?.code).toBe('BAD_USER_INPUT');
  expect(answer.errors?.[0]?.message).toContain('INVESTIGATION');
});

test('reading from any cursor on gives no gap and no double', async () => {
  const { nodes } = await everything();
  const first = await system.data<{ incidents: { pageInfo: { endCursor: string } } }>(UNMOVED, { since: SINCE });
  const rest = await system.data<{ incidents: { nodes: Row[] } }>(UNMOVED, {
    since: SINCE,
    after: first.incidents.pageInfo.endCursor,
  });
  expect(rest.incidents.nodes.map(({ id }) => id)).toEqual(nodes.slice(100, 200).map(({ id }) => id));
});

test('a cursor opens for nobody else and in no other list, and a made-up one is refused', async () => {
  const { incidents } = await system.data<{ incidents: { pageInfo: { endCursor: string } } }>(SYNCHRONISE, {
    since: SINCE,
  });
  const { endCursor } = incidents.pageInfo;
  const attempts = [
    as('police.prefecture', { purpose: 'INVESTIGATION' }).ask(SYNCHRONISE, { since: SINCE, after: endCursor }),
    system.ask(SYNCHRONISE, { since: '2001-01-01T00:00:00Z', after: endCursor }),
    system.ask(SYNCHRONISE, { since: SINCE, after: Buffer.from('["2009"]').toString('base64url') }),
  ];
  for (const answer of await Promise.all(attempts)) expect(answer.errors?.[0]?.extensions?.code).toBe('BAD_USER_INPUT');
});

test('what leaves the hub for another system is logged as a disclosure to its service', async () => {
  const justification = `Nuit ${Math.random()}`;
  await as('system.prefecture', { purpose: 'INVESTIGATION', justification }).data(SYNCHRONISE, { since: SINCE });
  const { rows } = await database().query(
    'select distinct operation, recipient_ids = array[actor_organisation_id] as "to its service" from audit.audit_entry where justification = $1',
    [justification],
  );
  expect(rows).toEqual([{ operation: 'DISCLOSURE', 'to its service': true }]);
});
