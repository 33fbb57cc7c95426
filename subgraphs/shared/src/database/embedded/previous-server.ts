import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { ConfigurationError } from '../../errors/configuration.error.js';
import { type PostmasterFile, readPostmasterFile } from './postmaster-file.js';
import { findRunningProcess } from './running-process.js';
import { SERVER_NAME, SUPERVISOR_NAME } from './server-process.js';

/** A supervised server notices the end of its hub at once, as fast as a busy machine lets it, then writes a last checkpoint. */
const NOTICE_MS = 1500;
const CHECKPOINT_MS = 60_000;

/** Leaves a cluster with no server and no trace of one, or says that somebody is using it. */
export async function clearPreviousServer(data: string, log: (line: string) => void): Promise<void> {
  const found = await readPostmasterFile(data);
  if (!found) return;
  if (await isOrphan(data, found)) {
    log(`Stopping PostgreSQL ${found.pid}, left behind by a hub that was killed.`);
    interrupt(found.pid);
    await waitForEnd(data, CHECKPOINT_MS);
  } else {
    await waitForEnd(data, NOTICE_MS);
  }
  // Only the trace of a server that did not come to an orderly end is still there. PostgreSQL would refuse to start
  // whenever the process id in it has meanwhile been given to another program of the same user.
  await rm(join(data, 'postmaster.pid'), { force: true });
}

async function waitForEnd(data: string, patience: number): Promise<void> {
  const since = Date.now();
  for (;;) {
    const server = await readPostmasterFile(data);
    if (!server || !(await isServing(data, server))) return;
    const limit = server.status === 'stopping' ? CHECKPOINT_MS : patience;
    if (Date.now() - since > limit) {
      throw new ConfigurationError(
        `The database directory ${data} is in use by a running PostgreSQL (process ${server.pid}): stop the hub that started it, or choose another directory.`,
      );
    }
    await wait(20);
  }
}

async function isServing(data: string, { pid }: PostmasterFile): Promise<boolean> {
  const command = (await findRunningProcess(pid))?.command ?? '';
  return command.includes('postgres') && command.includes(data);
}

/** Whether this is a server the hub started, whose supervisor has been killed along with the hub. */
async function isOrphan(data: string, file: PostmasterFile): Promise<boolean> {
  const server = await findRunningProcess(file.pid);
  if (!server?.command.includes(`cluster_name=${SERVER_NAME}`)) return false;
  const parent = await findRunningProcess(server.parent);
  if (parent?.command.includes(SUPERVISOR_NAME)) return false;
  // Asked last: a supervisor also goes when its server has just come to an orderly end.
  return isServing(data, file);
}

function interrupt(pid: number): void {
  try {
    process.kill(pid, 'SIGINT');
  } catch (error) {
    // It has ended by itself in the meantime.
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}
