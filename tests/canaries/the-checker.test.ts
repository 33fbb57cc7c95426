import { hubUrl, tokenOf } from '../support/ask.js';
import { database } from '../support/database.js';
import { aFiledIncident } from '../support/given/a-declaration.js';
import { isOfTheSample } from '../support/given/of-the-sample.js';
import { checkedFetch } from './checked-fetch.js';
import { type Crossing, crossingsIn, secretsInLog } from './crossings.js';
import { findTokens, speaksForItself } from './find-tokens.js';
import { unseenColumns } from './unseen-columns.js';

/* The checker must be able to find what it is there for: secrets planted in an answer, in a header and in a log. */

/** The narrative of an incident of one firm, which another firm may not read. */
async function aNarrativeOf(userName: string): Promise<string> {
  const { rows } = await database().query<{ narrative: string }>(
    `select p.narrative from incidents.incident_particulars p join organisations.member m on m.organisation_id = p.victim_id
       join organisations.member_account a on a.member_id = m.id
      where a.subject = $1 and p.narrative ~ '[0-9A-Z]{4}-[0-9A-Z]{4}' and ${isOfTheSample('p.incident_id')} order by p.incident_id limit 1`,
    [userName],
  );
  return rows[0]?.narrative ?? '';
}

const tokenIn = (text: string): string => findTokens(text).find(speaksForItself)?.value ?? '';

/** What is found in an answer that a hub which leaks would give to a member. */
async function crossingsOnTheWayTo(userName: string, answer: { body?: string; note?: string }): Promise<Crossing[]> {
  const leak: typeof fetch = async () =>
    Response.json(
      { data: { incident: { narrative: answer.body ?? null } } },
      { headers: { 'x-note': answer.note ?? '' } },
    );
  const found: Crossing[] = [];
  const ask = checkedFetch(leak, async (text, recipient) => {
    found.push(...(await crossingsIn(text, recipient)));
  });
  const authorization = `Bearer ${await tokenOf(userName)}`;
  await (await ask(`${hubUrl()}/graphql`, { method: 'POST', headers: { authorization } })).json();
  return found;
}

test('a narrative that reaches another firm is caught, and the firm it happened to reads it in peace', async () => {
  const narrative = await aNarrativeOf('firm.vendome');
  expect(await crossingsOnTheWayTo('firm.rivoli', { body: narrative })).toEqual([
    { token: tokenIn(narrative), columns: ['incidents.incident_particulars.narrative'] },
  ]);
  expect(await crossingsOnTheWayTo('firm.vendome', { body: narrative })).toEqual([]);
});

test('a secret in a header is caught as one in a body is', async () => {
  const token = tokenIn(await aNarrativeOf('firm.vendome'));
  expect(await crossingsOnTheWayTo('press.officer', { note: token })).toMatchObject([{ token }]);
});

test.each(['stolen_eur', 'address', 'latitude', 'reported_at', 'incident_id'])(
  'the %s of an incident is caught in what nobody in particular is given',
  async (column) => {
    const { rows } = await database().query<{ row: Record<string, unknown> }>(
      `select to_jsonb(p) || jsonb_build_object('stolen_eur', p.stolen_eur::text) as row from incidents.incident_particulars p
        where p.stolen_eur > 10000 and p.stolen_eur % 1 > 0 and p.latitude::text ~ '\\d\\d\\.\\d{5}$'
          and ${isOfTheSample('p.incident_id')} order by p.incident_id limit 1`,
    );
    const value = rows[0]?.row[column];
    const text = column === 'reported_at' ? new Date(String(value)).toISOString() : String(value);
    const crossings = await crossingsIn(`{"value":"${text}"}`, { userName: null, hasPurpose: false });
    expect(crossings.flatMap(({ columns }) => columns)).toContain(`incidents.incident_particulars.${column}`);
  },
);

test('police without a purpose are not given what they may read for one', async () => {
  const { rows } = await database().query<{ narrative: string }>(
    `select narrative from incidents.incident_particulars p where area_path && array['75108'] and narrative is not null
      and ${isOfTheSample('p.incident_id')} and incident_id in (select id from incidents.incident where record_status = 'VALIDATED') order by incident_id limit 1`,
  );
  const narrative = rows[0]?.narrative ?? '';
  expect(await crossingsIn(narrative, { userName: 'police.paris8', hasPurpose: true })).toEqual([]);
  expect(await crossingsIn(narrative, { userName: 'police.paris8', hasPurpose: false })).toHaveLength(1);
});

test('what a test has just written is known as a secret, and to whom', async () => {
  const id = await aFiledIncident('firm.rivoli');
  const { rows } = await database().query<{ narrative: string }>(
    'select narrative from incidents.incident_particulars where incident_id = $1',
    [id],
  );
  const narrative = rows[0]?.narrative ?? '';
  expect(await crossingsIn(narrative, { userName: 'firm.rivoli', hasPurpose: false })).toEqual([]);
  expect(await crossingsIn(narrative, { userName: 'firm.vendome', hasPurpose: false })).toMatchObject([
    { columns: ['incidents.incident_particulars.narrative'] },
  ]);
});

test('a line of a log with a secret in it is caught, and a usual line is not', async () => {
  const narrative = await aNarrativeOf('firm.vendome');
  const line = (fault: string): string => JSON.stringify({ level: 50, time: 1_795_477_180_818, fault, msg: 'fault' });
  expect(secretsInLog(line(`invalid input syntax: "${narrative}"`))).toMatchObject([{ token: tokenIn(narrative) }]);
  expect(secretsInLog(line('duration: 1234.567 ms, request 0b5a6d2e-1111-4222-8333-444455556666'))).toEqual([]);
});

test('a secret that nobody entitled ever read is told, because its silence proves nothing', () => {
  const registry = {
    readers: ['firm.rivoli', 'press.officer'],
    columns: ['alerts.alert.headline', 'alerts.alert_plate.plate'],
    writtenBefore: 1,
    tokens: { one: [1, 0], two: [1, 1], hidden: [0, 1] },
  } as const;
  expect(unseenColumns(registry, [['firm.rivoli', 'alerts.alert.headline']])).toEqual([
    'alerts.alert_plate.plate',
    'press.officer',
  ]);
});
