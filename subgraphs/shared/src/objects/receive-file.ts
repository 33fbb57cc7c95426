import { createHash, randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import type { IncomingMessage } from 'node:http';
import { dirname } from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { StoredObject } from './object-store.js';

/** What a file that was sent turned out to be, by the status it is answered with. */
export type Received = 201 | 413 | 422;

/** The end of the name of what is not whole yet. */
export const HALF = '.part';

class TooLarge extends Error {}

/** The name of a file survives a loss of power only once its folder is written. */
async function syncFolder(path: string): Promise<void> {
  const folder = await open(dirname(path), 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

/**
 * Writes a file as it comes, and gives it its name once it is whole, is what was announced, and is on the disk: what is acknowledged is not
 * lost, and what is not acknowledged is not there.
 */
export async function receiveFile(request: IncomingMessage, object: StoredObject, path: string): Promise<Received> {
  const half = `${path}.${randomUUID()}${HALF}`;
  const hash = createHash('sha256');
  let size = 0;
  const measure = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      size += chunk.length;
      hash.update(chunk);
      done(size > object.sizeBytes ? new TooLarge() : null, chunk);
    },
  });
  try {
    await pipeline(request, measure, createWriteStream(half, { flags: 'wx', mode: 0o600, flush: true }));
    if (size !== object.sizeBytes || hash.digest('hex') !== object.sha256) return 422;
    await rename(half, path);
    await syncFolder(path);
    return 201;
  } catch (failure) {
    if (failure instanceof TooLarge) return 413;
    throw failure;
  } finally {
    await rm(half, { force: true });
  }
}
