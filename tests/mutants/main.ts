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
import { type Trial, tryMutant, type Verdict } from './try-mutant.js';

/*
 * `npm run fuzz:mutants [-- --only name,name] [-- --seed 7]`: plants every leak of the catalogue, one at a time, in processes of its own on
 * copies of a database of its own, and looks for it with everything that must find it. Ends with 1 when something did not.
 */

/** Which secrets the sample holds, and for whom, as the tests' global set-up finds it out. */
async function writeTokenRegistry(databases: TemplateDatabase, directory: string): Promise<void> {
  const pool = new pg.Pool({ connectionString: await databases.copy('registry'), max: 1, idleTimeoutMillis: 0 });
  await writeFile(join(directory, 'registry.json'), JSON.stringify(await buildTokenRegistry(pool)));
  await pool.end();
  await databases.drop('registry');
}

/** Everything that is to find a mutant, and nothing planted: what it finds then proves nothing about any. */
const nothingPlanted = (mutants: readonly Mutant[]): Mutant => ({
  name: 'nothing planted',
  leak: 'None.',
  toldApartBy: [...new Set(mutants.flatMap(({ toldApartBy = [] }) => toldApartBy))],
  tests: [...new Set(mutants.flatMap(({ tests = [] }) => tests))],
});

async function tryAll(trial: Trial, mutants: readonly Mutant[]): Promise<readonly string[]> {
  const control = await tryMutant(trial, nothingPlanted(mutants));
  if (control.foundBy.length > 0)
    return control.foundBy.map((detector) => `Nothing was planted, and this found something: ${detector}`);
  const verdicts: Verdict[] = [];
  for (const mutant of mutants) {
    const verdict = await tryMutant(trial, mutant);
    verdicts.push(verdict);
    process.stderr.write(`${verdict.missed.length === 0 ? 'found' : 'MISSED'} ${mutant.name}\n`);
  }
  console.log(tableOfVerdicts(verdicts));
  return verdicts
    .filter(({ missed }) => missed.length > 0)
    .map(({ mutant, missed }) => `${mutant} was not found by ${missed.join(', ')}.`);
}

const { mutants, seed } = chooseMutants(process.argv.slice(2));
const [databases, interferences] = await Promise.all([startTemplateDatabase(), openInterferences()]);
const canaries = await mkdtemp(join(tmpdir(), 'hub-mutants-canaries-'));
try {
  await writeTokenRegistry(databases, canaries);
  const complaints = await tryAll({ databases, interferences, canaries, seed }, mutants);
  for (const complaint of complaints) process.stderr.write(`${complaint}\n`);
  process.exitCode = complaints.length > 0 ? 1 : 0;
} finally {
  await Promise.all([databases.close(), interferences.close()]);
  await rm(canaries, { recursive: true, force: true });
}
