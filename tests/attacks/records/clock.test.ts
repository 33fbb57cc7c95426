import { forgetRemovals } from '@hub/incidents/archive/forget-removals';
import pg from 'pg';
import { startTemplateDatabase, type TemplateDatabase } from '../../mutants/template-database.js';
import type { Answer, Asker } from '../../support/ask.js';
import { actAs, purposeOf, viewerOf } from '../../support/demo-viewers.js';
import { aScheduledStatement } from '../../support/given/a-scheduled-statement.js';
import { openRequest } from '../../support/given/a-subject-request.js';
import { anIssuedAlert } from '../../support/given/an-issued-alert.js';
import { type OpenHub, openHub } from '../../support/open-hub.js';
import { type SetClock, takeClock } from '../../support/set-clock.js';
import { TEST_LOGIN_PASSWORD } from '../../support/test-login.js';
import { type WayTold, waysTold } from './ways-told.js';

/*
 * A hub whose clock is put to the two nights of 2026 in which the clocks of France change, its database in the time zone of Paris, where a day can
 * have 23 hours and an hour can come twice. What ends or begins at an instant does so at that instant, along every way.
 */

let server: TemplateDatabase;
let superuser: pg.Client;
let clock: SetClock;
let hub: OpenHub;
let loginUrl: string;

beforeAll(async () => {
  server = await startTemplateDatabase();
  const url = await server.copy('clock');
  superuser = new pg.Client({ connectionString: url });
  await superuser.connect();
  await superuser.query(`alter database clock set timezone to 'Europe/Paris'`);
  clock = await takeClock(superuser);
  loginUrl = Object.assign(new URL(url), { username: 'test_login', password: TEST_LOGIN_PASSWORD }).href;
  await clock.set('2026-03-28T10:00:00Z');
  hub = await openHub({ databaseUrlOf: () => loginUrl });
}, 60_000);

afterAll(async () => {
  clock.release();
  await Promise.all([hub.close(), superuser.end()]);
  await server.close();
});

/** Asks with a token of that very moment. */
function as(userName: string, purpose = purposeOf(userName)): Asker {
  const ask = async <T>(query: string, variables: Record<string, unknown> = {}): Promise<Answer<T>> =>
    (await hub.withToken(await hub.provider.signIn(userName), query, { purpose, variables })) as unknown as Answer<T>;
  return {
    userName,
    ask,
    async data<T>(query: string, variables?: Record<string, unknown>): Promise<T> {
      const { data, errors } = await ask<T>(query, variables);
      if (!data || errors) throw new Error(`${userName}: ${JSON.stringify(errors)}`);
      return data;
    },
  };
}
const forPress = (userName: string): Asker => as(userName, 'PRESS');
const forPrevention = (userName: string): Asker => as(userName, 'PREVENTION');

const waysThatTell = (looks: readonly WayTold[], mark: string): string[] =>
  looks.filter(({ text }) => text.includes(mark)).map(({ reader, way }) => `${reader}: ${way}`);

const ALL_TO_STATEMENT = ['press.officer: feed', 'press.officer: published', 'firm.rivoli: feed'].concat(
  ['published', 'statement', 'statements', 'alert', 'alerts', 'area'].map((way) => `firm.rivoli: ${way}`),
);
const ALL_TO_ALERT = ['ending', 'alerts', 'active', 'area'].map((way) => `firm.rivoli: ${way}`);

const later = (instant: string, milliseconds: number): string =>
  new Date(Date.parse(instant) + milliseconds).toISOString();
const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** What a statement can be about, for the press office to see as well. */
const anAlertForAll = (moment: string): Promise<string> =>
  anIssuedAlert(forPrevention, {
    headline: 'Sas retenu.',
    instruction: 'Appeler le 17.',
    handling: { tlp: 'TLP_CLEAR' },
    expiresAt: later(moment, 2 * DAY),
  });

