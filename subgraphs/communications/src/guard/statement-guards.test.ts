import { THIS_INSTANT } from '@hub/shared/access/this-instant';
import { GUARD_CODES } from './guard-codes.js';
import { connectStatementDatabase, people, type StatementDatabase } from './statement-database.fixture.js';

/* The state machine and the rule of two people, kept by the database against whoever writes. */

const { secondPerson, notCleared, tooWide, noSuchStep } = GUARD_CODES;
const { author, officer, chair, police, namedFirm } = people;
const DENIED = '42501';

let database: Awaited<ReturnType<typeof connectStatementDatabase>>;

beforeAll(async () => {
  database = await connectStatementDatabase(
    process.env['HUB_TEST_DATABASE_URL'],
    process.env['HUB_TEST_IDENTITY_SECRET'],
  );
});
afterAll(() => database.close());

const inTransaction = (run: (db: StatementDatabase) => Promise<void>) => (): Promise<void> =>
  database.inTransaction(run);

const APPROVED = {
  status: 'APPROVED',
  granted: [
    ['EDITORIAL', officer],
    ['LEGAL', chair],
  ],
} as const;

const STATES = ['DRAFT', 'IN_REVIEW', 'APPROVED', 'SCHEDULED', 'PUBLISHED', 'CORRECTED', 'WITHDRAWN', 'EXPIRED'];

/** The steps of the state machine for a cleared statement without an embargo. */
const STEPS: Readonly<Record<string, readonly string[]>> = {
  DRAFT: ['IN_REVIEW'],
  IN_REVIEW: ['APPROVED'],
  APPROVED: ['SCHEDULED', 'PUBLISHED'],
  SCHEDULED: ['CORRECTED', 'WITHDRAWN', 'EXPIRED'],
  PUBLISHED: ['CORRECTED', 'WITHDRAWN', 'EXPIRED'],
};

const given = (db: StatementDatabase, status: string): Promise<string> => {
  const isReleased = STATES.indexOf(status) > STATES.indexOf('APPROVED');
  const past = `date_trunc('milliseconds', now()) - interval '1 hour'`;
  return db.given({
    ...APPROVED,
    status,
    ...(isReleased ? { published: past } : {}),
    ...(status === 'SCHEDULED' ? { embargo: past } : {}),
  });
};

test('knows the steps of the state machine and no other, whoever takes them', () =>
  database.inTransaction(async (db) => {
    for (const from of STATES) {
      // A statement in review moves on by itself with its last clearance.
      if (from === 'IN_REVIEW') continue;
      const id = await given(db, from);
      for (const to of STATES) {
        if (to === from) continue;
        const step = () => db.sql('update communications.statement set status = ? where id = ?', [to, id]);
        const expected = STEPS[from]?.includes(to) ? 'allowed' : noSuchStep;
        expect([from, to, await db.outcome(step)]).toEqual([from, to, expected]);
      }
    }
  }));

test(
  'approves a statement with its last clearance and not before',
  inTransaction(async (db) => {
    const id = await db.given({ status: 'IN_REVIEW', openInvestigation: true, namesFirm: true });
    for (const [kind, by] of [
      ['EDITORIAL', chair],
      ['POLICE', police],
      ['VICTIM_FIRM', namedFirm],
    ] as const) {
      expect(await db.statusOf(id)).toBe('IN_REVIEW');
      await db.clear(id, kind, by);
    }
    expect(await db.statusOf(id)).toBe('APPROVED');
  }),
);

test(
  'lets those who clear approve nothing themselves, and write no clearance but their own',
  inTransaction(async (db) => {
    const id = await db.given({ status: 'IN_REVIEW', openInvestigation: true, namesFirm: true });
    const write = (kind: string, by = police, as = police) =>
      db.as(
        as,
        `insert into communications.statement_clearance (id, statement_id, statement_version, kind, member_id, organisation_id, at, granted)
         values (gen_random_uuid(), ?, 1, ?, ?, ?, ${THIS_INSTANT}, true)`,
        [id, kind, by.memberId, by.organisationId],
      );
    expect(await db.outcome(() => write('POLICE'))).toBe('allowed');
    expect(await db.outcome(() => write('VICTIM_FIRM', namedFirm, namedFirm))).toBe('allowed');
    expect(await db.outcome(() => write('EDITORIAL'))).toBe(DENIED);
    expect(await db.outcome(() => write('VICTIM_FIRM'))).toBe(DENIED);
    expect(await db.outcome(() => write('POLICE', namedFirm))).toBe(DENIED);
    expect(await db.outcome(() => write('LEGAL', officer, officer))).toBe(DENIED);
    expect(await db.outcome(() => write('VICTIM_FIRM', people.otherFirm, people.otherFirm))).toBe(DENIED);
    for (const who of [police, namedFirm])
      expect(
        await db.outcome(() =>
          db.as(who, `update communications.statement set status = 'APPROVED' where id = ?`, [id]),
        ),
      ).toBe(DENIED);
  }),
);

