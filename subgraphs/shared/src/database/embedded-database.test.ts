import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Client } from 'pg';
import { ConfigurationError } from '../errors/configuration.error.js';
import { readPostmasterFile } from './embedded/postmaster-file.js';
import { findRunningProcess } from './embedded/running-process.js';
import { type EmbeddedDatabase, type EmbeddedDatabaseOptions, startEmbeddedDatabase } from './embedded-database.js';

let parent: string;
let directory: string;
const started: EmbeddedDatabase[] = [];

beforeAll(async () => {
  parent = await mkdtemp(join(tmpdir(), 'embedded-database-'));
  // Run by root, PostgreSQL has an account of its own, which must be able to pass.
  await chmod(parent, 0o755);
  directory = join(parent, 'database');
});

afterEach(() => Promise.all(started.splice(0).map((database) => database.stop())));

afterAll(() => rm(parent, { recursive: true, force: true }));

/** Most tests start on what the one before has left: making a cluster is what takes the time. */
async function start(options: Partial<EmbeddedDatabaseOptions> = {}) {
  const database = await startEmbeddedDatabase({ directory, durable: false, log: () => {}, ...options });
  started.push(database);
  return database;
}

async function ask(url: string, sql: string): Promise<unknown> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query({ text: sql, rowMode: 'array' });
    return rows[0]?.[0];
  } finally {
    await client.end();
  }
}

it('keeps what was written from one start to the next', async () => {
  const first = await start({ durable: true });
  await ask(first.url, `CREATE TABLE firm AS SELECT 'Orfèvrerie Étoile' AS name`);
  await first.stop();

  const second = await start({ durable: true });

  expect(await ask(second.url, 'SELECT name FROM firm')).toBe('Orfèvrerie Étoile');
});

it('knows capital letters with accents, whatever the machine has installed', async () => {
  const { url } = await start();

  expect(await ask(url, `SELECT lower('ÉTOILE')`)).toBe('étoile');
});

it('leaves no process behind when it is stopped', async () => {
  const { stop } = await start();
  const server = await postmasterId();

  await stop();

  expect(() => process.kill(server, 0)).toThrow('ESRCH');
});

it('writes its password to a file that only its owner can read, and opens to nobody without it', async () => {
  const { url } = await start();

  expect((await stat(join(directory, 'postgresql-18/password'))).mode & 0o777).toBe(0o600);
  await expect(ask(url.replace(/:[^:@]+@/, ':guessed@'), 'SELECT 1')).rejects.toThrow('password authentication failed');
});

it('forgoes safety on disk only for a throw-away cluster', async () => {
  const throwAway = await start({ durable: false });
  expect(await ask(throwAway.url, 'SHOW fsync')).toBe('off');
  await throwAway.stop();

  const lasting = await start({ durable: true });
  expect(await ask(lasting.url, 'SHOW fsync')).toBe('on');
});

it('refuses a directory with files of somebody else', async () => {
  const foreign = join(parent, 'foreign');
  await mkdir(foreign);
  await writeFile(join(foreign, 'accounts.ods'), '');

  await expect(start({ directory: foreign })).rejects.toThrow(
    new ConfigurationError(
      `The database directory ${foreign} is not empty and holds no database of the hub: choose an empty or a new directory.`,
    ),
  );
});

it('refuses a directory of another PostgreSQL version', async () => {
  const older = join(parent, 'older');
  await mkdir(join(older, 'postgresql-17'), { recursive: true });

  await expect(start({ directory: older })).rejects.toThrow(`${older} holds postgresql-17, which this version`);
});

it('refuses a path that is a file', async () => {
  const file = join(parent, 'file');
  await writeFile(file, '');

  await expect(start({ directory: file })).rejects.toThrow(`${file} cannot be used (EEXIST)`);
});

it('refuses a directory that a running server uses', async () => {
  const { url } = await start();

  await expect(start()).rejects.toThrow(ConfigurationError);
  expect(await ask(url, 'SELECT 1')).toBe(1);
});

