import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { getOperationAST, parse } from 'graphql';
import { schemaDirectory } from './schema-directory.js';

const DIRECTORY = join(schemaDirectory, 'operations');

/** The operations of `operations/<subject>/<Name>.graphql` in the form in which Apollo's tools list those of a client. */
export async function operationManifest(): Promise<string> {
  const found = await readdir(DIRECTORY, { recursive: true });
  const operations = await Promise.all(
    found
      .filter((path) => path.endsWith('.graphql'))
      .sort()
      .map(async (path) => {
        const body = await readFile(join(DIRECTORY, path), 'utf8');
        return {
          id: createHash('sha256').update(body).digest('hex'),
          clientName: dirname(path),
          name: basename(path, '.graphql'),
          type: getOperationAST(parse(body))?.operation,
          body,
        };
      }),
  );
  return `${JSON.stringify({ format: 'apollo-persisted-query-manifest', version: 1, operations }, null, 2)}\n`;
}
