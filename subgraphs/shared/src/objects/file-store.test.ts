import { createHash, randomUUID } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { readAddress } from './file-address.js';
import { type FileStore, fileStore } from './file-store.js';

const SECRET = 'a secret of at least thirty-two characters';
const log = pino({ level: 'silent' });

let directory: string;
let server: Server;
let store: FileStore;

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'hub-files-'));
  server = createServer((request, response) => store.requests(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  store = await fileStore({ directory, secret: SECRET, url, log });
});
afterAll(async () => {
  server.close().closeAllConnections();
  await rm(directory, { recursive: true });
});

const aFile = (text: string) => ({
  key: randomUUID(),
  sha256: createHash('sha256').update(text).digest('hex'),
  sizeBytes: Buffer.byteLength(text),
  mediaType: 'image/png',
});

const put = async (url: string, body: string, type = 'image/png'): Promise<number> =>
  (await fetch(url, { method: 'PUT', headers: { 'content-type': type }, body })).status;

/** Names in the folder that begin with a key. */
const left = async (key: string) => (await readdir(directory)).filter((name) => name.startsWith(key));

test('a file is kept as it was announced, and given out to be saved and not to be shown', async () => {
  const file = aFile('what was seen');
  expect(await store.holds(file)).toBe(false);
  const { url, headers } = await store.signUpload(file);
  expect(headers).toEqual([{ name: 'content-type', value: 'image/png' }]);
  expect(await put(url, 'what was seen')).toBe(201);
  expect(await readFile(join(directory, file.key), 'utf8')).toBe('what was seen');
  expect(await store.holds(file)).toBe(true);
  const answer = await fetch((await store.signDownload(file, 'evidence-1.png')).url);
  expect([answer.status, await answer.text()]).toEqual([200, 'what was seen']);
  expect(Object.fromEntries(answer.headers)).toMatchObject({
    'content-disposition': 'attachment; filename="evidence-1.png"',
    'content-security-policy': "sandbox; default-src 'none'",
    'x-content-type-options': 'nosniff',
    'cache-control': 'no-store',
    'content-length': '13',
  });
  await store.erase(file.key);
  await store.erase(file.key);
  expect((await fetch((await store.signDownload(file, 'evidence-1.png')).url)).status).toBe(404);
});

test.each([
  ['another one of the same length', 'what was SEEN', 'image/png', 422],
  ['shorter', 'what', 'image/png', 422],
  ['longer', 'what was seen, and more', 'image/png', 413],
  ['of another type', 'what was seen', 'text/html', 415],
])('a file that is %s is not taken, and leaves nothing', async (_what, body, type, status) => {
  const file = aFile('what was seen');
  expect(await put((await store.signUpload(file)).url, body, type)).toBe(status);
  expect(await left(file.key)).toEqual([]);
});

test('a file that turns out longer than its header says is cut off', async () => {
  const file = aFile('x');
  const chunks = new ReadableStream({
    pull: (controller) => controller.enqueue(new Uint8Array(65_536)),
  });
  const sending = fetch((await store.signUpload(file)).url, {
    method: 'PUT',
    headers: { 'content-type': 'image/png' },
    body: chunks,
    duplex: 'half',
  } as RequestInit);
  // Told so, or cut off while still sending.
  const end = await sending.then(
    ({ status }) => status,
    () => 413,
  );
  expect(end).toBe(413);
  expect(await left(file.key)).toEqual([]);
});

test('a sender that goes away in the middle leaves nothing', async () => {
  const file = aFile('what was seen');
  const { host, pathname, search } = new URL((await store.signUpload(file)).url);
  const [name = '', port] = host.split(':');
  const socket = connect(Number(port), name);
  socket.write(
    `PUT ${pathname}${search} HTTP/1.1\r\nhost: ${host}\r\ncontent-type: image/png\r\ncontent-length: 13\r\n\r\nwhat`,
  );
  while ((await left(file.key)).length === 0) await new Promise(setImmediate);
  socket.destroy();
  while ((await left(file.key)).length > 0) await new Promise(setImmediate);
  expect(await store.holds(file)).toBe(false);
});

test('an address is good as it was signed, for its method, and until it expires', async () => {
  const file = aFile('what was seen');
  const { url } = await store.signDownload(file, 'evidence-1.png');
  await writeFile(join(directory, file.key), 'what was seen');
  const target = url.slice(url.indexOf('/', 8));
  const soon = Date.now() + 299_000;
  expect(readAddress(SECRET, 'GET', target, soon)).toMatchObject({ key: file.key });
  expect(readAddress(SECRET, 'GET', target, soon + 3_000)).toBeNull();
  expect(readAddress('another secret of thirty-two signs', 'GET', target, soon)).toBeNull();
  expect((await fetch(url, { method: 'PUT', headers: { 'content-type': 'image/png' }, body: 'x' })).status).toBe(403);
  for (const name of ['name', 'expires', 'sha256', 'size', 'type', 'signature']) {
    for (const change of [(value: string) => `${value}1`, () => '', () => '../../x', () => '\u0000']) {
      const altered = new URL(url);
      altered.searchParams.set(name, change(altered.searchParams.get(name) ?? ''));
      expect([name, (await fetch(altered)).status]).toEqual([name, 403]);
    }
  }
  for (const path of [
    '/',
    `/${randomUUID()}`,
    '/../etc/passwd',
    '/..%2f..%2fetc%2fpasswd',
    `/${file.key}/../${file.key}1`,
  ])
    expect([path, (await fetch(new URL(path + new URL(url).search, url))).status]).toEqual([path, 403]);
});

test('what transfers left that never ended is removed at the next start, and what may still come is not', async () => {
  const [old, fresh] = [`${randomUUID()}.part`, `${randomUUID()}.part`];
  for (const name of [old, fresh]) await writeFile(join(directory, name), 'half');
  const longAgo = new Date(Date.now() - 2 * 3_600_000);
  await utimes(join(directory, old), longAgo, longAgo);
  await fileStore({ directory, secret: SECRET, url: 'http://store', log });
  expect((await readdir(directory)).filter((name) => [old, fresh].includes(name))).toEqual([fresh]);
});
