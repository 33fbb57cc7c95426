import pg from 'pg';
import { administer } from '../support/administer.js';
import { noteAsItStands } from '../support/note-as-it-stands.js';
import type { Interferences } from './find-by-interference.js';
import { findByTests } from './find-by-tests.js';
import type { Mutant } from './mutant.js';
import { startMutatedHub } from './start-mutated-hub.js';
import type { TemplateDatabase } from './template-database.js';

/** How a mutant was found, and by what it should have been found and was not. */
export interface Verdict {
  readonly mutant: string;
  readonly foundBy: readonly string[];
  readonly missed: readonly string[];
  /** Operations asked of both worlds until they differed, by member. */
  readonly operations: ReadonlyMap<string, number>;
  readonly seconds: number;
}

export interface Trial {
  readonly databases: TemplateDatabase;
  readonly interferences: Interferences;
  /** Holds `registry.json`: which secrets the sample holds, and for whom. */
  readonly canaries: string;
  readonly seed: number;
  /** How many operations to ask of two worlds before a mutant is given up. */
  readonly operations: number;
}

/** Something that finds leaks. */
interface Detector {
  readonly name: string;
  /** What it found, in words. */
  find(): Promise<string | undefined>;
}

const COPY = 'hub_mutant';

/** Lends a copy of the prepared database. */
async function onACopy<T>({ databases }: Trial, work: (url: string) => Promise<T>): Promise<T> {
  try {
    return await work(await databases.copy(COPY));
  } finally {
    await databases.drop(COPY);
  }
}

/** Does to a database what whoever wrote the mutant would have had done to it, and noted for the law. */
async function prepareAs({ sql = [] }: Mutant, url: string): Promise<void> {
  if (sql.length === 0) return;
  const administrator = new pg.Client({ connectionString: url });
  await administrator.connect();
  try {
    for (const statement of sql) await administrator.query(statement);
    await noteAsItStands(administrator);
  } finally {
    await administrator.end();
  }
}

/** What the hub says when it is started on a database that the mutant has been at. */
const refusalOf = (trial: Trial, mutant: Mutant): Promise<string | undefined> =>
  onACopy(trial, async (url) => {
    await administer(url, mutant.sql ?? []);
    const hub = await startMutatedHub(mutant, url);
    if ('refusal' in hub) return hub.refusal;
    await hub.stop();
    return undefined;
  });

/** The test that fails on a hub with the mutant in it. */
export const failingTest = (trial: Trial, mutant: Mutant): Promise<string | undefined> =>
  onACopy(trial, async (url) => {
    const { sql = [], isRefusedAtStart: isLate = false, tests = [] } = mutant;
    if (!isLate) await prepareAs(mutant, url);
    const hub = await startMutatedHub(mutant, url);
    if ('refusal' in hub) throw new Error(`${mutant.name} should start, and does not: ${hub.refusal}`);
    try {
      if (isLate) await administer(url, sql);
      return await findByTests(mutant, tests, { hubUrl: hub.url, databaseUrl: url, canaries: trial.canaries });
    } finally {
      await hub.stop();
    }
  });

/** Plants a mutant and looks for it with everything that its file says must find it. */
export async function tryMutant(trial: Trial, mutant: Mutant): Promise<Verdict> {
  const begun = performance.now();
  const { isRefusedAtStart, toldApartBy = [], tests = [] } = mutant;
  const operations = new Map<string, number>();
  const detectors: Detector[] = [
    ...(isRefusedAtStart ? [{ name: 'the start', find: () => refusalOf(trial, mutant) }] : []),
    ...toldApartBy.map((member) => ({
      name: `two worlds of ${member}`,
      find: async () => {
        const difference = await trial.interferences.find(mutant, {
          member,
          seed: trial.seed,
          operations: trial.operations,
        });
        if (difference) operations.set(member, difference.operations);
        return difference?.what;
      },
    })),
    ...(tests.length > 0 ? [{ name: 'tests', find: () => failingTest(trial, mutant) }] : []),
  ];
  const foundBy: string[] = [];
  const missed: string[] = [];
  for (const { name, find } of detectors) {
    const found = await find();
    if (found) foundBy.push(`${name}: ${found}`);
    else missed.push(name);
  }
  return { mutant: mutant.name, foundBy, missed, operations, seconds: (performance.now() - begun) / 1_000 };
}
