import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, jwtVerify, SignJWT } from 'jose';
import { pino } from 'pino';
import { providerKeys } from './provider-keys.js';

describe('The keys of an identity provider', () => {
  let server: Server;
  let origin: string;
  /** Another one for each test: what an earlier one still fetches in the background is not counted. */
  let issuer: string;
  let issuers = 0;
  let published: { kid: string }[] = [];
  let down = false;
  let asked: string[] = [];

  beforeAll(async () => {
    server = createServer((request, response) => {
      const path = request.url ?? '';
      if (`${origin}${path}`.startsWith(`${issuer}/`)) asked.push(path.slice(issuer.length - origin.length));
      if (down) return void response.writeHead(500).end('password=hunter2');
      response.setHeader('content-type', 'application/json');
      response.end(
        JSON.stringify(path.endsWith('/jwks') ? { keys: published } : { issuer, jwks_uri: `${issuer}/jwks` }),
      );
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => void server.close());
  beforeEach(() => {
    issuers += 1;
    issuer = `${origin}/${issuers}`;
    down = false;
    asked = [];
    published = [];
  });

  const log = pino({ level: 'silent' });
  const keysAsked = () => asked.filter((url) => url === '/jwks').length;

  /** Publishes a new key and gives a function that signs with it. */
  async function newKey(kid: string) {
    const { privateKey, publicKey } = await generateKeyPair('ES256');
    published = [...published, { ...(await exportJWK(publicKey)), kid }];
    return () => new SignJWT({}).setProtectedHeader({ alg: 'ES256', kid }).sign(privateKey);
  }

  it('are found by discovery, once for any number of tokens', async () => {
    const sign = await newKey('a');
    const keys = providerKeys({ issuer, log });
    await Promise.all(Array.from({ length: 20 }, async () => jwtVerify(await sign(), keys)));
    expect(asked).toEqual(['/.well-known/openid-configuration', '/jwks']);
  });

  it('are fetched at most once per cool-down, however many unknown key ids arrive', async () => {
    const sign = await newKey('a');
    const keys = providerKeys({ issuer, log, cooldownMs: 1_000 });
    const { privateKey } = await generateKeyPair('ES256');
    const stranger = (kid: number) =>
      new SignJWT({}).setProtectedHeader({ alg: 'ES256', kid: `unknown-${kid}` }).sign(privateKey);
    // Signed before the first is sent, so that all of them arrive within the cool-down of a busy machine.
    const [genuine, strangers] = [
      await sign(),
      await Promise.all(Array.from({ length: 100 }, (_, kid) => stranger(kid))),
    ];
    const flood = (tokens: readonly string[]) =>
      Promise.all(tokens.map((token) => expect(jwtVerify(token, keys)).rejects.toThrow()));
    await jwtVerify(genuine, keys);
    await flood(strangers.slice(0, 50));
    expect(keysAsked()).toBe(1);
    await new Promise((resolve) => setTimeout(resolve, 1_050));
    await flood(strangers.slice(50));
    expect(keysAsked()).toBe(2);
  });

  it('are still known while the provider is down, which is not asked again for every stranger', async () => {
    const sign = await newKey('a');
    const keys = providerKeys({ issuer, log, cooldownMs: 1, refreshMs: 0 });
    await jwtVerify(await sign(), keys);
    down = true;
    for (let i = 0; i < 3; i++) await expect(jwtVerify(await sign(), keys)).resolves.toBeDefined();
  });

  it('are found after all when the provider comes up later than the hub, without being hammered before', async () => {
    const sign = await newKey('a');
    down = true;
    const keys = providerKeys({ issuer, log, cooldownMs: 1_000 });
    for (let i = 0; i < 20; i++) await expect(jwtVerify(await sign(), keys)).rejects.toThrow();
    expect(asked).toHaveLength(1);
    down = false;
    await new Promise((resolve) => setTimeout(resolve, 1_050));
    await expect(jwtVerify(await sign(), keys)).resolves.toBeDefined();
  });

  it('learn of a rotation, and forget a key the provider has withdrawn', async () => {
    const signOld = await newKey('old');
    const keys = providerKeys({ issuer, log, cooldownMs: 20, refreshMs: 60 });
    await jwtVerify(await signOld(), keys);
    await new Promise((resolve) => setTimeout(resolve, 30));
    published = [];
    const signNew = await newKey('new');
    await expect(jwtVerify(await signNew(), keys)).resolves.toBeDefined();
    await expect(jwtVerify(await signOld(), keys)).rejects.toThrow();
  });

  it('are not those of a provider that names another issuer', async () => {
    const sign = await newKey('a');
    const keys = providerKeys({ issuer: `${issuer}/`, log });
    await expect(jwtVerify(await sign(), keys)).rejects.toThrow('another issuer');
  });
});
