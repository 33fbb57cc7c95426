import { generateKeyPair, SignJWT } from 'jose';
import { type OpenHub, openHub } from '../../support/open-hub.js';

/*
 * The identity provider is down for longer than its keys are renewed, and comes back with other keys. The times of the hub are shortened
 * alike: an outage of "ten minutes" is one of several renewals and cool-downs.
 */

const TIMES = { cooldownMs: 100, refreshMs: 250, maxAgeMs: 3_000 };
const OFTEN = 50;

/** Tests with a hub of its own, beside the others: all of them wait. */
async function withHub(work: (hub: OpenHub) => Promise<void>): Promise<void> {
  const hub = await openHub({ keys: TIMES });
  try {
    await work(hub);
  } finally {
    await hub.close();
  }
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
const statusOf = async (hub: OpenHub, token: string): Promise<number> =>
  (await hub.withToken(token, '{ __typename }')).status;

const strangersKey = (await generateKeyPair('RS256')).privateKey;

/** What must not come in, whatever the hub can find out. */
async function forgeries({ provider }: OpenHub): Promise<string[]> {
  const { issuer, audience } = provider;
  const now = Math.floor(Date.now() / 1000);
  const claims = { iss: issuer, aud: audience, sub: 'police.prefecture', iat: now, exp: now + 300 };
  const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
  const kid = provider.publicKey().kid ?? '';
  const signed = new SignJWT(claims).setProtectedHeader({ alg: 'RS256', typ: 'at+jwt', kid });
  return [`${part({ alg: 'none', typ: 'at+jwt' })}.${part(claims)}.`, await signed.sign(strangersKey), 'x.y.z'];
}

async function expectForgeriesRefused(hub: OpenHub): Promise<void> {
  const statuses = await Promise.all((await forgeries(hub)).map((token) => statusOf(hub, token)));
  expect(statuses).toEqual([401, 401, 401]);
}

test.concurrent('while the provider is down, known keys work until their limit and not beyond, and nothing unsigned comes in', () =>
  withHub(async (hub) => {
    const token = await hub.provider.signIn('firm.rivoli');
    expect(await statusOf(hub, token)).toBe(200);
    const knownSince = performance.now();
    await hub.provider.stop();

    while (performance.now() - knownSince < TIMES.maxAgeMs / 2) {
      expect(await statusOf(hub, token)).toBe(200);
      await expectForgeriesRefused(hub);
      await pause(50);
    }
    await pause(TIMES.maxAgeMs - (performance.now() - knownSince) + 500);
    expect(await statusOf(hub, token)).toBe(401);
    await expectForgeriesRefused(hub);

    await hub.provider.start();
    await pause(TIMES.cooldownMs * 2);
    expect(await statusOf(hub, token)).toBe(200);
    await expectForgeriesRefused(hub);
  }));

test.concurrent('a provider that comes back with another key is understood again, and the withdrawn key no longer is', () =>
  withHub(async (hub) => {
    const before = await hub.provider.signIn('firm.rivoli');
    expect(await statusOf(hub, before)).toBe(200);
    await hub.provider.stop();
    expect(await statusOf(hub, before)).toBe(200);
    await hub.provider.rotateKeys({ withdrawOld: true });
    await hub.provider.start();
    const after = await hub.provider.signIn('firm.rivoli');
    await pause(TIMES.cooldownMs * 2);
    expect(await statusOf(hub, after)).toBe(200);
    await pause(TIMES.cooldownMs * 2);
    expect(await statusOf(hub, before)).toBe(401);
    await expectForgeriesRefused(hub);
  }));

test.concurrent(
  'keys are rotated without a single refusal of a genuine token',
  () =>
    withHub(async (hub) => {
      const statuses: number[] = [];
      let token = await hub.provider.signIn('firm.rivoli');
      const first = token;
      let going = true;
      const callers = Array.from({ length: 4 }, async () => {
        while (going) {
          statuses.push(await statusOf(hub, token), await statusOf(hub, first));
          await pause(10);
        }
      });
      // As many as it takes to be asked often, however slowly a machine answers.
      for (let rotation = 0; rotation < 3 || statuses.length < OFTEN; rotation += 1) {
        await pause(TIMES.cooldownMs * 3);
        // Published before it is used, as a provider does: the old key stays until the last token it signed has expired.
        await hub.provider.rotateKeys();
        await pause(TIMES.refreshMs + TIMES.cooldownMs * 2);
        token = await hub.provider.signIn('firm.rivoli');
      }
      going = false;
      await Promise.all(callers);
      expect(new Set(statuses)).toEqual(new Set([200]));
    }),
  30_000,
);
