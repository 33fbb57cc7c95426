import { randomUUID } from 'node:crypto';
import { THIS_INSTANT } from '@hub/shared/access/this-instant';
import { databaseOptions } from '@hub/shared/database/database-options';
import type { HubRole } from '@hub/shared/viewer/hub-role';
import { MemberRole } from '@hub/shared/viewer/member-role.enum';
import { IDENTITY_VARIABLE, identitySigner } from '@hub/shared/viewer/session-identity';
import { type EntityManager, MikroORM } from '@mikro-orm/postgresql';
import { AlertStatus } from '../alert/alert-status.enum.js';
import { alerts } from '../subgraph.js';
import { STEPS_OF_ALERT } from './steps-of-alert.js';

/*
 * The rules of an alert's course as PostgreSQL itself keeps them, with the whole of the hub's code out of the way: even its owner cannot
 * write past them.
 */

const author = { memberId: randomUUID(), organisationId: randomUUID() };
const colleague = { memberId: randomUUID(), organisationId: author.organisationId };
const stranger = { memberId: randomUUID(), organisationId: randomUUID() };

let orm: MikroORM;

beforeAll(async () => {
  const url = process.env['HUB_TEST_DATABASE_URL'];
  if (!url) throw new Error('HUB_TEST_DATABASE_URL is not set: run the tests with `npm test`.');
  orm = await MikroORM.init(databaseOptions(alerts, { url, maxConnections: 1 }));
});

afterAll(() => orm.close());

class RolledBack extends Error {}

/** The rule that keeps the work from being done, or `null` when nothing does. Nothing of it stays. */
async function ruleAgainst(work: (em: EntityManager) => Promise<unknown>): Promise<string | null> {
  try {
    await orm.em.fork().transactional(async (em) => {
      await work(em as unknown as EntityManager);
      throw new RolledBack();
    });
  } catch (error) {
    if (error instanceof RolledBack) return null;
    return (error as { constraint?: string }).constraint ?? String(error);
  }
  return null;
}

/** The owner of the database, in nobody's role, on behalf of somebody. */
async function actAs(em: EntityManager, somebody: typeof author): Promise<void> {
  const sign = identitySigner(process.env['HUB_TEST_IDENTITY_SECRET'] ?? '', 'postgres');
  const identity = sign({
    ...somebody,
    role: 'none' as HubRole,
    memberRole: MemberRole.OWNER,
    policeLevel: null,
    territory: [],
    agreementId: null,
    purpose: null,
    justification: null,
    requestId: 'test',
  });
  await em.execute(`select set_config('${IDENTITY_VARIABLE}', ?, true)`, [identity]);
}

interface Given {
  readonly status: string;
  readonly aboutPerson?: boolean;
  readonly reviewer?: typeof author | null;
}

async function anAlert(em: EntityManager, { status, aboutPerson = false, reviewer = null }: Given): Promise<string> {
  const id = randomUUID();
  const wasIssued = ['ISSUED', 'SUPERSEDED', 'CANCELLED'].includes(status);
  await em.execute(
    `insert into alerts.alert (id, reference, version, updated_at, ordered_at, kind, status, message_type, exercise, scope, urgency,
       severity, certainty, responses, headline, instruction, issued_at, expires_at, modus_operandi, controller_id, handling_tlp,
       handling_codes, author_organisation_id, author_member_id, audience_organisation_ids, audience_member_ids, about_person,
       area_codes, area_path, reviewer_member_id, reviewer_organisation_id)
     values (?, ?, 1, now(), now(), 'VEHICLE', ?, 'ALERT', 'TEST', 'RESTRICTED', 'PAST', 'MINOR', 'LIKELY', '{}', 'h', 'i', ?, now() + interval '1 day',
       '{}', ?, 'TLP_GREEN', '{H0}', ?, ?, '{}', '{}', ?, '{}', '{}', ?, ?)`,
    [
      id,
      id,
      status,
      wasIssued ? new Date() : null,
      author.organisationId,
      author.organisationId,
      author.memberId,
      aboutPerson,
      reviewer?.memberId ?? null,
      reviewer?.organisationId ?? null,
    ],
  );
  return id;
}

