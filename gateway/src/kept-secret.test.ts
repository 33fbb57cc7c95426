import { mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { keptSecret } from './kept-secret.js';

let directory: string;
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'hub-secret-'));
});
afterEach(() => rm(directory, { recursive: true }));

describe('A secret that is kept', () => {
  it('is the same for whoever asks, at once or later, and another elsewhere', async () => {
    const path = join(directory, 'secret');
    const asked = await Promise.all(Array.from({ length: 8 }, () => keptSecret(path)));
    expect(new Set([...asked, await keptSecret(path)]).size).toBe(1);
    expect(asked[0]).toMatch(/^[\w-]{43}$/);
    expect(await keptSecret(join(directory, 'other'))).not.toBe(asked[0]);
  });

  it('is read by its owner alone, and leaves nothing half-written beside it', async () => {
    const path = join(directory, 'secret');
    await keptSecret(path);
    expect((await stat(path)).mode & 0o777).toBe(0o600);
    expect(await readdir(directory)).toEqual(['secret']);
  });

  it('is not replaced where its file holds none: what was sealed with it would be lost in silence', async () => {
    const path = join(directory, 'secret');
    await writeFile(path, '');
    await expect(keptSecret(path)).rejects.toThrow('holds no secret');
  });
});
