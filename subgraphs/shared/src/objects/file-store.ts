import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, readdir, rm, stat } from 'node:fs/promises';
import type { RequestListener } from 'node:http';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { Logger } from 'pino';
import { isIdentifier } from '../values/is-identifier.js';
import { writeAddress } from './file-address.js';
import { fileRequests } from './file-requests.js';
import type { ObjectStore, SignedRequest, StoredObject } from './object-store.js';
import { HALF } from './receive-file.js';
import { URL_LIFETIME_SECONDS } from './url-lifetime.js';

export interface FileStoreOptions {
  readonly directory: string;
  /** Secret the addresses are signed with; the same in every process that signs or serves them. */
  readonly secret: string;
  /** Where its requests are served, as callers reach it. */
  readonly url: string;
  readonly maxBytes?: number | undefined;
  readonly log: Logger;
}

/** A store in a folder of this machine, and what serves its addresses. */
export interface FileStore extends ObjectStore {
  readonly requests: RequestListener;
}

/** What a caller on an ordinary line sends within the time a server gives it. */
const MAX_BYTES = 20_000_000;
/** Longer than any transfer. */
const HALF_AFTER_MS = 3_600_000;

async function removeHalves(directory: string): Promise<void> {
  for (const name of await readdir(directory)) {
    if (!name.endsWith(HALF)) continue;
    const path = join(directory, name);
    const { mtimeMs } = await stat(path).catch(() => ({ mtimeMs: Date.now() }));
    if (Date.now() - mtimeMs > HALF_AFTER_MS) await rm(path, { force: true });
  }
}

async function hashOf(path: string): Promise<string | null> {
  const hash = createHash('sha256');
  try {
    await pipeline(createReadStream(path), hash);
    return hash.digest('hex');
  } catch (failure) {
    if ((failure as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw failure;
  }
}

/** Keeps files in a folder, each under its key. What was left of transfers that never ended is removed when it opens. */
export async function fileStore(options: FileStoreOptions): Promise<FileStore> {
  const { directory, secret, url, maxBytes = MAX_BYTES, log } = options;
  await mkdir(directory, { recursive: true, mode: 0o700 });
  await removeHalves(directory);
  const pathOf = (key: string): string => {
    if (!isIdentifier(key)) throw new Error('Not the key of a file.');
    return join(directory, key);
  };
  const sign = (method: SignedRequest['method'], object: StoredObject, fileName: string): SignedRequest => {
    const expires = Math.floor(Date.now() / 1_000) + URL_LIFETIME_SECONDS;
    const { key, sha256, sizeBytes, mediaType } = object;
    return {
      method,
      url: `${url}${writeAddress(secret, { method, key, sha256, sizeBytes, mediaType, fileName, expires })}`,
      headers: method === 'PUT' ? [{ name: 'content-type', value: mediaType }] : [],
      expiresAt: new Date(expires * 1_000),
    };
  };
  return {
    maxBytes,
    signUpload: async (object) => sign('PUT', object, object.key),
    signDownload: async (object, fileName) => sign('GET', object, fileName),
    holds: async ({ key, sha256 }) => (await hashOf(pathOf(key))) === sha256,
    erase: (key) => rm(pathOf(key), { force: true }),
    requests: fileRequests({ secret, pathOf, log }),
  };
}
