import { parseArgs } from 'node:util';
import { ConfigurationError } from '@hub/shared/errors/configuration.error';
import { readSampleDatabaseUrl } from './environment.js';
import { loadSample } from './load-sample.js';

/** `npm run sample -- --incidents 1000000`: fills an empty, prepared database. */
function readIncidentCount(): number | undefined {
  const { incidents } = parseArgs({ options: { incidents: { type: 'string' } } }).values;
  if (incidents === undefined) return undefined;
  if (!/^\d{1,9}$/.test(incidents))
    throw new ConfigurationError('--incidents needs a whole number, e.g. --incidents 1000000.');
  return Number(incidents);
}

try {
  const incidents = readIncidentCount();
  const begun = performance.now();
  const log = (line: string): void => void process.stdout.write(`${line}\n`);
  const result = await loadSample({ adminUrl: readSampleDatabaseUrl(), log, incidents });
  const seconds = ((performance.now() - begun) / 1_000).toFixed(1);
  log(result === 'loaded' ? `The sample was loaded in ${seconds} s.` : 'The sample was there already.');
} catch (error) {
  if (!(error instanceof ConfigurationError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
