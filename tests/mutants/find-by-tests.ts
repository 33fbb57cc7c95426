import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Mutant } from './mutant.js';
import { environmentOf } from './start-mutated-hub.js';

const run = promisify(execFile);

/** A test that hangs has found nothing. */
const LONGEST_RUN_MS = 180_000;
const ROOT = join(import.meta.dirname, '../..');

interface Report {
  readonly numTotalTests: number;
  readonly testResults: readonly {
    readonly name: string;
    readonly message: string;
    readonly assertionResults: readonly { readonly status: string; readonly fullName: string }[];
  }[];
}

export interface Surroundings {
  readonly hubUrl: string;
  readonly databaseUrl: string;
  /** Holds `registry.json`: which secrets the sample holds, and for whom. */
  readonly canaries: string;
}

/** Runs Jest on the sources as the mutant has them, against the hub it is switched on in. */
async function report(mutant: Partial<Mutant>, files: readonly string[], surroundings: Surroundings): Promise<Report> {
  const directory = await mkdtemp(join(tmpdir(), 'hub-mutant-'));
  await symlink(join(surroundings.canaries, 'registry.json'), join(directory, 'registry.json'));
  const result = join(directory, 'result.json');
  const jest = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning', 'node_modules/jest/bin/jest.js'];
  // A test that fails may leave open what it would have closed.
  const options = ['--config', 'tests/mutants/jest.config.mjs', '--json', '--outputFile', result, '--forceExit'];
  const env = {
    ...process.env,
    ...environmentOf(mutant),
    HUB_URL: surroundings.hubUrl,
    HUB_TEST_DATABASE_URL: surroundings.databaseUrl,
    HUB_CANARIES: directory,
  };
  try {
    // Jest ends with 1 when a test fails, which here is what is hoped for.
    const said = await run(process.execPath, [...jest, ...options, '--runTestsByPath', ...files], {
      cwd: ROOT,
      env,
      maxBuffer: 64 * 1024 * 1024,
      timeout: LONGEST_RUN_MS,
    }).catch(({ stderr }: { stderr: string }) => ({ stderr }));
    const text = await readFile(result, 'utf8').catch(() => Promise.reject(new Error(said.stderr)));
    return JSON.parse(text) as Report;
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

/** The first test that fails, in words; `undefined` when all of them pass. */
export async function findByTests(
  mutant: Partial<Mutant>,
  files: readonly string[],
  surroundings: Surroundings,
): Promise<string | undefined> {
  const { testResults, numTotalTests } = await report(mutant, files, surroundings);
  for (const { name, message, assertionResults } of testResults) {
    const failed = assertionResults.find(({ status }) => status === 'failed');
    if (failed) return `${name.slice(ROOT.length + 1)}: ${failed.fullName}`;
    // A file that does not even load has tested nothing.
    if (assertionResults.length === 0 && message) throw new Error(`${name} does not run: ${message}`);
  }
  if (numTotalTests === 0) throw new Error(`${files.join(', ')}: no test ran.`);
  return undefined;
}
