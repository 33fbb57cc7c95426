import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { ConfigurationError } from '../../errors/configuration.error.js';

const run = promisify(execFile);

/** The operating-system account that PostgreSQL runs as, when it may not be our own. */
export interface ServerAccount {
  uid: number;
  gid: number;
}

/** PostgreSQL refuses to run as root: then, and only then, it gets an account of its own. */
export async function findServerAccount(): Promise<ServerAccount | undefined> {
  if (process.getuid?.() !== 0) return undefined;
  return (await lookUp()) ?? (await create());
}

/** Asks the operating system rather than reading permission bits: access lists and mounts have their say too. */
export async function canReach(account: ServerAccount | undefined, path: string): Promise<boolean> {
  return run('test', ['-x', path], { ...account, cwd: '/' }).then(
    () => true,
    () => false,
  );
}

async function lookUp(): Promise<ServerAccount | undefined> {
  try {
    const [uid, gid] = await Promise.all([run('id', ['-u', 'postgres']), run('id', ['-g', 'postgres'])]);
    return { uid: Number(uid.stdout), gid: Number(gid.stdout) };
  } catch {
    return undefined;
  }
}

async function create(): Promise<ServerAccount> {
  await run('useradd', ['--system', '--user-group', '--no-create-home', 'postgres']).catch(() => undefined);
  const account = await lookUp();
  if (account) return account;
  throw new ConfigurationError(
    'PostgreSQL does not run as root and no account named postgres could be created: start the hub as an ordinary user, or give it a DATABASE_URL.',
  );
}