const decide = (em: EntityManager, id: string, reviewer: typeof author): Promise<unknown> =>
  em.execute(
    `update alerts.alert set status = 'APPROVED', version = 2, updated_at = ${THIS_INSTANT}, reviewer_member_id = ?, reviewer_organisation_id = ? where id = ?`,
    [reviewer.memberId, reviewer.organisationId, id],
  );

async function reviewBy(reviewer: typeof author, aboutPerson: boolean): Promise<string | null> {
  return ruleAgainst(async (em) => {
    const id = await anAlert(em, { status: 'SUBMITTED', aboutPerson });
    await actAs(em, reviewer);
    await decide(em, id, reviewer);
  });
}

test('nobody approves an alert of their own', async () => {
  expect(await reviewBy(author, false)).toBe('alert_four_eyes');
});

test('on an alert about a person nobody of its own organisation decides', async () => {
  expect(await reviewBy(colleague, true)).toBe('alert_two_houses');
  expect(await reviewBy(colleague, false)).toBeNull();
  expect(await reviewBy(stranger, true)).toBeNull();
});

test('nobody decides in the name of somebody else', async () => {
  const inAnothersName = ruleAgainst(async (em) => {
    const id = await anAlert(em, { status: 'SUBMITTED' });
    await actAs(em, author);
    await decide(em, id, stranger);
  });
  expect(await inAnothersName).toBe('alert_reviewer_asks');
});

test('a decision stands on record for the reviewer of the alert and for nobody else', async () => {
  const record = (member: typeof author) =>
    ruleAgainst(async (em) => {
      const id = await anAlert(em, { status: 'APPROVED', reviewer: stranger });
      await em.execute(
        `insert into alerts.alert_approval (id, alert_id, alert_version, member_id, organisation_id, at, decision)
         values (gen_random_uuid(), ?, 1, ?, ?, now(), 'APPROVED')`,
        [id, member.memberId, member.organisationId],
      );
    });
  expect(await record(stranger)).toBeNull();
  expect(await record(author)).toBe('alert_approval_of_reviewer');
});

test('no alert is approved, rejected or issued without a reviewer', async () => {
  for (const status of ['APPROVED', 'REJECTED', 'ISSUED', 'SUPERSEDED', 'CANCELLED'])
    expect(await ruleAgainst((em) => anAlert(em, { status }))).toBe('alert_reviewed_first');
});

test('an alert keeps its content, label and audience on its way', async () => {
  for (const change of [
    `handling_tlp = 'TLP_CLEAR'`,
    `audience_organisation_ids = array[gen_random_uuid()]`,
    `headline = 'other'`,
  ]) {
    const rule = ruleAgainst(async (em) => {
      const id = await anAlert(em, { status: 'DRAFT' });
      await em.execute(`update alerts.alert set status = 'SUBMITTED', version = 2, ${change} where id = ?`, [id]);
    });
    expect([change, await rule]).toEqual([change, 'alert_unaltered']);
  }
});

test('an alert takes the steps of its course and no other', async () => {
  const everyStatus = Object.values(AlertStatus).filter((status) => status !== AlertStatus.EXPIRED);
  const taken: string[] = [];
  for (const from of everyStatus)
    for (const to of everyStatus) {
      const rule = await ruleAgainst(async (em) => {
        const isDecided = !['DRAFT', 'SUBMITTED', 'IN_REVIEW'].includes(from);
        const id = await anAlert(em, { status: from, reviewer: isDecided ? stranger : null });
        await actAs(em, stranger);
        const [{ instant } = { instant: null }] = await em.execute<{ instant: Date }[]>(
          `select ${THIS_INSTANT} as instant`,
        );
        const decided = ['APPROVED', 'REJECTED', 'ISSUED'].includes(to);
        await em.execute(
          `update alerts.alert set status = ?, version = version + 1, updated_at = ${THIS_INSTANT}, ordered_at = coalesce(?, ordered_at), issued_at = ?,
             reviewer_member_id = ?, reviewer_organisation_id = ?
            where id = ?`,
          [
            to,
            ...Array(2).fill(['ISSUED', 'SUPERSEDED', 'CANCELLED'].includes(to) ? instant : null),
            decided ? stranger.memberId : null,
            decided ? stranger.organisationId : null,
            id,
          ],
        );
      });
      if (rule === null) taken.push(`${from} ${to}`);
    }
  expect(taken.sort()).toEqual(STEPS_OF_ALERT.map(([from, to]) => `${from} ${to}`).sort());
});
