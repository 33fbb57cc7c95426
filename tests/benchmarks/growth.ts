import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { prepareDatabase } from '@hub/schema/prepare-database';
import { loadSample } from '@hub/schema/sample/load-sample';
import { startEmbeddedDatabase } from '@hub/shared/database/embedded-database';
import { median, post, startHubProcess } from './hub-process.js';

/*
 * `npm run bench:growth`: what a hundred times the incidents cost a reader of figures. Two hubs side by side, one with 10,000 incidents and one
 * with 1,000,000 (`-- --incidents 100000` for fewer), are asked the same over HTTP in turns; the ratio of the medians is the cost.
 */

const SMALL = 10_000;
const ROUNDS = 40;
const REQUESTS = 5;
/** What the figures promise: no more than twice the time. */
const MOST = 2;
const FIVE_YEARS = `{ statistics(measure: INCIDENT_COUNT, by: [CATEGORY, MONTH], fromYear: 2009, toYear: 2013) {
  vintage rule { minFirms roundingBase } cells { key value status statisticId } } }`;

const { values } = parseArgs({ options: { incidents: { type: 'string', default: '1000000' } } });
const large = Number(values.incidents);
const say = (line: string): void => void process.stdout.write(`${line}\n`);

/** A data directory that holds so many incidents and their figures, as a hub left it. */
async function filledDirectory(incidents: number): Promise<string> {
  const directory = await mkdtemp(join(tmpdir(), 'hub-growth-'));
  const { url, stop } = await startEmbeddedDatabase({ directory, log: () => {} });
  const begun = performance.now();
  await prepareDatabase({
    adminUrl: url,
    passwordOf: () => 'measured-and-thrown-away',
    identitySecret: 'x'.repeat(40),
  });
  await loadSample({ adminUrl: url, incidents });
  await stop();
  say(
    `${incidents} incidents were loaded and their figures released in ${((performance.now() - begun) / 1_000).toFixed(0)} s`,
  );
  return directory;
}

async function asker(url: string, member: string): Promise<() => Promise<number>> {
  const { access_token: token } = (await post(`${url}/demo/token`, { member })) as { access_token: string };
  return async () => {
    const begun = performance.now();
    const answer = await post(`${url}/graphql`, { query: FIVE_YEARS }, { authorization: `Bearer ${token}` });
    const { errors, data } = answer as { errors?: object[]; data?: { statistics: { cells: object[] } } };
    if (errors || data?.statistics.cells.length !== 840) throw new Error(JSON.stringify(errors ?? 'not 840 cells'));
    return performance.now() - begun;
  };
}

const directories = [await filledDirectory(SMALL), await filledDirectory(large)];
const hubs = await Promise.all(directories.map((directory) => startHubProcess(directory)));
try {
  for (const member of ['firm.rivoli', 'police.prefecture']) {
    const askers = await Promise.all(hubs.map(({ url }) => asker(url, member)));
    const times = askers.map((): number[] => []);
    for (const ask of askers) for (let warm = 0; warm < 20; warm += 1) await ask();
    for (let round = 0; round < ROUNDS; round += 1)
      for (const [index, ask] of askers.entries())
        for (let request = 0; request < REQUESTS; request += 1) times[index]?.push(await ask());
    const [few = 0, many = 0] = times.map(median);
    const ratio = many / few;
    say(
      `${member}: five years by category and month in ${few.toFixed(1)} ms with ${SMALL} incidents, ${many.toFixed(1)} ms with ${large}; ratio ${ratio.toFixed(2)} (${ROUNDS * REQUESTS} requests each)`,
    );
    if (ratio > MOST) process.exitCode = 1;
  }
} finally {
  for (const { hub } of hubs) {
    hub.kill('SIGINT');
    await once(hub, 'exit');
  }
  for (const directory of directories) await rm(directory, { recursive: true, force: true });
}
