import { generateKeyPair, SignJWT } from 'jose';
import { type OpenHub, openHub } from '../../support/open-hub.js';

/*
 * The identity provider is down for longer than its keys are renewed, and comes back with other keys. The times of the hub are shortened
 * alike: an outage of "ten minutes" is one of several renewals and cool-downs.
 */

const TIMES = { cooldownMs: 100, refreshMs: 250, maxAgeMs: 3_000 };

let hub: OpenHub;

beforeEach(async () => {
  hub = await openHub({ keys: TIMES });
});
afterEach(() => hub.close());

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
const statusOf = async (token: string): Promise<number> => (await hub.withToken(token, '{ __typename }')).status;

/** What must not come in, whatever the hub can find out. */
async function forgeries(): Promise<string[]> {
  const { issuer, audience } = hub.provider;
  const now = Math.floor(Date.now() / 1000);
  const claims = { iss: issuer, aud: audience, sub: 'police.prefecture', iat: now, exp: now + 300 };
  const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
  const { privateKey } = await generateKeyPair('RS256');
  const kid = hub.provider.publicKey().kid ?? '';
  const signed = new SignJWT(claims).setProtectedHeader({ alg: 'RS256', typ: 'at+jwt', kid });
  return [`${part({ alg: 'none', typ: 'at+jwt' })}.${part(claims)}.`, await signed.sign(privateKey), 'x.y.z'];
}

async function expectForgeriesRefused(): Promise<void> {
  const statuses = await Promise.all((await forgeries()).map(statusOf));
  expect(statuses).toEqual([401, 401, 401]);
}

test('while the provider is down, known keys work until their limit and not beyond, and nothing unsigned comes in', async () => {
  const token = await hub.provider.signIn('firm.rivoli');
  expect(await statusOf(token)).toBe(200);
  const knownSince = performance.now();
  await hub.provider.stop();

  while (performance.now() - knownSince < TIMES.maxAgeMs / 2) {
    expect(await statusOf(token)).toBe(200);
    await expectForgeriesRefused();
    await pause(50);
  }
  await pause(TIMES.maxAgeMs - (performance.now() - knownSince) + 500);
  expect(await statusOf(token)).toBe(401);
  await expectForgeriesRefused();

  await hub.provider.start();
  await pause(TIMES.cooldownMs * 2);
  expect(await statusOf(token)).toBe(200);
  await expectForgeriesRefused();
});

test('a provider that comes back with another key is understood again, and the withdrawn key no longer is', async () => {
  const before = await hub.provider.signIn('firm.rivoli');
  expect(await statusOf(before)).toBe(200);
  await hub.provider.stop();
  expect(await statusOf(before)).toBe(200);
  await hub.provider.rotateKeys({ withdrawOld: true });
  await hub.provider.start();
  const after = await hub.provider.signIn('firm.rivoli');
  await pause(TIMES.cooldownMs * 2);
  expect(await statusOf(after)).toBe(200);
  await pause(TIMES.cooldownMs * 2);
  expect(await statusOf(before)).toBe(401);
  await expectForgeriesRefused();
});

test('keys are rotated without a single refusal of a genuine token', async () => {
  const statuses: number[] = [];
  let token = await hub.provider.signIn('firm.rivoli');
  const first = token;
  let going = true;
  const callers = Array.from({ length: 4 }, async () => {
    while (going) statuses.push(await statusOf(token), await statusOf(first));
  });
  for (let rotation = 0; rotation < 3; rotation += 1) {
    await pause(TIMES.cooldownMs * 3);
    // Published before it is used, as a provider does: the old key stays until the last token it signed has expired.
    await hub.provider.rotateKeys();
    await pause(TIMES.refreshMs + TIMES.cooldownMs * 2);
    token = await hub.provider.signIn('firm.rivoli');
  }
  going = false;
  await Promise.all(callers);
  expect(statuses.length).toBeGreaterThan(50);
  expect(new Set(statuses)).toEqual(new Set([200]));
}, 30_000);