describe.each([
  ['the hour that is left out', '2026-03-28T10:00:00Z', '2026-03-29T03:00:00+02:00'],
  ['the hour that comes twice, the first time', '2026-10-24T10:00:00Z', '2026-10-25T02:30:00+02:00'],
  ['the hour that comes twice, the second time', '2026-10-24T10:00:00Z', '2026-10-25T02:30:00+01:00'],
])('in %s', (_which, written, moment) => {
  let statement: string;
  let basis: string;
  let ending: string;
  const embargoed = `Sous embargo ${moment}`;
  const shared = `Partagée ${moment}`;

  beforeAll(async () => {
    await clock.set(written);
    basis = await anAlertForAll(moment);
    ending = await anIssuedAlert(forPrevention, {
      headline: shared,
      handling: { tlp: 'TLP_GREEN', expiresAt: new Date(moment).toISOString() },
      expiresAt: later(moment, 2 * DAY),
    });
    statement = await aScheduledStatement(forPress, embargoed, new Date(moment), { aboutAlertIds: [basis] });
  });

  test.each([-HOUR, -1])(
    '%i ms before, what is under embargo is told on no way, and what is shared on every one',
    async (milliseconds) => {
      await clock.set(later(moment, milliseconds));
      const looks = await waysTold(hub, { statement, basis, ending });
      expect(waysThatTell(looks, embargoed)).toEqual([]);
      expect(waysThatTell(looks, shared)).toEqual(ALL_TO_ALERT);
    },
  );

  test.each([1, HOUR])(
    '%i ms after, what was under embargo is told on every way, and what was shared on none',
    async (milliseconds) => {
      await clock.set(later(moment, milliseconds));
      const looks = await waysTold(hub, { statement, basis, ending });
      expect(waysThatTell(looks, embargoed)).toEqual(ALL_TO_STATEMENT);
      expect(waysThatTell(looks, shared)).toEqual([]);
    },
  );
});

test('what peers read until an instant is gone for them from it on, once, and for the police of its area it is not', async () => {
  const moment = '2026-10-25T02:30:00+01:00';
  await clock.set('2026-10-24T10:00:00Z');
  const { rows } = await superuser.query<{ id: string }>(
    `select id from incidents.incident where record_status = 'VALIDATED' and handling_tlp = 'TLP_GREEN' and area_path @> '{75}'
        and handling_expires_at is null and audience_organisation_ids = '{}' and category = 'BURGLARY' order by id limit 2`,
  );
  const [ending, lasting] = rows.map(({ id }) => id);
  // As a record is that was filed with an end of its sharing and then validated.
  await superuser.query('alter table incidents.incident disable trigger keep_on_course');
  await superuser.query('update incidents.incident set handling_expires_at = $2, version = version + 1 where id = $1', [
    ending,
    moment,
  ]);
  await superuser.query('alter table incidents.incident enable trigger keep_on_course');
  const ends = new Map<string, string | null>();
  const goneFor = async (userName: string): Promise<string[]> => {
    const ids: string[] = [];
    for (let hasNextPage = true; hasNextPage; ) {
      const { incidentRemovals } = await as(userName).data<{
        incidentRemovals: { nodes: { id: string }[]; pageInfo: { hasNextPage: boolean; endCursor: string } };
      }>(
        'query ($after: String) { incidentRemovals(first: 100, after: $after) { nodes { id } pageInfo { hasNextPage endCursor } } }',
        { after: ends.get(userName) ?? null },
      );
      ids.push(...incidentRemovals.nodes.map(({ id }) => id));
      ({ hasNextPage } = incidentRemovals.pageInfo);
      ends.set(userName, incidentRemovals.pageInfo.endCursor);
    }
    return ids.filter((id) => id === ending || id === lasting);
  };
  const readers = ['firm.rivoli', 'police.oclco', 'police.prefecture', 'secretariat.analyst'];
  const gone = async () => Promise.all(readers.map(goneFor));
  await clock.set(later(moment, -1));
  expect(await gone()).toEqual([[], [], [], []]);
  await clock.set(moment);
  expect(await gone()).toEqual([[ending], [ending], [], []]);
  await clock.set(later(moment, HOUR));
  expect(await gone()).toEqual([[], [], [], []]);
});

test('what a police service shows until a day it shows until that day begins in France, whatever zone a session sets', async () => {
  await superuser.query('set session_replication_role = replica');
  await superuser.query(
    `update alerts.alert_identity set image_expires_on = '2026-10-25' where status_of_person is not null`,
  );
  const identities = async (zone: string): Promise<number> => {
    const client = new pg.Client({ connectionString: loginUrl });
    await client.connect();
    await client.query('begin');
    await client.query(`select set_config('timezone', $1, true)`, [zone]);
    await actAs(client, await viewerOf(superuser, 'firm.rivoli', 'PREVENTION'));
    const { rowCount } = await client.query('select from alerts.alert_identity where status_of_person is not null');
    await client.end();
    return rowCount ?? 0;
  };
  for (const zone of ['UTC', 'Europe/Paris', 'Pacific/Pago_Pago', 'Pacific/Kiritimati']) {
    await clock.set('2026-10-24T21:59:59.999Z');
    expect([zone, await identities(zone)]).toEqual([zone, expect.any(Number)]);
    expect(await identities(zone)).toBeGreaterThan(0);
    await clock.set('2026-10-24T22:00:00Z');
    expect([zone, await identities(zone)]).toEqual([zone, 0]);
  }
});

