import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { prepareDatabase } from '@hub/schema/prepare-database';
import { loadSample } from '@hub/schema/sample/load-sample';
import { startEmbeddedDatabase } from '@hub/shared/database/embedded-database';
import { purposeOf } from '../support/demo-viewers.js';
import { median, post, startHubProcess } from './hub-process.js';

/*
 * `npm run bench:growth`: what a hundred times the incidents cost a reader. Two hubs side by side, one with 10,000 incidents and one with
 * 1,000,000 (`-- --incidents 100000` for fewer), are asked the same over HTTP in turns; the ratio of the medians is the cost.
 */

const SMALL = 10_000;
const ROUNDS = 12;
const REQUESTS = 5;

/** A question, and how many times its time may grow. */
interface Question {
  readonly name: string;
  readonly query: string;
  readonly most: number;
}

const FIGURES: Question = {
  name: 'five years of figures by category and month',
  query: `{ statistics(measure: INCIDENT_COUNT, by: [CATEGORY, MONTH], fromYear: 2009, toYear: 2013) {
    vintage rule { minFirms roundingBase } cells { key value status statisticId } } }`,
  most: 2,
};

const PAGES: Readonly<Record<string, string>> = {
  'no filter': '',
  'the earliest first': 'orderBy: OCCURRED_ASC',
  'the longest unchanged first': 'orderBy: UPDATED_ASC',
  category: 'filter: { category: [CONFINEMENT_ROBBERY] }',
  'from and to': 'filter: { from: "2011-03-01T00:00:00Z", to: "2011-04-01T00:00:00Z" }',
  'areaCode, a city district': 'filter: { areaCode: ["75108"] }',
  'areaCode, a region': 'filter: { areaCode: ["R93"] }',
  modusOperandi: 'filter: { modusOperandi: ["MO-DISPLAY-SMASHED"] }',
  attempted: 'filter: { attempted: true }',
  recordStatus: 'filter: { recordStatus: [SUBMITTED] }',
  updatedSince: 'filter: { updatedSince: "2013-12-01T00:00:00Z" }',
  withinTerritory: 'filter: { withinTerritory: true }',
  'not withinTerritory': 'filter: { withinTerritory: false }',
};

const NODE = `id reference category recordStatus occurred { from to } place { area { name } } cleared`;

function pageOf(name: string, given: string): Question {
  const query = `{ incidents(first: 20${given && `, ${given}`}) { nodes { ${NODE} } pageInfo { hasNextPage endCursor } } }`;
  return { name: `first page, ${name}`, query, most: 2 };
}

const REMOVALS: Question = {
  name: 'first page of what is gone',
  query: '{ incidentRemovals(first: 20) { nodes { id } pageInfo { hasNextPage endCursor } } }',
  most: 2,
};

const QUESTIONS = [FIGURES, REMOVALS, ...Object.entries(PAGES).map(([name, given]) => pageOf(name, given))];

/** One incident, with all its readers may see of it. */
const pointRead = (id: string): string =>
  `{ incident(id: "${id}") { ${NODE} narrative loss { stolenEur } offenders { countMin } redactions { path reason } } }`;

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

type Ask = (query: string) => Promise<Readonly<Record<string, unknown>>>;

async function asker(url: string, member: string): Promise<Ask> {
  const { access_token: token } = (await post(`${url}/demo/token`, { member })) as { access_token: string };
  const headers = { authorization: `Bearer ${token}`, 'hub-purpose': purposeOf(member) ?? '' };
  return async (query) => {
    const { errors, data } = (await post(`${url}/graphql`, { query }, headers)) as {
      errors?: object[];
      data?: Record<string, unknown>;
    };
    if (errors || !data) throw new Error(`${member}, ${query}: ${JSON.stringify(errors)}`);
    return data;
  };
}

async function ownIncident(ask: Ask): Promise<string> {
  const { incidents } = (await ask('{ incidents(first: 1, filter: { withinTerritory: true }) { nodes { id } } }')) as {
    incidents: { nodes: { id: string }[] };
  };
  return incidents.nodes[0]?.id ?? '';
}

async function timed(ask: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  await ask();
  return performance.now() - begun;
}

/** Asks all hubs the same in turns, and says what the last takes for each time of the first. */
async function compare(member: string, name: string, most: number, asks: readonly (() => Promise<unknown>)[]) {
  const times = asks.map((): number[] => []);
  for (const ask of asks) for (let warm = 0; warm < 5; warm += 1) await ask();
  for (let round = 0; round < ROUNDS; round += 1)
    for (const [index, ask] of asks.entries())
      for (let request = 0; request < REQUESTS; request += 1) times[index]?.push(await timed(ask));
  const [few = 0, many = 0] = times.map(median);
  const ratio = many / few;
  say(`| ${member} | ${name} | ${few.toFixed(1)} | ${many.toFixed(1)} | ${ratio.toFixed(2)} | ${most} |`);
  if (ratio > most) process.exitCode = 1;
}

const directories = [await filledDirectory(SMALL), await filledDirectory(large)];
const hubs = await Promise.all(directories.map((directory) => startHubProcess(directory)));
try {
  say(
    `\n| asked as | for | ms with ${SMALL} | ms with ${large} | ratio | at most |\n| --- | --- | --- | --- | --- | --- |`,
  );
  for (const member of ['firm.rivoli', 'police.prefecture', 'secretariat.analyst']) {
    const askers = await Promise.all(hubs.map(({ url }) => asker(url, member)));
    for (const { name, query, most } of QUESTIONS)
      await compare(
        member,
        name,
        most,
        askers.map((ask) => () => ask(query)),
      );
    const reads = await Promise.all(askers.map(async (ask) => [ask, pointRead(await ownIncident(ask))] as const));
    await compare(
      member,
      'one incident',
      1.5,
      reads.map(
        ([ask, query]) =>
          () =>
            ask(query),
      ),
    );
  }
} finally {
  for (const { hub } of hubs) {
    hub.kill('SIGINT');
    await once(hub, 'exit');
  }
  for (const directory of directories) await rm(directory, { recursive: true, force: true });
}
