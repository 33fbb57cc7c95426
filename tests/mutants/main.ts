import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import pg from 'pg';
import { buildTokenRegistry } from '../canaries/build-token-registry.js';
import { MUTANTS } from './mutants.js';
import { startTemplateDatabase } from './template-database.js';
import { type Trial, tryMutant, type Verdict } from './try-mutant.js';

const { values } = parseArgs({ options: { only: { type: 'string' }, seed: { type: 'string', default: '1' } } });
const wanted = MUTANTS.filter(({ name }) => !values.only || values.only.split(',').includes(name));
const databases = await startTemplateDatabase();
const canaries = await mkdtemp(join(tmpdir(), 'hub-mutants-canaries-'));
const verdicts: Verdict[] = [];
try {
  const url = await databases.copy('registry');
  const pool = new pg.Pool({ connectionString: url, max: 1, idleTimeoutMillis: 0 });
  await writeFile(join(canaries, 'registry.json'), JSON.stringify(await buildTokenRegistry(pool)));
  await pool.end();
  await databases.drop('registry');
  const trial: Trial = { databases, canaries, seed: Number(values.seed) };
  for (const mutant of wanted) {
    try {
      const verdict = await tryMutant(trial, mutant);
      verdicts.push(verdict);
      console.log(JSON.stringify(verdict));
    } catch (e) {
      console.log(mutant.name, 'BROKEN', (e as Error).message);
    }
  }
} finally {
  await databases.close();
  await rm(canaries, { recursive: true, force: true });
}
