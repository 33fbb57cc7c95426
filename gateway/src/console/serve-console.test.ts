import { type TinyHub, tinyHub } from '../tiny-hub.fixture.js';
import { serveConsole } from './serve-console.js';

describe('The console', () => {
  let hub: TinyHub;
  beforeAll(async () => {
    hub = await tinyHub();
  });
  afterAll(() => hub.gateway.stop());

  const at = (path: string) => fetch(new URL(path, hub.url));

  it('is a page that needs nothing from anywhere else', async () => {
    const page = await at('/');
    const html = await page.text();
    const used = [...html.matchAll(/(?:src|href)="([^"#]+)"/g)].map(([, path]) => path ?? '');
    expect(used.length).toBeGreaterThan(5);
    for (const path of used) {
      expect(path).toMatch(/^\/console\//);
      const file = await at(path);
      expect([path, file.status]).toEqual([path, 200]);
      expect((await file.text()).length).toBeGreaterThan(100);
    }
  });

  it('runs scripts of this host only, and none inside the page', async () => {
    const policy = (await at('/')).headers.get('content-security-policy') ?? '';
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toMatch(/http|unsafe-eval/);
    expect(await (await at('/')).text()).not.toMatch(/<script(?![^>]*src)/);
  });

  it('serves its own files and no others', async () => {
    for (const path of [
      '/console/../package.json',
      '/console/%2e%2e/package.json',
      '/console/vendor/constructor',
      '/console/vendor/..%2f..%2fpackage.json',
    ])
      expect([path, (await at(path)).status]).toEqual([path, 404]);
  });

  it('knows the demo members only when there is a demo', async () => {
    const settings = await (await at('/console/settings.json')).json();
    expect(settings).toMatchObject({
      graphqlUrl: '/graphql',
      demo: { members: '/demo/members', tokenUrl: '/demo/token' },
    });
    const real = await tinyHub({ openRoutes: { '/': serveConsole({}) } });
    expect(await (await fetch(new URL('/console/settings.json', real.url))).json()).not.toHaveProperty('demo');
    await real.gateway.stop();
  });
});

describe('The demo identity provider', () => {
  let hub: TinyHub;
  beforeAll(async () => {
    hub = await tinyHub();
  });
  afterAll(() => hub.gateway.stop());

  it('publishes what a real provider publishes', async () => {
    const metadata = (await (await fetch(`${hub.issuer}/.well-known/openid-configuration`)).json()) as {
      jwks_uri: string;
    };
    expect(metadata).toMatchObject({ issuer: hub.issuer });
    const { keys } = (await (await fetch(metadata.jwks_uri)).json()) as { keys: object[] };
    expect(keys).toHaveLength(1);
    expect(keys[0]).not.toHaveProperty('d');
  });

  it('lists the members by what the sign-in page shows of them, and tells nothing else they have', async () => {
    const members = await (await fetch(`${hub.issuer}/members`)).text();
    expect(JSON.parse(members)[0]).toMatchObject({ userName: 'firm', label: { en: 'Owner of a firm' } });
    expect(members).not.toContain('subject-of');
    expect(Object.keys(JSON.parse(members)[0]).sort()).toEqual([
      'audience',
      'label',
      'starterQuery',
      'suggestedPurpose',
      'userName',
    ]);
  });

  it('gives a token only to a member, and only when asked in JSON', async () => {
    const ask = (body: string, type = 'application/json') =>
      fetch(`${hub.issuer}/token`, { method: 'POST', headers: { 'content-type': type }, body });
    expect(await (await ask('{"member":"firm"}')).json()).toMatchObject({ token_type: 'Bearer', expires_in: 600 });
    for (const refused of [
      await ask('{"member":"nobody"}'),
      await ask('{}'),
      await ask('{"member":["firm","x"]}'),
      await ask('member=firm', 'application/x-www-form-urlencoded'),
    ])
      expect([refused.status, await refused.json()]).toEqual([
        400,
        expect.objectContaining({ error: 'invalid_request' }),
      ]);
  });
});
