import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startHubProcess } from '../benchmarks/hub-process.js';
import { quantile } from './quantile.js';
import { signedInAt } from './signed-in-at.js';

/*
 * `npm run load:flood`: what others notice when one firm asks for the most work there is, sixteen times at once and without a pause, from a hub with
 * the limits of a deployment. The others ask ten times a second, alone and beside the flood, in turns.
 */

const ROUNDS = 3;
const SECONDS = 12;
const A_SECOND = 10;
const AT_ONCE = 16;
const OTHERS = ['police.oclco', 'firm.vendome', 'press.officer'];
const QUESTION =
  '{ me { id } alerts(first: 10) { nodes { id headline } } statements(first: 10) { nodes { id headline } } }';
const FLOOD = `{ ${Array.from({ length: 30 }, (_, index) => `a${index}: incidents(first: 1) { totalCount }`).join(' ')} }`;

const directory = await mkdtemp(join(tmpdir(), 'hub-flood-'));
const { hub, url } = await startHubProcess(directory, {
  HUB_REQUESTS_PER_MINUTE: '6000',
  HUB_RECORDS_PER_MINUTE: '120000',
  HUB_OPERATIONS_AT_ONCE: '3',
});
const tokenOf = signedInAt(url);

async function ask(member: string, query: string): Promise<number> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${await tokenOf(member)}` },
    body: JSON.stringify({ query }),
  });
  await response.arrayBuffer();
  return response.status;
}

/** Times of the others' answers, from when each was due. */
async function timesOfOthers(): Promise<number[]> {
  const begun = performance.now();
  const asked = Array.from({ length: SECONDS * A_SECOND }, async (_, index) => {
    const due = begun + (index * 1_000) / A_SECOND;
    await new Promise((resolve) => setTimeout(resolve, Math.max(0, due - performance.now())));
    const status = await ask(OTHERS[index % OTHERS.length] ?? '', QUESTION);
    if (status !== 200) throw new Error(`One of the others was answered ${status}.`);
    return performance.now() - due;
  });
  return Promise.all(asked);
}

const statuses = new Map<number, number>();
async function besideFlood(): Promise<number[]> {
  let isOver = false;
  const worker = async (): Promise<void> => {
    while (!isOver) {
      const status = await ask('firm.bellecour', FLOOD);
      statuses.set(status, (statuses.get(status) ?? 0) + 1);
    }
  };
  const flood = Array.from({ length: AT_ONCE }, worker);
  const times = await timesOfOthers();
  isOver = true;
  await Promise.all(flood);
  return times;
}

try {
  await timesOfOthers();
  const alone: number[] = [];
  const beside: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    alone.push(...(await timesOfOthers()));
    beside.push(...(await besideFlood()));
  }
  const inWords = (times: readonly number[]): string =>
    [0.5, 0.95].map((share) => `p${share * 100} ${quantile(times, share).toFixed(0)} ms`).join(', ');
  process.stdout.write(`others alone: ${inWords(alone)}\nothers beside the flood: ${inWords(beside)}\n`);
  process.stdout.write(`the firm was answered ${JSON.stringify(Object.fromEntries(statuses))}\n`);
} finally {
  hub.kill('SIGINT');
  await once(hub, 'exit');
  await rm(directory, { recursive: true, force: true });
}