test(
  'never counts two clearances of one person, nor one of somebody who wrote on the statement',
  inTransaction(async (db) => {
    const id = await db.given({ status: 'IN_REVIEW' });
    await db.clear(id, 'EDITORIAL', chair);
    expect(await db.outcome(() => db.clear(id, 'LEGAL', chair))).toBe('23505');
    const other = await db.given({ status: 'IN_REVIEW' });
    expect(await db.outcome(() => db.clear(other, 'EDITORIAL', author))).toBe(secondPerson);
  }),
);

test(
  'keeps a refused statement in review, also when somebody else grants',
  inTransaction(async (db) => {
    const id = await db.given({ status: 'IN_REVIEW' });
    await db.clear(id, 'EDITORIAL', officer, false);
    await db.clear(id, 'EDITORIAL', chair);
    await db.clear(id, 'LEGAL', { ...chair, memberId: people.analyst.memberId });
    expect(await db.statusOf(id)).toBe('IN_REVIEW');
  }),
);

test(
  'drops every clearance with a new wording, and takes its writer for an author',
  inTransaction(async (db) => {
    const id = await db.given(APPROVED);
    const revise = (status: string) =>
      db.as(officer, 'update communications.statement set wording = 2, status = ? where id = ?', [status, id]);
    expect(await db.outcome(() => revise('APPROVED'))).toBe(noSuchStep);
    const change = `update communications.statement_content set body = 'Autre', version = 2 where statement_id = ?`;
    expect(await db.outcome(() => db.as(officer, change, [id]))).toBe(noSuchStep);
    await revise('IN_REVIEW');
    await db.as(officer, change, [id]);
    const [row] = await db.sql(
      'select status, writer_member_ids as writers, communications.is_cleared(s) as cleared from communications.statement s where id = ?',
      [id],
    );
    expect(row).toEqual({ status: 'IN_REVIEW', writers: [author.memberId, officer.memberId], cleared: false });
  }),
);

test(
  'lets the clock decide between published and scheduled, and nobody change an embargo',
  inTransaction(async (db) => {
    const publish = (id: string) =>
      db.as(author, `update communications.statement set status = 'PUBLISHED' where id = ?`, [id]);
    const free = await db.given(APPROVED);
    const bound = await db.given({ ...APPROVED, embargo: `now() + interval '1 hour'` });
    await publish(free);
    await publish(bound);
    expect([await db.statusOf(free), await db.statusOf(bound)]).toEqual(['PUBLISHED', 'SCHEDULED']);
    const lift = () => db.sql('update communications.statement set embargoed_until = now() where id = ?', [bound]);
    expect(await db.outcome(lift)).toBe(noSuchStep);
    expect(await db.outcome(() => publish(bound))).toBe(noSuchStep);
  }),
);

test(
  'releases TLP:CLEAR, and TLP:GREEN for the members only',
  inTransaction(async (db) => {
    const publish = (id: string) => () =>
      db.as(chair, `update communications.statement set status = 'PUBLISHED' where id = ?`, [id]);
    for (const [kind, tlp, expected] of [
      ['PRESS_RELEASE', 'TLP_CLEAR', 'allowed'],
      ['PRESS_RELEASE', 'TLP_GREEN', tooWide],
      ['INTERNAL_NOTICE', 'TLP_GREEN', 'allowed'],
      ['INTERNAL_NOTICE', 'TLP_AMBER', tooWide],
    ] as const) {
      const id = await db.given({ ...APPROVED, kind, tlp });
      expect([kind, tlp, await db.outcome(publish(id))]).toEqual([kind, tlp, expected]);
    }
  }),
);

test(
  'lets nobody write a released statement that was not cleared, the owner of the database included',
  inTransaction(async (db) => {
    for (const granted of [[], [['EDITORIAL', officer]]] as const) {
      const id = await db.given({ status: 'PUBLISHED', published: 'now()', granted });
      expect(await db.outcome(() => db.sql('set constraints all immediate'))).toBe(notCleared);
      expect(id).toBeDefined();
    }
  }),
);
