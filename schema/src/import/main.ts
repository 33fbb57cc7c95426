import { stat } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { ConfigurationError } from '@hub/shared/errors/configuration.error';
import { readImportEnvironment } from '../environment.js';
import { importFile } from './import-file.js';
import { importLogins } from './import-login.js';
import { NotSent, openImporter } from './open-importer.js';
import { inWords, showProgress } from './progress.js';
import { readMapping } from './read-mapping.js';
import { readRecords } from './read-records.js';
import { RefusedRows } from './refused-rows.js';

/*
 * `npm run import -- FILE --as MEMBER --map MAPPING`: declares the events of a file. Ends with 0 when every row is stored, 1 when some were
 * refused, 2 when it could not begin and 3 when it broke off; run again, it goes on.
 */

const USAGE = 'Usage: npm run import -- FILE.csv|FILE.ndjson --as MEMBER --map MAPPING.json';

function readArguments(): { readonly file: string; readonly member: string; readonly map: string } {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { as: { type: 'string' }, map: { type: 'string' } },
    });
    const [file, ...more] = positionals;
    if (file && more.length === 0 && values.as && values.map) return { file, member: values.as, map: values.map };
  } catch {
    // Said below.
  }
  throw new ConfigurationError(USAGE);
}

async function run(): Promise<number> {
  const { file, member, map } = readArguments();
  const { size } = await stat(file).catch(() => {
    throw new ConfigurationError(`The file ${file} cannot be read.`);
  });
  const importer = await openImporter(member, await importLogins(readImportEnvironment()));
  try {
    const mapping = await readMapping(map, importer.schema);
    const source = readRecords(file, mapping);
    const report = new RefusedRows(file);
    const progress = showProgress(size, process.stderr);
    let refused = 0;
    const refuse: RefusedRows['write'] = (row) => {
      refused += 1;
      report.write(row);
    };
    const counts = await importFile({ source, mapping, importer, progress, refuse }).finally(async () => {
      progress.stop();
      await report.close(refused === 0);
    });
    process.stdout.write(`${inWords(counts)}${refused > 0 ? `; see ${report.file}` : ''}.\n`);
    return refused > 0 ? 1 : 0;
  } finally {
    await importer.close();
  }
}

try {
  process.exitCode = await run();
} catch (fault) {
  if (fault instanceof ConfigurationError) process.stderr.write(`${fault.message}\n`);
  else if (fault instanceof NotSent)
    process.stderr.write(`The import broke off: ${fault.message} Run it again, and it goes on.\n`);
  else throw fault;
  process.exitCode = fault instanceof NotSent ? 3 : 2;
}
