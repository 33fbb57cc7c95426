import type { webcrypto } from 'node:crypto';
import { once } from 'node:events';
import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, exportSPKI, generateKeyPair, importJWK, type JWTPayload, SignJWT } from 'jose';
import { type OpenHub, openHub, type RawAnswer } from '../../support/open-hub.js';

/* Whoever cannot show a token that the provider signed, for this hub and for now, gets one and the same answer, and learns nothing from it. */

let hub: OpenHub;
let claims: JWTPayload;
/** A place a token could name for its keys; nobody may ever ask there. */
const elsewhere = createServer((_request, response) => {
  askedElsewhere += 1;
  response.end();
});
let askedElsewhere = 0;

beforeAll(async () => {
  hub = await openHub();
  const { issuer, audience } = hub.provider;
  claims = {
    iss: issuer,
    aud: audience,
    sub: 'firm.rivoli',
    client_id: 'tests',
    jti: 'j',
    iat: now(),
    exp: now() + 300,
  };
  await once(elsewhere.listen(0, '127.0.0.1'), 'listening');
});
afterAll(async () => {
  elsewhere.close();
  await hub.close();
});

const QUERY = '{ me { organisation { displayName } } }';
const body = JSON.stringify({ query: QUERY });
const bearer = (token: string, init: RequestInit = {}): RequestInit => ({
  method: 'POST',
  body,
  ...init,
  headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
});

/** What a caller could tell two refusals apart by. */
const tellTale = ({ status, text, headers }: RawAnswer): object => {
  const { date: _date, 'x-request-id': _id, ...told } = headers;
  return { status, text, told };
};

async function expectRefused(init: RequestInit): Promise<void> {
  const without = await hub.send({ method: 'POST', headers: { 'content-type': 'application/json' }, body });
  expect(without.status).toBe(401);
  expect(tellTale(await hub.send(init))).toEqual(tellTale(without));
}

const encoded = (part: object): string => Buffer.from(JSON.stringify(part)).toString('base64url');
/** Of each token by itself: a machine with other work to do may take a while to come to it. */
const now = (): number => Math.floor(Date.now() / 1000);

test('the token the provider issues is accepted, so that what is refused below is refused for its fault', async () => {
  const answers = [
    await hub.ask('firm.rivoli', QUERY),
    await hub.withToken(await hub.provider.sign(claims), QUERY),
    await hub.withToken(await hub.provider.sign({ ...claims, exp: now() - 15 }), QUERY),
  ];
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
  expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
});

test.each<[string, (given: JWTPayload) => JWTPayload]>([
  ['expired for a minute', (given) => ({ ...given, exp: now() - 61 })],
  ['without expiry', ({ exp: _exp, ...given }) => given],
  ['whose expiry is a text', (given) => ({ ...given, exp: '9999999999' as never })],
  ['not valid before a minute from now', (given) => ({ ...given, nbf: now() + 90 })],
  ['issued in the future', (given) => ({ ...given, iat: now() + 90 })],
  ['issued too long ago, however long it is valid', (given) => ({ ...given, iat: now() - 4_000, exp: now() + 86_400 })],
  ['without the time it was issued', ({ iat: _iat, ...given }) => given],
  ['for another audience', (given) => ({ ...given, aud: 'https://hub.example' })],
  ['for an audience that only begins like the hub', (given) => ({ ...given, aud: `${given.aud}/admin` })],
  ['for nobody', ({ aud: _aud, ...given }) => given],
  ['of an issuer that differs by a stroke', (given) => ({ ...given, iss: `${given.iss}/` })],
  ['without a subject', ({ sub: _sub, ...given }) => given],
  ['whose subject is empty', (given) => ({ ...given, sub: '' })],
  ['whose subject is a list', (given) => ({ ...given, sub: ['firm.rivoli'] as never })],
  ['whose subject is nobody here', (given) => ({ ...given, sub: "' or '1'='1" })],
  ['whose subject holds what no text of the database can', (given) => ({ ...given, sub: 'firm.rivoli\0' })],
  ['whose subject is not well-formed', (given) => ({ ...given, sub: 'firm.rivoli\ud800' })],
])('a token %s is refused although the provider signed it', async (_what, change) => {
  await expectRefused(bearer(await hub.provider.sign(change(claims))));
});

test.each([
  ['an identity token', { typ: 'JWT' }],
  ['a token without a type', { typ: undefined }],
  ['a logout token', { typ: 'logout+jwt' }],
  ['a token with an extension nobody knows', { crit: ['role'], role: 'police' }],
])('%s is no access token, although the provider signed it', async (_what, header) => {
  const token = await new SignJWT(claims)
    .setProtectedHeader({ alg: 'RS256', kid: hub.provider.publicKey().kid, typ: 'at+jwt', ...header } as never)
    .sign(await importJWK(hub.provider.privateKey(), 'RS256'), { crit: { role: true } });
  await expectRefused(bearer(token));
});

const strangersKey = await generateKeyPair('RS256', { extractable: true });
const strangersJwk = { ...(await exportJWK(strangersKey.publicKey)), kid: 'stranger', alg: 'RS256' };

