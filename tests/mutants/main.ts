import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { buildTokenRegistry } from '../canaries/build-token-registry.js';
import { chooseMutants } from './choose-mutants.js';
import { openInterferences } from './find-by-interference.js';
import type { Mutant } from './mutant.js';
import { tableOfVerdicts } from './table-of-verdicts.js';
import { startTemplateDatabase, type TemplateDatabase } from './template-database.js';
import { failingTest, type Trial, tryMutant, type Verdict } from './try-mutant.js';

/*
 * `npm run fuzz:mutants [-- --only name,name] [-- --seed 7]`: plants every leak of the catalogue, one at a time, in processes of its own on
 * copies of a database of its own, and looks for it with everything that must find it. Ends with 1 when something did not.
 */

/** Which secrets the sample holds, and for whom, as the tests' global set-up finds it out. */
async function writeTokenRegistry(databases: TemplateDatabase, directory: string): Promise<void> {
  const administrator = new pg.Client({ connectionString: await databases.copy('registry') });
  await administrator.connect();
  await writeFile(join(directory, 'registry.json'), JSON.stringify(await buildTokenRegistry(administrator)));
  await administrator.end();
  await databases.drop('registry');
}

/**
 * The same tests, and the same operations by the same members as far as any mutant needed them, with nothing planted: what they find then
 * was not the mutants.
 */
async function tryNothing(trial: Trial, mutants: readonly Mutant[], verdicts: readonly Verdict[]): Promise<string[]> {
  const nothing: Mutant = {
    name: 'nothing',
    leak: 'None.',
    tests: [...new Set(mutants.flatMap(({ tests = [] }) => tests))],
  };
  const needed = new Map<string, number>();
  for (const { operations } of verdicts)
    for (const [member, asked] of operations) needed.set(member, Math.max(asked, needed.get(member) ?? 0));
  const found: (string | undefined)[] = [];
  if (nothing.tests?.length) found.push(await failingTest(trial, nothing));
  for (const [member, operations] of needed)
    found.push((await trial.interferences.find(nothing, { seed: trial.seed, member, operations }))?.what);
  return found.filter((what) => what !== undefined).map((what) => `Nothing was planted, and yet there is: ${what}`);
}

async function tryAll(trial: Trial, mutants: readonly Mutant[]): Promise<readonly string[]> {
  const verdicts: Verdict[] = [];
  for (const mutant of mutants) {
    const verdict = await tryMutant(trial, mutant).catch(
      ({ message }: Error): Verdict => ({
        mutant: mutant.name,
        foundBy: [],
        missed: [`anything: ${message.split('\n', 1)}`],
        operations: new Map(),
        seconds: 0,
      }),
    );
    verdicts.push(verdict);
    process.stderr.write(`${verdict.missed.length === 0 ? 'found' : 'MISSED'} ${mutant.name}\n`);
  }
  console.log(tableOfVerdicts(verdicts));
  const missed = verdicts.filter((verdict) => verdict.missed.length > 0);
  return [
    ...missed.map((verdict) => `${verdict.mutant} was not found by ${verdict.missed.join(', ')}.`),
    ...(await tryNothing(trial, mutants, verdicts)),
  ];
}

const { mutants, ...options } = chooseMutants(process.argv.slice(2));
const [databases, interferences] = await Promise.all([startTemplateDatabase(), openInterferences()]);
const canaries = await mkdtemp(join(tmpdir(), 'hub-mutants-canaries-'));
try {
  await writeTokenRegistry(databases, canaries);
  const complaints = await tryAll({ databases, interferences, canaries, ...options }, mutants);
  for (const complaint of complaints) process.stderr.write(`${complaint}\n`);
  process.exitCode = complaints.length > 0 ? 1 : 0;
} finally {
  await Promise.all([databases.close(), interferences.close()]);
  await rm(canaries, { recursive: true, force: true });
}
