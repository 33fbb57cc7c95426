import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { buildSchema } from 'graphql';
import { breakingChanges } from './breaking-changes.js';
import { generatedFiles } from './generated-files.js';
import { schemaDirectory } from './schema-directory.js';

/**
 * Part of `npm run check`: the committed files are what the code says, and nothing public has gone since the released graph
 * (`released-api.graphql`) unless DECISIONS.md names it.
 */
const read = (path: string): Promise<string> => readFile(join(schemaDirectory, path), 'utf8').catch(() => '');

const files = await generatedFiles();
const problems: string[] = [];
for (const [path, content] of files)
  if ((await read(path)) !== content)
    problems.push(`schema/${path} is stale: run \`npm run generate\` and commit what changed.`);

const released = await read('released-api.graphql');
const decisions = await readFile(join(schemaDirectory, '..', 'DECISIONS.md'), 'utf8');
for (const change of breakingChanges(buildSchema(released), buildSchema(files.get('api.graphql') ?? '')))
  if (!decisions.includes(`\`${change.coordinate}\``))
    problems.push(
      `${change.description} Name \`${change.coordinate}\` in DECISIONS.md with the reason, or take the change back.`,
    );

if (problems.length > 0) {
  process.stderr.write(`${problems.join('\n')}\n`);
  process.exitCode = 1;
}
