import { type Asker, as } from '../support/ask.js';
import { database } from '../support/database.js';
import { purposeOf } from '../support/demo-viewers.js';
import { everyPage } from '../support/every-page.js';
import { anIncidentAt } from '../support/given/an-incident-at.js';
import { whileNothingMoves } from '../support/while-nothing-moves.js';

/* US10 (c): whose firm waits for word longer than it should, by police service, for the committee's secretariat and the police themselves. */

const LIST = `query ($after: String, $filter: OverdueFeedbackFilter, $orderBy: OverdueFeedbackOrder! = DUE_ASC, $first: Int! = 100) {
  list: overdueFeedback(filter: $filter, orderBy: $orderBy, first: $first, after: $after) {
    totalCount pageInfo { hasNextPage endCursor } nodes { id category feedbackDueAt place { area { inseeCode } } feedback { at } } } }`;

/** The same list, of every record only which it is. */
const LIST_OF_IDS = LIST.replace(/nodes \{ id .*\} \}/s, 'nodes { id } } }');

interface Node {
  readonly id: string;
  readonly category: string;
  readonly feedbackDueAt: string;
  readonly feedback: readonly object[];
}

/** What is owed, told by the administrator from the records alone: 60 days after the validation of what stands validated. */
const OWED = `select i.id, s.at + interval '60 days' as due from incidents.incident i join incidents.incident_step s on s.incident_id = i.id and s.to_status = 'VALIDATED'
  where i.record_status in ('VALIDATED', 'ARCHIVED') and s.at < now() - interval '60 days'
    and not exists (select 1 from incidents.outcome_feedback f where f.incident_id = i.id)`;

const owed = async (condition: string): Promise<string[]> =>
  (await database().query(`${OWED} and ${condition} order by s.at, s.id`)).rows.map(({ id }: { id: string }) => id);
const serviceOf = async (userName: string): Promise<string> =>
  (
    await database().query(
      'select m.organisation_id as id from organisations.member m join organisations.member_account a on a.member_id = m.id where a.subject = $1',
      [userName],
    )
  ).rows[0].id;

const asking = (userName: string): Asker => as(userName, { purpose: purposeOf(userName) });
const read = async (who: Asker, variables: Record<string, unknown> = {}): Promise<Node[]> =>
  (await everyPage<Node>(who, LIST, variables)).nodes;
const readIds = async (who: Asker, variables: Record<string, unknown> = {}): Promise<string[]> =>
  idsOf((await everyPage<Node>(who, LIST_OF_IDS, variables)).nodes);
const idsOf = (nodes: readonly Node[]): string[] => nodes.map(({ id }) => id);

const ORGANISED = `i.category in ('ARMED_ROBBERY', 'CONFINEMENT_ROBBERY', 'CARRIER_ATTACK', 'RAM_RAID', 'SAFE_ATTACK')`;
const IN_REMIT = `(${ORGANISED} or exists (select 1 from incidents.incident_in_series s where s.incident_id = i.id))`;

test.each([
  ['police.paris8', `i.area_path && '{75108}'`],
  ['police.oclco', IN_REMIT],
])('%s is shown what is owed in its own scope, the longest overdue first, and nothing else', (userName, scope) =>
  // A series that is confirmed meanwhile widens the scope of the central office.
  whileNothingMoves(
    () => owed(scope),
    async (expected) => {
      expect(expected.length).toBeGreaterThan(20);
      const list = await read(asking(userName));
      expect(idsOf(list)).toEqual(expected);
      expect(list.every(({ feedback }) => feedback.length === 0)).toBe(true);
    },
  ),
);

test('the secretariat is shown it service by service', async () => {
  for (const [userName, scope] of [
    ['police.paris8', `i.area_path && '{75108}'`],
    ['police.prefecture', `i.area_path && '{75,92,93,94}'`],
    ['police.oclco', IN_REMIT],
  ] as const) {
    const filter = { serviceId: await serviceOf(userName) };
    await whileNothingMoves(
      () => owed(scope),
      async (expected) => {
        expect([userName, await readIds(asking('secretariat.analyst'), { filter })]).toEqual([userName, expected]);
      },
    );
  }
});

