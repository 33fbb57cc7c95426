import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { ConfigurationError } from '@hub/shared/errors/configuration.error';
import { z } from 'zod';

/** The form in which Apollo's tools list a client's operations; `clientName` is the subject (`sub`) of the account that may send one. */
const manifest = z.object({
  format: z.literal('apollo-persisted-query-manifest', 'is not apollo-persisted-query-manifest'),
  version: z.literal(1, 'is not 1'),
  operations: z.array(
    z.object({ id: z.string(), name: z.string(), body: z.string(), clientName: z.string().min(1).optional() }),
  ),
});

/** One operation that is registered. */
export type RegisteredOperation = z.infer<typeof manifest>['operations'][number];

/** What an operation is known by: the SHA-256 of its text, in hexadecimal. */
export const idOfOperation = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Reads the list of registered operations, or says in sentences what is wrong with the file. */
export async function readOperationManifest(file: string): Promise<readonly RegisteredOperation[]> {
  const text = await readFile(file, 'utf8').catch((fault: NodeJS.ErrnoException) => {
    throw new ConfigurationError(`HUB_OPERATIONS: ${file} cannot be read (${fault.code}).`);
  });
  const read = manifest.safeParse(parsed(text));
  const wrong = read.success
    ? read.data.operations
        .filter(({ id, body }) => id !== idOfOperation(body))
        .map(({ name }) => `the id of ${name} is not the SHA-256 of its text.`)
    : read.error.issues.map(({ path, message }) => `${path.join('.') || 'the file'} ${message}.`);
  if (!read.success || wrong.length > 0)
    throw new ConfigurationError(wrong.map((sentence) => `HUB_OPERATIONS: ${sentence}`).join('\n'));
  return read.data.operations;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
