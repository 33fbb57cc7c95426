import { readFile } from 'node:fs/promises';

/** Memory a process holds, where the system tells of it; as words, since it may not. */
export async function memoryMegabytes(pid: number | undefined): Promise<string> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  const kilobytes = /VmRSS:\s+(\d+)/.exec(status)?.[1];
  return kilobytes ? (Number(kilobytes) / 1_024).toFixed(0) : 'unknown';
}
