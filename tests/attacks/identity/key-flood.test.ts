import { randomUUID } from 'node:crypto';
import { generateKeyPair, SignJWT } from 'jose';
import { type OpenHub, openHub } from '../../support/open-hub.js';

/* Whoever invents names of keys must not make the hub ask the provider for each of them, nor keep others waiting. */

const COOLDOWN_MS = 1_500;
const UNKNOWN_KEYS = 1_000;
const AT_ONCE = 50;

let hub: OpenHub;

beforeAll(async () => {
  hub = await openHub({ keys: { cooldownMs: COOLDOWN_MS } });
});
afterAll(() => hub.close());

const strangersKey = (await generateKeyPair('EdDSA')).privateKey;

const strangersToken = (): Promise<string> =>
  new SignJWT({ iss: hub.provider.issuer, aud: hub.provider.audience, sub: 'firm.rivoli' })
    .setProtectedHeader({ alg: 'EdDSA', typ: 'at+jwt', kid: randomUUID() })
    .setIssuedAt()
    .setExpirationTime('5m')
    .sign(strangersKey);

test('a thousand unknown key ids cost at most one fetch of keys per cool-down, and a member is served meanwhile', async () => {
  const member = () => hub.ask('firm.rivoli', '{ __typename }');
  expect((await member()).status).toBe(200);
  const startedAt = performance.now();
  const statuses: number[] = [];
  const served: number[] = [];
  for (let sent = 0; sent < UNKNOWN_KEYS; sent += AT_ONCE) {
    const wave = Array.from({ length: AT_ONCE }, async () => {
      statuses.push((await hub.withToken(await strangersToken(), '{ __typename }')).status);
    });
    wave.push(member().then(({ status }) => void served.push(status)));
    await Promise.all(wave);
  }
  const coolDowns = Math.ceil((performance.now() - startedAt) / COOLDOWN_MS);
  expect(new Set(statuses)).toEqual(new Set([401]));
  expect(statuses).toHaveLength(UNKNOWN_KEYS);
  expect(new Set(served)).toEqual(new Set([200]));
  // The first fetch was the member's own.
  expect(hub.provider.keysFetched()).toBeLessThanOrEqual(1 + coolDowns);
});

test('a flood of unknown key ids does not keep a new key of the provider out for longer than one cool-down', async () => {
  await hub.provider.rotateKeys();
  const rotatedAt = performance.now();
  const token = await hub.provider.signIn('firm.rivoli');
  let status = 401;
  while (status === 401 && performance.now() - rotatedAt < 10 * COOLDOWN_MS) {
    await Promise.all(Array.from({ length: 5 }, async () => hub.withToken(await strangersToken(), '{ __typename }')));
    ({ status } = await hub.withToken(token, '{ __typename }'));
  }
  expect(status).toBe(200);
  // Generous: a machine with other work to do may notice late.
  expect(performance.now() - rotatedAt).toBeLessThan(3 * COOLDOWN_MS);
});
