import { THIS_INSTANT } from '@hub/shared/access/this-instant';
import { as } from '../support/ask.js';
import { database } from '../support/database.js';
import { aStatementOf } from './authored.js';
import { type Verdict, verdictOn, verdictOnSql } from './verdict.js';
import { verdictOnWriting } from './written-again.js';

/* The steps of a statement, taken by SQL alone. */

const NO_SUCH_STEP = 'ZC004';
const SECOND_PERSON = 'ZC001';

const step = (userName: string, id: string, set: string): Promise<Verdict> =>
  verdictOnSql(userName, `update communications.statement set ${set} where id = $1`, [id]);

async function advance(userName: string, id: string, call: string): Promise<void> {
  const { rows } = await database().query('select version from communications.statement where id = $1', [id]);
  const { result } = await as(userName, { purpose: 'PRESS' }).data<{ result: { errors: object[] } }>(
    `mutation { result: ${call.replace('$', `id: "${id}", version: ${rows[0].version}`)} { errors { code path } } }`,
  );
  expect(result.errors).toEqual([]);
}

/** By an analyst, cleared by the press officer and the chair. */
async function aStatementThatIs(status: 'IN_REVIEW' | 'APPROVED' | 'PUBLISHED', changes = {}): Promise<string> {
  const id = await aStatementOf('secretariat.analyst', changes);
  await advance('secretariat.analyst', id, 'requestClearances($)');
  if (status === 'IN_REVIEW') return id;
  await advance('press.officer', id, 'clearStatement($, kind: EDITORIAL, granted: true)');
  await advance('press.chair', id, 'clearStatement($, kind: LEGAL, granted: true)');
  if (status === 'PUBLISHED') await advance('press.officer', id, 'publishStatement($)');
  return id;
}

test('the database counts versions and says when: nobody writes either, or an instant, or what was drafted', async () => {
  const id = await aStatementOf('press.officer');
  expect(await step('press.officer', id, `status = 'IN_REVIEW'`)).toBe('allowed');
  for (const userName of ['press.officer', 'press.chair', 'secretariat.analyst'])
    for (const column of [
      'version',
      'updated_at',
      'ordered_at',
      'published_at',
      'embargoed_until',
      'expires_at',
      'uri',
      'kind',
      'named_firm_ids',
      'about_alert_ids',
      'concerns_open_investigation',
      'writer_member_ids',
      'author_member_id',
    ])
      expect([column, await step(userName, id, `${column} = ${column}`)]).toEqual([column, 'denied']);
  const counted = await verdictOn('press.officer', async (client) => {
    await client.query(`update communications.statement set status = 'IN_REVIEW' where id = $1`, [id]);
    return client.query(
      `select 1 from communications.statement where id = $1 and version = 2 and updated_at = ${THIS_INSTANT}`,
      [id],
    );
  });
  expect(counted).toBe('allowed');
});

test('an update that is no step is refused: it would move the version and tell that something happened', async () => {
  for (const id of [await aStatementOf('press.officer'), await aStatementThatIs('PUBLISHED')])
    expect(await step('press.officer', id, 'status = status')).toBe(NO_SUCH_STEP);
});

test('a published statement, its text included, is changed by nobody', async () => {
  const id = await aStatementThatIs('PUBLISHED');
  for (const userName of ['press.officer', 'press.chair', 'secretariat.analyst']) {
    for (const set of [
      `status = 'WITHDRAWN'`,
      `status = 'CORRECTED'`,
      `status = 'EXPIRED'`,
      `status = 'DRAFT'`,
      'wording = wording + 1',
    ])
      expect([userName, set, [NO_SUCH_STEP, 'denied', 'nothing'].includes(await step(userName, id, set))]).toEqual([
        userName,
        set,
        true,
      ]);
    for (const set of [`headline = 'Autre'`, `body = 'Autre', version = version + 1`])
      expect([
        userName,
        [NO_SUCH_STEP, 'nothing'].includes(
          await verdictOnSql(userName, `update communications.statement_content set ${set} where statement_id = $1`, [
            id,
          ]),
        ),
      ]).toEqual([userName, true]);
    expect(
      await verdictOnSql(
        userName,
        `update communications.statement_content set handling_tlp = handling_tlp where statement_id = $1`,
        [id],
      ),
    ).toBe('denied');
  }
});

test('an embargo is moved neither forth nor back', async () => {
  const embargoedUntil = new Date(Date.now() + 86_400_000).toISOString();
  const id = await aStatementThatIs('APPROVED', { embargoedUntil });
  for (const userName of ['press.officer', 'press.chair', 'secretariat.analyst'])
    for (const until of ['null', 'now()', `now() + interval '2 days'`])
      expect(await step(userName, id, `embargoed_until = ${until}`)).toBe('denied');
});

const revise = (userName: string, id: string, required: string, before = 'null'): Promise<Verdict> =>
  verdictOn(userName, async (client) => {
    await client.query(`select ${before}`);
    await client.query(`update communications.statement set wording = wording + 1 where id = $1`, [id]);
    return client.query(
      `update communications.statement_review set required_clearances = ${required}, version = version + 1 where statement_id = $1`,
      [id],
    );
  });

