import { join } from 'node:path';
import type { Logger } from 'pino';
import { z } from 'zod';
import { ConfigurationError } from '../errors/configuration.error.js';
import { bucketStore } from './bucket-store.js';
import { type FileStore, fileStore } from './file-store.js';
import type { ObjectStore } from './object-store.js';

const variables = z.object({
  HUB_OBJECTS_DIR: z.string().optional(),
  HUB_OBJECTS_URL: z.url({ protocol: /^https?$/, error: 'is not an http(s) URL' }).optional(),
  HUB_OBJECTS_SECRET: z.string().min(32, 'needs at least 32 characters').optional(),
  HUB_OBJECTS_BUCKET_URL: z.url({ protocol: /^https?$/, error: 'is not an http(s) URL' }).optional(),
  HUB_OBJECTS_BUCKET_REGION: z.string().default('us-east-1'),
  HUB_OBJECTS_BUCKET_KEY_ID: z.string().optional(),
  HUB_OBJECTS_BUCKET_SECRET: z.string().optional(),
  HUB_OBJECTS_MAX_BYTES: z.coerce.number({ error: 'is not a number' }).int().min(1).max(2_147_483_647).optional(),
});

type Variables = z.infer<typeof variables>;

/** A store of this process's own, for a hub that was told nothing. */
export interface OwnStore {
  readonly directory: string;
  readonly secret: string;
  readonly url: string;
}

function required<T>(given: T | undefined, name: string, why: string): T {
  if (given === undefined) throw new ConfigurationError(`${name} is missing: ${why}.`);
  return given;
}

function bucketOf(given: Variables, url: string): ObjectStore {
  const why = 'HUB_OBJECTS_BUCKET_URL names a bucket';
  return bucketStore({
    url,
    region: given.HUB_OBJECTS_BUCKET_REGION,
    accessKeyId: required(given.HUB_OBJECTS_BUCKET_KEY_ID, 'HUB_OBJECTS_BUCKET_KEY_ID', why),
    secretAccessKey: required(given.HUB_OBJECTS_BUCKET_SECRET, 'HUB_OBJECTS_BUCKET_SECRET', why),
    maxBytes: given.HUB_OBJECTS_MAX_BYTES,
  });
}

/**
 * Opens the store the environment names: a bucket, a folder, or where it names none the process's own, if it has one. Without any there are no
 * files, and whoever wants to add one is told so.
 */
export async function openObjectStore(
  log: Logger,
  own: OwnStore | undefined,
  source: NodeJS.ProcessEnv = process.env,
): Promise<ObjectStore | FileStore | undefined> {
  const result = variables.safeParse(Object.fromEntries(Object.entries(source).filter(([, value]) => value !== '')));
  if (!result.success)
    throw new ConfigurationError(
      result.error.issues.map(({ path, message }) => `${path.join('.')} ${message}.`).join('\n'),
    );
  const { HUB_OBJECTS_BUCKET_URL: bucket, HUB_OBJECTS_DIR: directory, HUB_OBJECTS_MAX_BYTES: maxBytes } = result.data;
  if (bucket) return bucketOf(result.data, bucket);
  if (directory === undefined && !own) return undefined;
  const why = 'HUB_OBJECTS_DIR names a folder';
  const named = directory === undefined ? own : undefined;
  return fileStore({
    directory: named?.directory ?? join(directory ?? ''),
    secret: named?.secret ?? required(result.data.HUB_OBJECTS_SECRET, 'HUB_OBJECTS_SECRET', why),
    url: named?.url ?? required(result.data.HUB_OBJECTS_URL, 'HUB_OBJECTS_URL', `${why}, whose files have addresses`),
    maxBytes,
    log,
  });
}
