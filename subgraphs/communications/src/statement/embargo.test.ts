import { connectStatementDatabase, people } from '../guard/statement-database.fixture.js';
import { effectiveStatus } from './effective-status.js';

/* Who sees a statement when, by the clock of the database and with all of the hub's code out of the way. */

const EDITORS = ['author', 'officer', 'chair', 'analyst'];
const EVERYONE = Object.keys(people);

const STATUS = effectiveStatus({
  recordedStatus: 'status',
  embargoedUntil: 'embargoed_until',
  expiresAt: 'expires_at',
});

const TWO_PEOPLE = [
  ['EDITORIAL', people.officer],
  ['LEGAL', people.chair],
] as const;

let database: Awaited<ReturnType<typeof connectStatementDatabase>>;

beforeAll(async () => {
  database = await connectStatementDatabase(
    process.env['HUB_TEST_DATABASE_URL'],
    process.env['HUB_TEST_IDENTITY_SECRET'],
  );
});
afterAll(() => database.close());

const under = (embargo: string) => ({ status: 'SCHEDULED', embargo, published: embargo, granted: TWO_PEOPLE }) as const;

test.each(['DRAFT', 'IN_REVIEW', 'APPROVED'])('%s exists for the press office and the secretariat alone', (status) =>
  database.inTransaction(async (db) => {
    const id = await db.given({ status });
    for (const table of ['statement', 'statement_content', 'statement_editor_note', 'statement_review'])
      expect([table, await db.readersOf(id, table)]).toEqual([table, EDITORS]);
  }),
);

test('a millisecond before the embargo lifts nobody else sees a statement, the instant it lifts everyone does', () =>
  database.inTransaction(async (db) => {
    const before = await db.given(under(`now() + interval '1 millisecond'`));
    const after = await db.given(under(`date_trunc('milliseconds', now())`));
    for (const table of ['statement', 'statement_content']) {
      expect([table, await db.readersOf(before, table)]).toEqual([table, EDITORS]);
      expect([table, await db.readersOf(after, table)]).toEqual([table, EVERYONE]);
    }
    for (const table of ['statement_editor_note', 'statement_review', 'statement_clearance'])
      expect([table, await db.readersOf(after, table)]).toEqual([table, EDITORS]);
  }));

test('those asked to clear a statement see it from review on, the police with the note for editors', () =>
  database.inTransaction(async (db) => {
    const matter = { openInvestigation: true, namesFirm: true } as const;
    expect(await db.readersOf(await db.given(matter))).toEqual(EDITORS);
    const inReview = await db.given({ ...matter, status: 'IN_REVIEW' });
    for (const table of ['statement', 'statement_content', 'statement_review'])
      expect([table, await db.readersOf(inReview, table)]).toEqual([table, [...EDITORS, 'police', 'namedFirm']]);
    expect(await db.readersOf(inReview, 'statement_editor_note')).toEqual([...EDITORS, 'police']);
  }));

test('a house sees the clearances of its own people only', () =>
  database.inTransaction(async (db) => {
    const id = await db.given({ status: 'IN_REVIEW', openInvestigation: true, namesFirm: true });
    await db.clear(id, 'POLICE', people.police);
    expect(await db.readersOf(id, 'statement_clearance')).toEqual([...EDITORS, 'police']);
  }));

test('once withdrawn, a statement is there for everyone and what it said is not', () =>
  database.inTransaction(async (db) => {
    const id = await db.given({ status: 'WITHDRAWN', published: `now() - interval '1 day'`, granted: TWO_PEOPLE });
    expect(await db.readersOf(id)).toEqual(EVERYONE);
    expect(await db.readersOf(id, 'statement_content')).toEqual(EDITORS);
  }));

test('what was withdrawn under embargo is never seen by the public, whatever the time', () =>
  database.inTransaction(async (db) => {
    const id = await db.given(under(`now() + interval '1 hour'`));
    await db.sql(`update communications.statement set status = 'WITHDRAWN' where id = ?`, [id]);
    const [row] = await db.sql('select published_at from communications.statement where id = ?', [id]);
    expect(row).toEqual({ published_at: null });
    expect(await db.readersOf(id)).toEqual(EDITORS);
  }));

test('a status alone publishes nothing', () =>
  database.inTransaction(async (db) => {
    for (const status of ['WITHDRAWN'])
      expect(await db.readersOf(await db.given({ status, granted: TWO_PEOPLE }))).toEqual(EDITORS);
    for (const status of ['PUBLISHED', 'CORRECTED', 'EXPIRED', 'SCHEDULED'])
      expect([status, await db.outcome(() => db.given({ status, granted: TWO_PEOPLE }))]).toEqual([status, '23514']);
  }));

test.each([
  ['SCHEDULED', `now() + interval '1 millisecond'`, 'null', 'SCHEDULED'],
  ['SCHEDULED', 'now()', 'null', 'PUBLISHED'],
  ['SCHEDULED', 'now()', `now() + interval '1 millisecond'`, 'PUBLISHED'],
  ['SCHEDULED', `now() - interval '1 hour'`, 'now()', 'EXPIRED'],
  ['PUBLISHED', 'null', 'null', 'PUBLISHED'],
  ['PUBLISHED', 'null', 'now()', 'EXPIRED'],
  ['PUBLISHED', `now() + interval '1 hour'`, 'null', 'SCHEDULED'],
  ['WITHDRAWN', `now() - interval '1 hour'`, 'now()', 'WITHDRAWN'],
  ['APPROVED', `now() - interval '1 hour'`, 'now()', 'APPROVED'],
])('%s with an embargo until %s and an end at %s stands at %s', (status, embargo, expires, expected) =>
  database.inTransaction(async (db) => {
    const [row] = await db.sql(
      `select ${STATUS} as status
         from (values (?::text, (${embargo})::timestamptz, (${expires})::timestamptz)) as s (status, embargoed_until, expires_at)`,
      [status],
    );
    expect(row).toEqual({ status: expected });
  }),
);