test('what must be cleared changes with a new wording alone, and no more of it than the word on a person', async () => {
  const id = await aStatementOf('press.officer', { concernsOpenInvestigation: true });
  const withoutLaw = `array['EDITORIAL', 'POLICE']`;
  expect(await revise('press.officer', id, withoutLaw)).toBe('allowed');
  expect(await revise('press.officer', id, `array['EDITORIAL', 'LEGAL']`)).toBe(NO_SUCH_STEP);
  expect(await revise('press.officer', id, `array['EDITORIAL', 'LEGAL', 'POLICE', 'FIGURES']`)).toBe(NO_SUCH_STEP);
  for (const set of [
    `required_clearances = ${withoutLaw}`,
    `required_clearances = ${withoutLaw}, version = version + 1`,
  ])
    expect(
      await verdictOnSql('press.officer', `update communications.statement_review set ${set} where statement_id = $1`, [
        id,
      ]),
    ).toBe(NO_SUCH_STEP);
  // Nor where another wrote the wording and left the review behind.
  const left = await verdictOn('press.officer', async (client) => {
    await client.query('reset role');
    await client.query('set local session_replication_role = replica');
    await client.query(
      `update communications.statement set wording = 2, updated_at = now() - interval '1 hour' where id = $1`,
      [id],
    );
    await client.query('set local session_replication_role = origin');
    await client.query('set local role press_officer');
    return client.query(
      `update communications.statement_review set required_clearances = ${withoutLaw}, version = 2 where statement_id = $1`,
      [id],
    );
  });
  expect(left).toBe(NO_SUCH_STEP);
});

test('the chair signs off: it writes no wording and asks for no clearance', async () => {
  const draft = await aStatementOf('press.officer');
  expect(await step('press.chair', draft, `status = 'IN_REVIEW'`)).toBe('nothing');
  const inReview = await aStatementThatIs('IN_REVIEW');
  expect(await revise('press.officer', inReview, 'required_clearances')).toBe('allowed');
  expect(await revise('press.chair', inReview, 'required_clearances')).toBe(NO_SUCH_STEP);
  expect(await verdictOnWriting('press.chair', { noun: 'statement', id: draft })).toBe('denied');
});

const clear = (userName: string, id: string, changes: Record<string, string> = {}): Promise<Verdict> => {
  const row: Record<string, string> = {
    id: 'gen_random_uuid()',
    statement_id: `'${id}'`,
    statement_version: '1',
    kind: `'EDITORIAL'`,
    member_id: 'hub.viewer_member_id()',
    organisation_id: 'hub.viewer_organisation_id()',
    at: THIS_INSTANT,
    granted: 'true',
    comment: 'null',
    ...changes,
  };
  return verdictOnSql(
    userName,
    `insert into communications.statement_clearance (${Object.keys(row).join(', ')}) select ${Object.values(row).join(', ')}`,
  );
};

test('a clearance is given now, for oneself, for the present wording, by nobody who wrote it', async () => {
  const id = await aStatementThatIs('IN_REVIEW');
  expect(await clear('press.officer', id)).toBe('allowed');
  const forgeries: Record<string, string>[] = [
    { at: `now() - interval '1 day'` },
    { member_id: 'gen_random_uuid()' },
    { organisation_id: 'gen_random_uuid()' },
    { statement_version: '2' },
    { kind: `'LEGAL'` },
    { kind: `'FIGURES'` },
  ];
  for (const forged of forgeries)
    expect([forged, await clear('press.officer', id, forged)]).toEqual([forged, 'denied']);
  const own = await aStatementOf('press.officer');
  expect(await clear('press.officer', own)).toBe('denied');
  await advance('press.officer', own, 'requestClearances($)');
  for (const granted of ['true', 'false']) expect(await clear('press.officer', own, { granted })).toBe(SECOND_PERSON);
  expect(await clear('press.officer', await aStatementThatIs('APPROVED'))).toBe('denied');
});

test('nothing is approved or released by whoever merely writes that it is', async () => {
  const id = await aStatementThatIs('IN_REVIEW');
  for (const userName of ['press.officer', 'press.chair', 'secretariat.analyst']) {
    expect([userName, await step(userName, id, `status = 'APPROVED'`)]).toEqual([userName, 'nothing']);
    expect([userName, ['denied', NO_SUCH_STEP].includes(await step(userName, id, `status = 'PUBLISHED'`))]).toEqual([
      userName,
      true,
    ]);
  }
  expect(await step('secretariat.analyst', await aStatementThatIs('APPROVED'), `status = 'PUBLISHED'`)).toBe('denied');
});

test('a statement lists the alerts it points at, and its label is no wider than theirs', async () => {
  const { rows } = await database().query(
    `select id from alerts.alert where status = 'ISSUED' and handling_tlp = 'TLP_GREEN' and not handling_codes && '{H2,H3}' limit 1`,
  );
  const id = await aStatementOf('secretariat.analyst', { handling: { tlp: 'TLP_GREEN' }, aboutAlertIds: [rows[0].id] });
  const statement = { noun: 'statement', id } as const;
  expect(await verdictOnWriting('secretariat.analyst', statement)).toBe('allowed');
  const clearContent = { 'communications.statement_content': { handling_tlp: `'TLP_CLEAR'` } };
  expect(await verdictOnWriting('secretariat.analyst', statement, clearContent)).toBe('denied');
  const unlisted = { 'communications.statement': { about_alert_ids: `'{}'` } };
  expect(await verdictOnWriting('secretariat.analyst', statement, unlisted)).toBe(NO_SUCH_STEP);
  const more = `insert into communications.statement_alert select '${id}', id from alerts.visible_alert where id <> '${rows[0].id}' limit 1`;
  expect(await verdictOnSql('secretariat.analyst', more)).toBe('denied');
});
