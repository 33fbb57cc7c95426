import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { secretsInLog } from './crossings.js';
import { tokenRegistry } from './token-registry.js';
import { unseenColumns } from './unseen-columns.js';

const linesOf = (path: string): string[] =>
  existsSync(path) ? readFileSync(path, 'utf8').split('\n').filter(Boolean) : [];

function secretsInLogs(directory: string): string[] {
  const logs = readdirSync(directory).filter((name) => name.endsWith('.log'));
  return logs.flatMap((name) =>
    secretsInLog(readFileSync(join(directory, name), 'utf8')).map(
      ({ token, columns }) => `${name} holds ${token} of ${columns.join(', ') || 'a text written by a test'}`,
    ),
  );
}

export interface RunToJudge {
  /** Where the registry, the logs and the findings of the tests are. */
  readonly directory: string;
  /** Whether every test ran, so that every secret must have been read by somebody entitled. */
  readonly isWhole: boolean;
}

/** Everything that speaks against a run once all its processes have ended, in words. */
export function judgeRun({ directory, isWhole }: RunToJudge): string[] {
  const faults = [...linesOf(join(directory, 'crossings.txt')), ...secretsInLogs(directory)];
  if (!isWhole) return faults;
  const seen = linesOf(join(directory, 'seen.txt')).map((line) => line.split('\t') as [string, string]);
  const unseen = unseenColumns(tokenRegistry(), seen);
  return [
    ...faults,
    ...unseen.map((what) => `${what}: nobody entitled read a secret of it, so its silence proves nothing`),
  ];
}
