import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { as, hubUrl } from '../support/ask.js';
import { aDeclaration, DECLARE, type DeclarePayload } from '../support/given/a-declaration.js';

/* What `npm start` does on a machine that has nothing: it starts, keeps what it was told, and leaves nothing behind. */

const ROOT = join(import.meta.dirname, '../..');
const directories: string[] = [];

afterAll(async () => {
  await Promise.all(directories.map((directory) => rm(directory, { recursive: true, force: true })));
});

interface Started {
  readonly process: ChildProcess;
  readonly output: () => string;
}

function start(environment: Record<string, string>): Started {
  const child = spawn(process.execPath, ['gateway/dist/main.js'], {
    cwd: ROOT,
    env: { PATH: process.env['PATH'], HOME: process.env['HOME'], LOG_LEVEL: 'warn', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (chunk) => {
      said += chunk;
    });
  return { process: child, output: () => said };
}

async function ready({ process: child, output }: Started): Promise<string> {
  for (let attempt = 0; attempt < 600; attempt += 1) {
    const url = /http:\/\/127\.0\.0\.1:\d+/.exec(output());
    if (
      url &&
      (await fetch(`${url[0]}/health/ready`).then(
        ({ ok }) => ok,
        () => false,
      ))
    )
      return url[0];
    if (child.exitCode !== null) throw new Error(`ended with ${child.exitCode}: ${output()}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`not ready: ${output()}`);
}

async function stop({ process: child }: Started): Promise<number | null> {
  child.kill('SIGINT');
  const [code] = await once(child, 'exit');
  return code;
}

async function emptyDirectory(): Promise<string> {
  const directory = await mkdtemp(join(tmpdir(), 'hub-start-'));
  directories.push(directory);
  return directory;
}

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};

/** A page of what a firm copies, as its cursor leads to it. */
async function pageAt(url: string, after: string | null) {
  const { incidents } = await as('firm.rivoli', { url }).data<{
    incidents: { nodes: { id: string }[]; pageInfo: { endCursor: string } };
  }>(
    `query ($after: String) { incidents(filter: { updatedSince: "2013-01-01T00:00:00Z" }, first: 5, after: $after) {
       nodes { id } pageInfo { endCursor } } }`,
    { after },
  );
  return incidents;
}

test('a second start keeps what was filed before the first was stopped, and where a copy had come to, and Ctrl-C leaves no process behind', async () => {
  const HUB_DATA_DIR = await emptyDirectory();
  const first = start({ PORT: '0', HUB_DATA_DIR });
  const url = await ready(first);
  // Whoever waits is told of what is done, before what can be done now.
  expect(first.output()).toMatch(/^Starting PostgreSQL in .*\nPreparing .*\n(Sample data: .*\n)+/);
  expect(first.output()).toMatch(/curl/);
  const input = await aDeclaration('firm.vendome');
  const { declareIncident } = await as('firm.vendome', { url }).data<DeclarePayload>(DECLARE, { input });
  const id = declareIncident.incident?.id;
  const { endCursor } = (await pageAt(url, null)).pageInfo;
  const next = await pageAt(url, endCursor);
  const pid = Number(
    (await readFile(join(HUB_DATA_DIR, 'postgresql-18/cluster/postmaster.pid'), 'utf8')).split('\n')[0],
  );
  expect(isAlive(pid)).toBe(true);
  expect(await stop(first)).toBe(0);
  expect(isAlive(pid)).toBe(false);

  const second = start({ PORT: '0', HUB_DATA_DIR });
  const again = await ready(second);
  expect(second.output()).not.toContain('Sample data');
  const { incident } = await as('firm.vendome', { url: again }).data<{ incident: { id: string } | null }>(
    'query ($id: ID!) { incident(id: $id) { id } }',
    { id },
  );
  expect(incident?.id).toBe(id);
  expect(await pageAt(again, endCursor)).toEqual(next);
  expect(await stop(second)).toBe(0);
}, 120_000);

test.each<[string, () => Promise<Record<string, string>>, RegExp]>([
  [
    'a taken port',
    async () => ({ PORT: new URL(hubUrl()).port, HUB_DATA_DIR: await emptyDirectory() }),
    /port .* PORT/i,
  ],
  ['a port that is none', async () => ({ PORT: 'eighty' }), /PORT/],
  [
    'an external database without an identity provider',
    async () => ({ DATABASE_URL: 'postgresql://localhost/hub' }),
    /OIDC_ISSUER/,
  ],
])(
  '%s is one clear sentence and exit code 1',
  async (_what, environment, sentence) => {
    const started = start(await environment());
    const [code] = await once(started.process, 'exit');
    expect(code).toBe(1);
    expect(started.output()).toMatch(sentence);
    expect(started.output()).not.toMatch(/^\s+at /m);
  },
  60_000,
);