/** Where a stranger would like the hub to look for the key; built when the address is known. */
const misleading: Record<string, () => object> = {
  'its own key under the name of the provider’s': () => ({ kid: hub.provider.publicKey().kid }),
  'no name of a key': () => ({}),
  'its own key in the header (jwk)': () => ({ jwk: strangersJwk }),
  'its own key in the header under the provider’s name': () => ({
    kid: hub.provider.publicKey().kid,
    jwk: strangersJwk,
  }),
  'an address of keys (jku)': () => ({ kid: 'stranger', jku: addressElsewhere() }),
  'an address of certificates (x5u)': () => ({ kid: 'stranger', x5u: addressElsewhere() }),
  'a certificate (x5c)': () => ({ kid: 'stranger', x5c: ['MIIB'] }),
  'a path as the name of its key': () => ({ kid: '../../../../dev/null' }),
  'SQL as the name of its key': () => ({ kid: "' union select 'x" }),
  'an address as the name of its key': () => ({ kid: addressElsewhere() }),
};
const addressElsewhere = (): string => `http://127.0.0.1:${(elsewhere.address() as AddressInfo).port}/jwks`;

test.each(Object.keys(misleading))('a stranger who brings %s is refused, and asked for nothing', async (what) => {
  const header = { alg: 'RS256', typ: 'at+jwt', ...misleading[what]?.() };
  await expectRefused(bearer(await new SignJWT(claims).setProtectedHeader(header).sign(strangersKey.privateKey)));
  expect(askedElsewhere).toBe(0);
});

test.each(['none', 'None', 'NONE', 'nOnE', ''])('an unsigned token (alg "%s") is refused', async (alg) => {
  for (const signature of ['', 'AA', encoded({})])
    await expectRefused(bearer(`${encoded({ alg, typ: 'at+jwt' })}.${encoded(claims)}.${signature}`));
});

test('a token signed with the public key as if it were a shared secret is refused', async () => {
  const published = hub.provider.publicKey();
  const pem = await exportSPKI((await importJWK(published, 'RS256')) as webcrypto.CryptoKey);
  for (const secret of [pem, pem.trim(), JSON.stringify(published), published.n ?? ''])
    for (const alg of ['HS256', 'HS384', 'HS512']) {
      const header = { alg, typ: 'at+jwt', ...(published.kid && { kid: published.kid }) };
      const token = await new SignJWT(claims).setProtectedHeader(header).sign(Buffer.from(secret));
      await expectRefused(bearer(token));
    }
});

test('a token that was altered, cut or dressed up after it was signed is refused', async () => {
  const [header = '', payload, signature = ''] = (await hub.provider.sign(claims)).split('.');
  const other = encoded({ ...claims, sub: 'police.prefecture' });
  const altered = [
    `${header}.${other}.${signature}`,
    `${header}.${payload}.`,
    `${header}.${payload}`,
    `${header}.${payload}.${signature}.${signature}`,
    `${header}.${payload}.${signature.slice(0, -4)}`,
    `${encoded({ alg: 'RS256', typ: 'at+jwt', kid: hub.provider.publicKey().kid, b64: false, crit: ['b64'] })}.${payload}.${signature}`,
    `${header}..${payload}.${signature}.`,
    'e30.e30.e30',
    '...',
    'A'.repeat(12_000),
    `${header}.${Buffer.from(`{"sub":"${'x'.repeat(6_000)}"}`).toString('base64url')}.${signature}`,
  ];
  for (const token of altered) await expectRefused(bearer(token));
});

test('a token is taken from one Authorization header and from nowhere else', async () => {
  const token = await hub.provider.sign(claims);
  const headers = { 'content-type': 'application/json' };
  const schemes = [`Basic ${token}`, `DPoP ${token}`, token, `Bearer  ${token}`, `Bearer ${token}, Bearer ${token}`];
  for (const authorization of schemes)
    await expectRefused({ method: 'POST', headers: { ...headers, authorization }, body });
  for (const name of ['x-access-token', 'cookie', 'proxy-authorization', 'x-forwarded-authorization'])
    await expectRefused({ method: 'POST', headers: { ...headers, [name]: `Bearer ${token}` }, body });
  await expectRefused({ method: 'POST', headers, body: JSON.stringify({ query: QUERY, access_token: token }) });
  const inAddress = await fetch(`${hub.url}?access_token=${token}`, { method: 'POST', headers, body });
  expect(inAddress.status).toBe(401);
  expect(hub.log()).not.toContain(token.slice(-40));
});

/** Sends the given Authorization headers as they stand, each on a line of its own. */
async function statusWith(lines: readonly string[]): Promise<number> {
  const headers = [
    'content-type',
    'application/json',
    'host',
    'hub',
    ...lines.flatMap((line) => ['authorization', line]),
  ];
  const asked = request(hub.url, { method: 'POST', headers });
  asked.end(body);
  const [answer] = await once(asked, 'response');
  answer.resume();
  return answer.statusCode;
}

test('of two Authorization headers none is believed, whichever comes first', async () => {
  const mine = `Bearer ${await hub.provider.sign(claims)}`;
  const theirs = `Bearer ${await hub.provider.sign({ ...claims, sub: 'firm.vendome' })}`;
  expect(await statusWith([mine])).toBe(200);
  const pairs = [
    [mine, theirs],
    [mine, mine],
    [mine, 'Bearer x'],
    ['Bearer x', mine],
  ];
  expect(await Promise.all(pairs.map(statusWith))).toEqual([401, 401, 401, 401]);
});
