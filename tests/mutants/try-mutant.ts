import { findByInterference } from './find-by-interference.js';
import { findByTests } from './find-by-tests.js';
import type { Mutant } from './mutant.js';
import { startMutatedHub } from './start-mutated-hub.js';
import { administer, type TemplateDatabase } from './template-database.js';

/** How a mutant was found, or that it was not. */
export interface Verdict {
  readonly mutant: string;
  readonly foundBy: readonly string[];
  /** Operations asked of both worlds until they differed. */
  readonly operations?: number;
  readonly seconds: number;
  /** Whether everything that has to find it did. */
  readonly isFound: boolean;
}

export interface Trial {
  readonly databases: TemplateDatabase;
  readonly canaries: string;
  readonly seed: number;
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
export const failingTest = (trial: Trial, mutant: Mutant, files: readonly string[]): Promise<string | undefined> =>
  onACopy(trial, async (url) => {
    const { sql = [], isRefusedAtStart: isLate = false } = mutant;
    if (!isLate) await administer(url, sql);
    const hub = await startMutatedHub(mutant, url);
    if ('refusal' in hub) throw new Error(`${mutant.name} should start, and does not: ${hub.refusal}`);
    try {
      if (isLate) await administer(url, sql);
      return await findByTests(mutant, files, { hubUrl: hub.url, databaseUrl: url, canaries: trial.canaries });
    } finally {
      await hub.stop();
    }
  });

/** Plants a mutant and looks for it, where its file says that it must be found. */
export async function tryMutant(trial: Trial, mutant: Mutant): Promise<Verdict> {
  const begun = performance.now();
  const { name, patches = [], isRefusedAtStart = false, toldApartBy = [], tests = [] } = mutant;
  const foundBy: string[] = [];
  let wanted = 0;
  let operations: number | undefined;
  if (isRefusedAtStart) {
    wanted += 1;
    const refusal = await refusalOf(trial, mutant);
    if (refusal) foundBy.push(`the start: ${refusal}`);
  }
  if (!(isRefusedAtStart && patches.length > 0)) {
    if (toldApartBy.length > 0) {
      wanted += 1;
      const difference = await findByInterference(trial, mutant);
      if (difference) foundBy.push(`two worlds: ${difference.what}`);
      operations = difference?.operations;
    }
    if (tests.length > 0) {
      wanted += 1;
      const test = await failingTest(trial, mutant, tests);
      if (test) foundBy.push(test);
    }
  }
  return {
    mutant: name,
    foundBy,
    ...(operations !== undefined && { operations }),
    seconds: (performance.now() - begun) / 1_000,
    isFound: wanted > 0 && foundBy.length === wanted,
  };
}
