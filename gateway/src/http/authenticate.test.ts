import { generateKeyPair, SignJWT } from 'jose';
import { json, type TinyHub, tinyHub } from '../tiny-hub.fixture.js';

describe('Whoever comes without a valid access token', () => {
  let hub: TinyHub;
  beforeAll(async () => {
    hub = await tinyHub();
  });
  afterAll(() => hub.gateway.stop());
  beforeEach(() => {
    hub.seen.length = 0;
  });

  const CONSTANT_BODY =
    '{"errors":[{"message":"Who is asking could not be established: sign in, then send the access token as a bearer token.","extensions":{"code":"UNAUTHENTICATED"}}]}';

  async function expectRefused(
    authorization: string | undefined,
    body: unknown = { query: '{ incident(id: "1") { title } }' },
  ) {
    const response = await fetch(hub.url, json(body, authorization === undefined ? {} : { authorization }));
    expect([response.status, await response.text()]).toEqual([401, CONSTANT_BODY]);
    expect(response.headers.get('www-authenticate')).toBe('Bearer');
  }

  it('gets one and the same answer whatever is asked, and no subgraph hears of it', async () => {
    await expectRefused(undefined);
    await expectRefused(undefined, { query: '{ __schema { types { name } } }' });
    await expectRefused(undefined, { query: '{ nonsense' });
    await expectRefused(undefined, {});
    await expectRefused(undefined, { query: `{ __typename } #${'x'.repeat(200_000)}` });
    const byGet = await fetch(`${hub.url}?query={__typename}`);
    expect([byGet.status, await byGet.text()]).toEqual([401, CONSTANT_BODY]);
    const options = await fetch(hub.url, { method: 'OPTIONS' });
    expect([options.status, await options.text()]).toEqual([401, CONSTANT_BODY]);
    expect(hub.seen).toEqual([]);
  });

  it('is refused with a token in any other form', async () => {
    const token = await hub.tokenOf('firm');
    for (const wrong of [
      '',
      'Bearer',
      'Bearer ',
      `Basic ${token}`,
      token,
      `Bearer ${token} x`,
      'Bearer ..',
      `Bearer ${token.slice(0, -4)}`,
    ])
      await expectRefused(wrong);
    expect(hub.seen).toEqual([]);
  });

  it('is refused with no signature, and with the public key used as a shared secret', async () => {
    const [, claims = ''] = (await hub.tokenOf('firm')).split('.');
    const unsigned = Buffer.from(JSON.stringify({ alg: 'none', typ: 'at+jwt' })).toString('base64url');
    await expectRefused(`Bearer ${unsigned}.${claims}.`);
    const { keys } = (await (await fetch(`${hub.issuer}/jwks`)).json()) as { keys: { kid: string }[] };
    const shared = await new SignJWT(JSON.parse(Buffer.from(claims, 'base64url').toString()))
      .setProtectedHeader({ alg: 'HS256', typ: 'at+jwt', kid: keys[0]?.kid })
      .sign(new TextEncoder().encode(JSON.stringify(keys[0]).padEnd(64)));
    await expectRefused(`Bearer ${shared}`);
    expect(hub.seen).toEqual([]);
  });

  it('is refused with a token of another key under a known key id', async () => {
    const { keys } = (await (await fetch(`${hub.issuer}/jwks`)).json()) as { keys: { kid: string }[] };
    const { privateKey } = await generateKeyPair('ES256');
    const forged = await new SignJWT({})
      .setProtectedHeader({ alg: 'ES256', typ: 'at+jwt', kid: keys[0]?.kid })
      .setIssuer(hub.issuer)
      .setAudience('liaison-hub')
      .setSubject('subject-of-police')
      .setIssuedAt()
      .setExpirationTime('5m')
      .sign(privateKey);
    await expectRefused(`Bearer ${forged}`);
  });

  it('is refused as a stranger with a true token, as the hub’s own door-keeper, and after suspension', async () => {
    await expectRefused(`Bearer ${await hub.tokenOf('stranger')}`);
    const asDoorKeeper = await hub.ask('doorkeeper', { query: '{ __typename }' });
    expect(asDoorKeeper.status).toBe(503);

    const authorization = `Bearer ${await hub.tokenOf('firm')}`;
    const query = { query: '{ incident(id: "1") { title } }' };
    expect((await fetch(hub.url, json(query, { authorization }))).status).toBe(200);
    const member = hub.members['subject-of-firm'] as object;
    delete hub.members['subject-of-firm'];
    await new Promise((resolve) => setTimeout(resolve, 80));
    await expectRefused(authorization);
    hub.members['subject-of-firm'] = member;
  });

  it('leaves one line in the log, without the token', async () => {
    const token = await hub.tokenOf('stranger');
    const before = hub.logLines().length;
    await expectRefused(`Bearer ${token}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
    const lines = hub.logLines().slice(before);
    expect(lines).toHaveLength(1);
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({ status: 401, refusal: 'no active member' });
    expect(lines[0]).not.toContain(token.slice(-20));
  });
});
