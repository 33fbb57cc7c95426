import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { generatedFiles } from './generated-files.js';
import { schemaDirectory } from './schema-directory.js';

/** `npm run generate`: writes every generated file. */
for (const [path, content] of await generatedFiles()) {
  const file = join(schemaDirectory, path);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, content);
  process.stdout.write(`schema/${path}\n`);
}
