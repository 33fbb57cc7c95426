import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { subgraphs } from '@hub/schema/subgraphs';
import { generateViewerKeys } from '@hub/shared/viewer/viewer-token';
import { as } from '../support/ask.js';
import { type IdentityProvider, startIdentityProvider } from '../support/identity-provider.js';
import { testLogin } from '../support/test-login.js';

/*
 * The other shape of the hub: each subgraph a process of its own, reached over HTTP, and a real OpenID Connect provider. The commands are
 * those of docker/compose.yaml. The same operations must give the same answers as the hub in one process.
 */

const ROOT = join(import.meta.dirname, '../..');
const COMMITTEE = readFileSync(join(import.meta.dirname, '../journeys/committee/committee.graphql'), 'utf8');

const children: ChildProcess[] = [];
let provider: IdentityProvider;
let url: string;

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  server.close();
  return port;
}

function start(command: string, environment: Record<string, string>): ChildProcess {
  const child = spawn(process.execPath, [command], {
    cwd: ROOT,
    env: { PATH: process.env['PATH'], LOG_LEVEL: 'error', HOST: '127.0.0.1', NODE_ENV: 'production', ...environment },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  children.push(child);
  return child;
}

async function ready(address: string): Promise<void> {
  for (let attempt = 0; attempt < 300; attempt += 1) {
    const isReady = await fetch(`${address}/health/ready`).then(
      (answer) => answer.ok,
      () => false,
    );
    if (isReady) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`${address} did not become ready`);
}

beforeAll(async () => {
  provider = await startIdentityProvider();
  const { privateKey, publicKey } = await generateViewerKeys();
  const addresses = await Promise.all(
    subgraphs.map(async ({ name }) => {
      const port = await freePort();
      start(`subgraphs/${name}/dist/main.js`, {
        PORT: String(port),
        DATABASE_URL: testLogin(),
        DATABASE_CONNECTIONS: '3',
        HUB_VIEWER_PUBLIC_KEY: JSON.stringify(publicKey),
        HUB_CURSOR_SECRET: 'a secret of at least thirty-two characters',
      });
      return [name, `http://127.0.0.1:${port}`] as const;
    }),
  );
  const port = await freePort();
  start('gateway/dist/main.js', {
    PORT: String(port),
    OIDC_ISSUER: provider.issuer,
    OIDC_AUDIENCE: provider.audience,
    HUB_VIEWER_PRIVATE_KEY: JSON.stringify(privateKey),
    ...Object.fromEntries(addresses.map(([name, address]) => [`HUB_${name.toUpperCase()}_URL`, address])),
  });
  url = `http://127.0.0.1:${port}`;
  await Promise.all([...addresses.map(([, address]) => address), url].map(ready));
}, 90_000);

afterAll(async () => {
  const ended = children.map(async (child) => {
    if (child.exitCode !== null) return child.exitCode;
    child.kill('SIGTERM');
    const [code] = await once(child, 'exit');
    return code;
  });
  const codes = await Promise.all(ended);
  await provider.close();
  expect(codes.every((code) => code === 0)).toBe(true);
});

async function ask(
  userName: string,
  query: string,
  purpose = 'INVESTIGATION',
): Promise<{ data?: unknown; errors?: { extensions: { code: string } }[] }> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      authorization: `Bearer ${await provider.signIn(userName)}`,
      'hub-purpose': purpose,
    },
    body: JSON.stringify({ query }),
  });
  return (await response.json()) as { data?: unknown };
}

const withoutCursors = (value: unknown): unknown =>
  JSON.parse(
    JSON.stringify(value, (key, inner) =>
      ['endCursor', 'startCursor', 'cursor', 'nextCursor'].includes(key) ? undefined : inner,
    ),
  );

test.each([
  ['firm.rivoli', 'the committee query', COMMITTEE],
  ['secretariat.validator', 'the committee query', COMMITTEE],
  [
    'system.prefecture',
    'a page of the synchronisation',
    readFileSync(join(ROOT, 'tests/journeys/police-system/synchronise.graphql'), 'utf8').replace(
      '$since: DateTime!, $after: String',
      '$since: DateTime = "2000-01-01T00:00:00Z", $after: String',
    ),
  ],
  [
    'press.officer',
    'the statements',
    '{ statements(first: 100) { totalCount nodes { id status headline body clearances { kind granted } aboutAlerts { id } } } }',
  ],
  ['press.officer', 'a list the role may not read', '{ incidents { nodes { id } } }'],
  ['police.oclco', 'an unknown record', '{ incident(id: "00000000-0000-4000-8000-000000000000") { id narrative } }'],
  ['dpo.observatory', 'who it is', '{ me { id role organisation { displayName kind } } }'],
])('%s gets the same answer to %s from separate processes as from one', async (userName, _what, query) => {
  const apart = await ask(userName, query);
  const together = await as(userName, { purpose: 'INVESTIGATION' }).ask(query);
  expect(withoutCursors(apart.data ?? null)).toEqual(withoutCursors(together.data ?? null));
  expect((apart.errors ?? []).map((error) => error.extensions.code)).toEqual(
    (together.errors ?? []).map((error) => error.extensions?.code),
  );
});

test('a subject the provider vouches for but the hub does not know is nobody', async () => {
  const answer = await ask('somebody.else', '{ me { id } }');
  expect(answer.errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
});

test('a member of a suspended firm, and of a firm whose agreement ended, is nobody', async () => {
  for (const subject of ['firm.suspended', 'firm.former']) {
    const answer = await ask(subject, '{ me { id } }');
    expect([subject, answer.errors?.[0]?.extensions.code]).toEqual([subject, 'UNAUTHENTICATED']);
  }
});