test('a service that asks for another’s list is shown what it would see itself, and of none such the list is refused', async () => {
  const paris8 = asking('police.paris8');
  const ofPrefecture = await readIds(paris8, { filter: { serviceId: await serviceOf('police.prefecture') } });
  expect(ofPrefecture).toEqual(await readIds(paris8));
  for (const serviceId of [await serviceOf('firm.rivoli'), 'x', '00000000-0000-4000-8000-000000000000'])
    expect((await paris8.ask(LIST, { filter: { serviceId } })).errors).toEqual([
      expect.objectContaining({
        message: '`serviceId`: there is no such police service.',
        extensions: expect.objectContaining({ code: 'BAD_USER_INPUT' }),
      }),
    ]);
});

test('it is sorted by when it was due and narrowed by category and due date, and pages are without gap or double', async () => {
  const who = asking('police.paris8');
  const all = await read(who);
  expect(all.length).toBeGreaterThan(37);
  expect(await readIds(who, { orderBy: 'DUE_DESC' })).toEqual(idsOf(all).reverse());
  expect(await readIds(who, { first: 37 })).toEqual(idsOf(all));
  const dueBefore = all[Math.floor(all.length / 2)]?.feedbackDueAt ?? '';
  const filter = { category: ['BURGLARY', 'RAM_RAID'], dueBefore };
  const chosen = all.filter((one) => filter.category.includes(one.category) && one.feedbackDueAt < dueBefore);
  expect(chosen.length).toBeGreaterThan(0);
  expect(await readIds(who, { filter })).toEqual(idsOf(chosen));
});

test('it counts what can be paged to, and a cursor opens in no other list', async () => {
  const who = asking('police.paris8');
  const { list } = await who.data<{ list: { totalCount: number; pageInfo: { endCursor: string } } }>(LIST, {
    first: 5,
  });
  expect(list.totalCount).toBe((await readIds(who)).length);
  const after = list.pageInfo.endCursor;
  const { errors } = await who.ask(LIST, { after, orderBy: 'DUE_DESC' });
  expect(errors?.map(({ extensions }) => extensions?.code)).toEqual(['BAD_USER_INPUT']);
});

test('what was validated today is due in 60 days and not overdue', async () => {
  const id = await anIncidentAt('VALIDATED');
  const { incident } = await as('firm.vendome').data<{ incident: { feedbackDueAt: string } }>(
    'query ($id: ID!) { incident(id: $id) { feedbackDueAt } }',
    { id },
  );
  expect((Date.parse(incident.feedbackDueAt) - Date.now()) / 86_400_000).toBeCloseTo(60, 1);
  // If it were, it would be among the first of those due latest.
  const { list } = await asking('police.prefecture').data<{ list: { nodes: Node[] } }>(LIST, { orderBy: 'DUE_DESC' });
  expect(list.nodes.length).toBeGreaterThan(0);
  expect(idsOf(list.nodes)).not.toContain(id);
});

test.each([
  ['firm.vendome', 'FORBIDDEN'],
  ['press.officer', 'FORBIDDEN'],
  ['press.chair', 'FORBIDDEN'],
  ['dpo.observatory', 'FORBIDDEN'],
])('%s has no such list', async (userName, code) => {
  const { data, errors } = await asking(userName).ask(LIST);
  expect([data?.['list'] ?? null, errors?.map(({ extensions }) => extensions?.code)]).toEqual([null, [code]]);
});

test.each(['police.paris8', 'secretariat.analyst'])('%s states a purpose', async (userName) => {
  const { errors } = await as(userName).ask(LIST);
  expect(errors?.map(({ extensions }) => extensions?.code)).toEqual(['PURPOSE_REQUIRED']);
});