it('refuses a port that is taken', async () => {
  const other = createServer().listen(0, '127.0.0.1');
  await once(other, 'listening');
  const { port } = other.address() as { port: number };

  await expect(start({ port })).rejects.toThrow(`Port ${port} for the database is taken by another program`);
  other.close();
});

it('starts although a process id left by a crash now belongs to another program', async () => {
  const { stop } = await start();
  const file = join(directory, 'postgresql-18/cluster/postmaster.pid');
  const traces = await readFile(file, 'utf8');
  await stop();
  await writeFile(file, traces.replace(/^\d+/, String(process.pid)));

  const { url } = await start();

  expect(await ask(url, 'SELECT 1')).toBe(1);
});

it('begins again after a first start that was broken off half-way', async () => {
  const halfMade = join(parent, 'half-made');
  await mkdir(join(halfMade, '.initialising-0123456789ab/cluster'), { recursive: true });

  const { url } = await start({ directory: halfMade });

  expect(await ask(url, 'SELECT 1')).toBe(1);
  expect(await readdir(halfMade)).toEqual(['postgresql-18']);
});

describe('when the process that started it is killed', () => {
  it('ends, and the next start finds what was committed', async () => {
    const { hub, url } = await startInAnotherProcess();
    await ask(url, `CREATE TABLE witness AS SELECT 'Zoé' AS name`);

    hub.kill('SIGKILL');
    const next = await start();

    expect(await ask(next.url, 'SELECT name FROM witness')).toBe('Zoé');
  });

  it('is taken over by the next start even if its supervisor was killed first', async () => {
    const { hub, url } = await startInAnotherProcess();
    await ask(url, `CREATE TABLE suspect AS SELECT 'Théo' AS name`);
    const orphan = await postmasterId();

    await killSupervisorOf(orphan);
    hub.kill('SIGKILL');
    const lines: string[] = [];
    const next = await start({ log: (line) => lines.push(line) });

    expect(lines[0]).toBe(`Stopping PostgreSQL ${orphan}, left behind by a hub that was killed.`);
    expect(await ask(next.url, 'SELECT name FROM suspect')).toBe('Théo');
  });
});

it('outlives the interrupt that a terminal sends to the whole foreground group', async () => {
  const { hub, url } = await startInAnotherProcess('process.on("SIGINT", () => {});');

  process.kill(-Number(hub.pid), 'SIGINT');
  await wait(200);

  expect(await ask(url, 'SELECT 1')).toBe(1);
  hub.kill('SIGKILL');
  // Waits for the end of the server just left behind.
  await start();
});

/** A hub of its own, in a process group of its own, that prints the address of its database. */
async function startInAnotherProcess(prelude = ''): Promise<{ hub: ChildProcess; url: string }> {
  const root = join(import.meta.dirname, '../../../..');
  const script = `${prelude}
    import { startEmbeddedDatabase } from ${JSON.stringify(join(import.meta.dirname, 'embedded-database.ts'))};
    const { url } = await startEmbeddedDatabase({ directory: ${JSON.stringify(directory)}, log: () => {} });
    console.log(url);`;
  const sources = join(root, 'tests/support/typescript-sources.mjs');
  const hub = spawn(process.execPath, ['--import', sources, '--input-type=module', '--eval', script], {
    cwd: root,
    detached: true,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [line] = await once(hub.stdout, 'data');
  return { hub, url: String(line).trim() };
}

/** The shell that waits for the server, and its child that waits for the hub. */
async function killSupervisorOf(server: number): Promise<void> {
  const supervisor = (await findRunningProcess(server))?.parent;
  if (!supervisor) throw new Error(`There is no server ${server}.`);
  // Made right after it; on a busy machine others may have been made in between.
  for (let id = server + 1; id < server + 1_000; id++) {
    if ((await findRunningProcess(id))?.parent === supervisor) process.kill(id, 'SIGKILL');
  }
  process.kill(supervisor, 'SIGKILL');
}

async function postmasterId(): Promise<number> {
  return (await readPostmasterFile(join(directory, 'postgresql-18/cluster')))?.pid ?? 0;
}
