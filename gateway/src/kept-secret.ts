import { randomUUID } from 'node:crypto';
import { link, readFile, rm, writeFile } from 'node:fs/promises';
import { secret } from './secret.js';

const readAt = (path: string): Promise<string | undefined> =>
  readFile(path, 'utf8').then(
    (text) => text.trim(),
    (fault: NodeJS.ErrnoException) => {
      if (fault.code === 'ENOENT') return undefined;
      throw fault;
    },
  );

/** A secret that lasts as long as its file. Made aside and put into its place whole; of two that are made at once the first is the secret. */
export async function keptSecret(path: string): Promise<string> {
  const kept = await readAt(path);
  if (kept) return kept;
  const unfinished = `${path}.${randomUUID()}`;
  try {
    await writeFile(unfinished, `${secret()}\n`, { mode: 0o600, flag: 'wx', flush: true });
    await link(unfinished, path);
  } catch (fault) {
    if ((fault as NodeJS.ErrnoException).code !== 'EEXIST') throw fault;
  } finally {
    await rm(unfinished, { force: true });
  }
  const made = await readAt(path);
  if (!made) throw new Error(`${path} holds no secret: delete it, and another is made.`);
  return made;
}
