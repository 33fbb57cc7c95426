import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { DEMO_USER_NAMES } from '../support/demo-viewers.js';
import type { Progress } from './difference.js';
import { differenceInWords } from './difference-in-words.js';
import { openSearchers } from './open-searchers.js';
import { seedOf } from './seed-of.js';

/*
 * `npm run fuzz:leak -- --operations 20000 --seed 7`: sends so many generated operations, shared out among the demo members, to pairs of worlds
 * that differ only in what the member may not see. Ends with 1 when somebody could tell two worlds apart. `--member firm.rivoli` asks as one.
 */

const { values } = parseArgs({
  options: { operations: { type: 'string' }, seed: { type: 'string' }, member: { type: 'string' } },
});
const operations = Number(values.operations ?? 6_000);
const seed = Number(values.seed ?? Math.trunc(Math.random() * 2 ** 31));
const members = values.member ? [values.member] : DEMO_USER_NAMES;
const each = Math.ceil(operations / members.length);

const searchers = openSearchers(Math.min(members.length, availableParallelism()));
const latest = new Map<string, Progress>();
const begun = performance.now();
const sent = (): number => [...latest.values()].reduce((sum, progress) => sum + progress.sent, 0);
const perSecond = (): string => (sent() / ((performance.now() - begun) / 1_000)).toFixed(1);
const say = (line: string): void => void process.stdout.write(`${line}\n`);
const progressLine = setInterval(() => say(`${sent()} of ${operations} operations, ${perSecond()} a second`), 10_000);

/** What the gateway's limits refuse tells nothing of the worlds. */
const TURNED_AWAY = ['QUERY_TOO_COSTLY', 'GRAPHQL_VALIDATION_FAILED', 'GRAPHQL_PARSE_FAILED'];

say(`${operations} operations for ${members.length} members, seed ${seed}`);
let differences = 0;
await Promise.all(
  members.map(async (member) => {
    const order = { member, operations: each, seed: seedOf(seed, member) };
    const difference = await searchers.search(order, (progress) => void latest.set(member, progress));
    if (!difference) return;
    differences += 1;
    say(`\n${differenceInWords({ ...difference, seed })}\n`);
  }),
);
clearInterval(progressLine);
for (const [member, { sent: count, answers }] of latest) {
  const turnedAway = TURNED_AWAY.reduce((sum, code) => sum + (answers[code] ?? 0), 0);
  const share = ((turnedAway / count) * 100).toFixed(1);
  say(`${member}: ${count} operations, ${share} % turned away by the limits; ${JSON.stringify(answers)}`);
}
say(`${sent()} operations, ${perSecond()} a second, seed ${seed}: ${differences} differences`);
await searchers.close();
process.exitCode = differences > 0 ? 1 : 0;