test('an access token is good for the ten minutes it was made for and at no other time, in the night that has an hour twice', async () => {
  await clock.set('2026-10-25T00:55:00Z');
  const token = await hub.provider.signIn('firm.rivoli');
  const statusAt = async (instant: string): Promise<number> => {
    await clock.set(instant);
    return (await hub.withToken(token, '{ me { id } }')).status;
  };
  expect(await statusAt('2026-10-25T01:04:00Z')).toBe(200);
  expect(await statusAt('2026-10-25T01:55:00Z')).toBe(401);
  expect(await statusAt('2026-10-24T23:55:00Z')).toBe(401);
});

test('where the clocks of gateway and database are an hour apart nobody is told anything before either says so', async () => {
  const moment = '2026-10-27T10:00:00Z';
  await clock.set('2026-10-26T10:00:00Z');
  const headline = 'Sous embargo, deux horloges';
  const basis = await anAlertForAll(moment);
  const id = await aScheduledStatement(forPress, headline, new Date(moment), { aboutAlertIds: [basis] });
  const asked = async (): Promise<Answer> => as('firm.rivoli').ask(`{ statement(id: "${id}") { headline } }`);

  clock.setProcess(later(moment, 1));
  await clock.setDatabase(later(moment, -HOUR));
  expect((await asked()).data).toEqual({ statement: null });

  // An identity that was signed an hour ago, by the clock of the database, is nobody's.
  clock.setProcess(later(moment, -HOUR));
  await clock.setDatabase(later(moment, 1));
  const { data, status } = await asked();
  expect([data?.['statement'] ?? null, status]).toEqual([null, expect.any(Number)]);

  await clock.set(later(moment, 1));
  expect((await asked()).data).toEqual({ statement: { headline } });
});

interface Removals {
  readonly incidentRemovals: {
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
  } | null;
}

test('a removal is kept for its time, and a copy that was not kept up for longer is refused in so many words and not told less', async () => {
  const YEAR = 365 * 24 * HOUR;
  const beginning = '2026-11-02T10:00:00Z';
  const keeper = as('police.prefecture');
  const page = (after: string | null, first = 100): Promise<Answer<Removals>> =>
    keeper.ask(
      'query ($after: String, $first: Int!) { incidentRemovals(first: $first, after: $after) { pageInfo { hasNextPage endCursor } } }',
      { after, first },
    );
  const cursorOf = ({ data }: Answer<Removals>): string => data?.incidentRemovals?.pageInfo.endCursor as string;
  const count = async () =>
    Number((await superuser.query('select count(*) from incidents.incident_removal')).rows[0].count);
  const outcome = ({ data, errors }: Answer<Removals>) => [
    data?.incidentRemovals !== null,
    errors?.map(({ extensions }) => extensions?.['code']),
  ];
  const WHOLE = [true, undefined];
  const REFUSED = [false, ['CURSOR_EXPIRED']];

  await clock.set(beginning);
  const [begun, whole] = [cursorOf(await page(null, 1)), cursorOf(await page(null))];
  expect((await page(begun, 1)).data?.incidentRemovals?.pageInfo.hasNextPage).toBe(true);
  await clock.set(later(beginning, YEAR / 2));
  // Read further and not to its end, it is as old as it was.
  const [further, wholeAgain] = [cursorOf(await page(begun, 1)), cursorOf(await page(whole))];
  const [before, after] = [await count(), later(beginning, YEAR + 48 * HOUR)];
  await clock.set(after);
  for (const cursor of [begun, whole, further, wholeAgain]) expect(outcome(await page(cursor))).toEqual(WHOLE);
  const forgotten = await forgetRemovals(superuser, new Date(Date.parse(after) - YEAR));
  expect([forgotten > 0, await count()]).toEqual([true, before - forgotten]);
  expect(await forgetRemovals(superuser, new Date(beginning))).toBe(0);
  for (const cursor of [begun, whole, further]) expect(outcome(await page(cursor))).toEqual(REFUSED);
  for (const cursor of [wholeAgain, null]) expect(outcome(await page(cursor))).toEqual(WHOLE);
});

test('a record is read for a data subject to the last moment of its month in France and not a moment longer', async () => {
  const officer = as('dpo.observatory');
  const [{ id }] = (
    await superuser.query(`select id from incidents.incident where record_status = 'SUBMITTED' limit 1`)
  ).rows as [{ id: string }];
  const isSeen = async (): Promise<boolean> =>
    (await officer.data<{ incident: object | null }>(`{ incident(id: "${id}") { narrative } }`)).incident !== null;
  await clock.set('2028-01-31T23:30:00+01:00');
  expect(await isSeen()).toBe(false);
  const ends = '2028-02-29T23:00:00.000Z';
  expect((await openRequest(id, {}, officer)).request?.endsAt).toBe(ends);
  for (const [milliseconds, seen] of [
    [-DAY, true],
    [-1, true],
    [0, false],
    [HOUR, false],
  ] as const) {
    await clock.set(later(ends, milliseconds));
    expect([milliseconds, await isSeen()]).toEqual([milliseconds, seen]);
  }
});
