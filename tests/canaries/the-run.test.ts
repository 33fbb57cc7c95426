import { spawnSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { database } from '../support/database.js';
import { judgeRun } from './judge-run.js';

/* What is found when the last test has passed still fails the run. */

const directory = await mkdtemp(join(tmpdir(), 'run-'));

afterAll(async () => {
  await rm(directory, { recursive: true });
});

test('a secret in a log of the hub, its database included, speaks against the run, as does a crossing a test has met', async () => {
  const { rows } = await database().query<{ plate: string }>(
    `select plate from alerts.alert_plate where plate is not null limit 1`,
  );
  const line = `2026-11-23 22:54:47.000 UTC [77] DETAIL:  Failing row contains (${rows[0]?.plate}).`;
  await writeFile(join(directory, 'hub.log'), `${JSON.stringify({ level: 20, line, msg: 'postgresql' })}\n`);
  await writeFile(join(directory, 'crossings.txt'), 'firm.rivoli was given what it may not read\n');
  expect(judgeRun({ directory, isWhole: false })).toEqual([
    'firm.rivoli was given what it may not read',
    expect.stringContaining(`hub.log holds ${rows[0]?.plate} of alerts.alert_plate.plate`),
  ]);
});

test('the last line of a run that fails after its tests is one of a failure', () => {
  const reporter = join(import.meta.dirname, '../support/summary-reporter.mjs');
  const lastLine = (exitCode: number): string =>
    spawnSync(process.execPath, [
      '--input-type=module',
      '--eval',
      `import Reporter from ${JSON.stringify(reporter)};
       new Reporter().onRunComplete(new Set(), { numPassedTests: 3, numFailedTests: 0, numRuntimeErrorTestSuites: 0 });
       process.exitCode = ${exitCode};`,
    ]).stdout.toString();
  expect(lastLine(0)).toBe('3 passed, 0 failed\n');
  expect(lastLine(1)).toBe('3 passed, 1 failed\n');
});
