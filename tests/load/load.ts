import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { startHubProcess } from '../benchmarks/hub-process.js';
import { askWithCanaries } from './ask-with-canaries.js';
import { memoryMegabytes } from './memory-megabytes.js';
import { prepareCanaries } from './prepare-canaries.js';
import { quantile } from './quantile.js';

/*
 * `npm run load -- --operations 10000 --at-once 200`: a police service, a firm and the press office ask the same, interleaved, and every answer is
 * searched for secrets that are not for whoever asked. `-- --minutes 30 --rate 20` asks so often a second instead, answered or not. Ends with 1
 * when anything failed or crossed.
 */

const { values } = parseArgs({
  options: {
    operations: { type: 'string', default: '10000' },
    'at-once': { type: 'string', default: '200' },
    minutes: { type: 'string' },
    rate: { type: 'string', default: '20' },
  },
});
const MEMBERS = ['police.oclco', 'firm.vendome', 'press.officer'];
/** Incidents are not open to the press office, which is answered the rest. */
const AS_THE_LAW_SAYS = ['200', '200 FORBIDDEN'];
const say = (line: string): void => void process.stdout.write(`${line}\n`);

const directory = await mkdtemp(join(tmpdir(), 'hub-load-'));
const { hub, url } = await startHubProcess(directory);
await prepareCanaries(directory);
const ask = askWithCanaries(url);

const times: number[] = [];
const outcomes = new Map<string, number>();
const crossings: string[] = [];
let sent = 0;

/** Sends the next operation; its time counts from when it was due, so that a hub that falls behind is not spared. */
async function next(due = performance.now()): Promise<void> {
  const member = MEMBERS[sent % MEMBERS.length] ?? '';
  sent += 1;
  const { outcome, crossed, answeredAt } = await ask(member);
  times.push(answeredAt - due);
  outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
  crossings.push(...crossed);
}

async function allAtOnce(operations: number, atOnce: number): Promise<void> {
  const worker = async (): Promise<void> => {
    while (sent < operations) await next();
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
}

async function steadily(minutes: number, rate: number): Promise<void> {
  const begun = performance.now();
  const open = new Set<Promise<void>>();
  for (let index = 0; index < minutes * 60 * rate; index += 1) {
    const due = begun + (index * 1_000) / rate;
    const early = due - performance.now();
    if (early > 0) await new Promise((resolve) => setTimeout(resolve, early));
    const asked: Promise<void> = next(due).finally(() => open.delete(asked));
    open.add(asked);
  }
  await Promise.all(open);
}

try {
  for (let warm = 0; warm < 100; warm += 1) await ask(MEMBERS[warm % MEMBERS.length] ?? '');
  const [before, begun] = [await memoryMegabytes(hub.pid), performance.now()];
  const progress = setInterval(() => say(`${times.length} answered`), 30_000);
  if (values.minutes) await steadily(Number(values.minutes), Number(values.rate));
  else await allAtOnce(Number(values.operations), Number(values['at-once']));
  clearInterval(progress);
  const seconds = (performance.now() - begun) / 1_000;
  const after = await memoryMegabytes(hub.pid);
  const [p50, p95, p99] = [0.5, 0.95, 0.99].map((share) => quantile(times, share).toFixed(0));
  say(`${times.length} operations in ${seconds.toFixed(0)} s, ${(times.length / seconds).toFixed(1)} a second`);
  say(`outcomes: ${JSON.stringify(Object.fromEntries(outcomes))}`);
  say(`p50 ${p50} ms, p95 ${p95} ms, p99 ${p99} ms`);
  say(`memory of the hub's process: ${before} MB at the beginning, ${after} MB at the end`);
  say(`secrets that were not for whoever asked: ${crossings.length}`);
  for (const crossing of new Set(crossings)) say(crossing);
  const failed = [...outcomes.keys()].filter((outcome) => !AS_THE_LAW_SAYS.includes(outcome));
  if (crossings.length > 0 || failed.length > 0) process.exitCode = 1;
} finally {
  hub.kill('SIGINT');
  await once(hub, 'exit');
  await rm(directory, { recursive: true, force: true });
}
