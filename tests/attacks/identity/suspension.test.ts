import { setTimeout as pause } from 'node:timers/promises';
import { database } from '../../support/database.js';
import { aMember, type GivenMember } from '../../support/given/a-member.js';
import { type OpenHub, openHub } from '../../support/open-hub.js';

/* Whoever is suspended is out within five seconds, although the hub remembers members and the access token is still good. */

const LONGEST_MS = 5_000;

let hub: OpenHub;
beforeAll(async () => {
  // Asked to remember for an hour, the hub remembers for moments.
  hub = await openHub({ memberCacheMs: 3_600_000 });
});
afterAll(async () => {
  await hub.close();
});

/** How a member or its organisation loses access; undone by the same with `false`. */
const CAUSES: Readonly<Record<string, (member: GivenMember, out: boolean) => Promise<unknown>>> = {
  'the member is suspended': ({ memberId }, out) =>
    database().query('update organisations.member_account set suspended = $2 where member_id = $1', [memberId, out]),
  'its organisation is suspended': ({ organisationId }, out) =>
    database().query('update organisations.organisation set suspended = $2 where id = $1', [organisationId, out]),
  'its clearance has ended': ({ memberId }, out) =>
    database().query(
      `update organisations.member set cleared_until = case when $2 then current_date - 1 end where id = $1`,
      [memberId, out],
    ),
  'its account is gone': ({ memberId, subject }, out) =>
    database().query('update organisations.member_account set subject = $2 where member_id = $1', [
      memberId,
      out ? `${subject}.gone` : subject,
    ]),
};

/** Asks many times within what the hub remembers, so that it never has a reason to forget, until the answer has this status; gives how long that took. */
async function timeUntil(status: number, subject: string): Promise<number> {
  const startedAt = performance.now();
  for (;;) {
    const answer = await hub.ask(subject, '{ me { id organisation { displayName } } }');
    const elapsed = performance.now() - startedAt;
    if (answer.status === status || elapsed > 4 * LONGEST_MS) return elapsed;
    await pause(100);
  }
}

// Side by side, because both wait for the hub to forget.
test.concurrent('a member is out within five seconds, whatever the cause, and in again as soon after', async () => {
  const experiments = Object.entries(CAUSES).map(async ([cause, set]) => {
    const member = await aMember();
    try {
      await timeUntil(200, member.subject);
      await set(member, true);
      const out = await timeUntil(401, member.subject);
      await set(member, false);
      const back = await timeUntil(200, member.subject);
      return { cause, out: out < LONGEST_MS, back: back < LONGEST_MS };
    } finally {
      await member.remove();
    }
  });
  for (const experiment of await Promise.all(experiments))
    expect(experiment).toEqual({ cause: experiment.cause, out: true, back: true });
}, 60_000);

test.concurrent('a request that was begun before the suspension does not keep the member known after it', async () => {
  const member = await aMember();
  try {
    await timeUntil(200, member.subject);
    await database().query('update organisations.member_account set suspended = true where member_id = $1', [
      member.memberId,
    ]);
    // Many at once share one look-up: none of them may bring a fresher answer than the question.
    const wave = () => Promise.all(Array.from({ length: 20 }, () => hub.ask(member.subject, '{ me { id } }')));
    const startedAt = performance.now();
    let last = await wave();
    while (performance.now() - startedAt < LONGEST_MS) {
      // Many times within what the hub remembers, and the machine is left to the other tests in between.
      await pause(250);
      last = await wave();
    }
    expect(new Set(last.map(({ status }) => status))).toEqual(new Set([401]));
  } finally {
    await member.remove();
  }
}, 60_000);
