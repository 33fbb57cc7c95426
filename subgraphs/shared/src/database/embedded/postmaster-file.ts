import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** What PostgreSQL says of itself in the file postmaster.pid of its cluster. */
export interface PostmasterFile {
  pid: number;
  port: number;
  status: string;
}

export async function readPostmasterFile(data: string): Promise<PostmasterFile | undefined> {
  const lines = (await readFile(join(data, 'postmaster.pid'), 'utf8').catch(() => '')).split('\n');
  const pid = Number(lines[0]);
  // Line 8 says starting, ready or stopping; pg_ctl waits for it too.
  return pid > 0 ? { pid, port: Number(lines[3]), status: (lines[7] ?? '').trim() } : undefined;
}
