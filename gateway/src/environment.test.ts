import { readFileSync } from 'node:fs';
import { readEnvironment, VARIABLES } from './environment.js';

const NAMES = ['organisations', 'incidents'];
const read = (source: Record<string, string>) => readEnvironment(NAMES, source);

const oidc = { OIDC_ISSUER: 'https://provider.example', OIDC_AUDIENCE: 'hub' };
const key = '{"kty":"OKP","crv":"Ed25519","x":"x","d":"d"}';
const remote = { HUB_ORGANISATIONS_URL: 'http://organisations:4001', HUB_INCIDENTS_URL: 'http://incidents:4001' };
const secrets = { HUB_CURSOR_SECRET: 'x'.repeat(32), HUB_IDENTITY_SECRET: 'y'.repeat(32) };
const external = { DATABASE_URL: 'postgres://h/d', ...secrets, HUB_SUBGRAPH_PASSWORD: 'p' };

/** The sentences the operator reads. */
function complaints(source: Record<string, string>): string[] {
  try {
    read(source);
    return [];
  } catch (error) {
    return (error as Error).message.split('\n');
  }
}

describe('The environment of the gateway', () => {
  it('may be empty: the hub then brings its own database and demo members', () => {
    expect(read({})).toMatchObject({ PORT: 4000, HOST: '127.0.0.1', subgraphs: { organisations: {}, incidents: {} } });
    expect(complaints({ PORT: '', DATABASE_URL: '' })).toEqual([]);
  });

  it('is complained about in one sentence per variable, all at once', () => {
    expect(
      complaints({
        PORT: 'http',
        LOG_LEVEL: 'loud',
        DATABASE_URL: 'mysql://h',
        OIDC_TOKEN_TYPE: 'x',
        HUB_INCIDENTS_URL: 'incidents',
      }),
    ).toEqual([
      'PORT is not a number.',
      'LOG_LEVEL is not a level of the log.',
      'DATABASE_URL is not a PostgreSQL URL (postgres://…).',
      'OIDC_TOKEN_TYPE is neither at+jwt nor JWT.',
      'HUB_INCIDENTS_URL is not an http(s) URL.',
    ]);
    expect(complaints({ PORT: '70000' })).toEqual(['PORT is above 65535.']);
    expect(complaints({ HUB_VIEWER_PRIVATE_KEY: '{"kty":"OKP","x":"public"}' })).toEqual([
      'HUB_VIEWER_PRIVATE_KEY is not a private JSON Web Key.',
    ]);
  });

  it('must name a real identity provider as soon as the data is not the demo’s', () => {
    expect(complaints({ ...external })).toEqual([
      'OIDC_ISSUER is missing: without the demo database the hub needs a real identity provider.',
      'OIDC_AUDIENCE is missing: it says which access tokens were made for this hub.',
    ]);
    expect(complaints({ ...remote, HUB_VIEWER_PRIVATE_KEY: key })).toHaveLength(2);
    expect(complaints({ ...external, ...oidc })).toEqual([]);
  });

  it('must hold the keys and logins that go with where the subgraphs are', () => {
    expect(complaints({ ...remote, ...oidc })).toEqual([
      'HUB_VIEWER_PRIVATE_KEY is missing: the subgraphs reached at an address (organisations, incidents) hold its public half.',
    ]);
    expect(complaints({ ...remote, ...oidc, HUB_VIEWER_PRIVATE_KEY: key })).toEqual([]);
    expect(
      complaints({ DATABASE_URL: 'postgres://h/d', ...oidc, HUB_INCIDENTS_DATABASE_URL: 'postgres://i@h/d' }),
    ).toEqual([
      'HUB_CURSOR_SECRET is missing: at least 32 random characters.',
      'HUB_IDENTITY_SECRET is missing: at least 32 random characters.',
      'HUB_SUBGRAPH_PASSWORD is missing: the in-process subgraphs (organisations) log in with it, or with HUB_<NAME>_DATABASE_URL.',
    ]);
  });

  it('may name an issuer without TLS only on this machine, or when the operator says so', () => {
    const plain = { ...external, OIDC_AUDIENCE: 'hub', OIDC_ISSUER: 'http://keycloak:8080/realms/hub' };
    expect(complaints(plain)).toEqual([
      'OIDC_ISSUER is not https: set OIDC_ALLOW_HTTP=1 if the network between is trusted.',
    ]);
    expect(complaints({ ...plain, OIDC_ALLOW_HTTP: '1' })).toEqual([]);
    expect(complaints({ ...plain, OIDC_ISSUER: 'http://127.0.0.1:9000' })).toEqual([]);
  });

  it('leaves the issuer as it is written, since issuers are compared letter by letter', () => {
    expect(read({ ...external, ...oidc }).OIDC_ISSUER).toBe('https://provider.example');
  });

  it('is named in full in .env.example', () => {
    const example = readFileSync(new URL('../../.env.example', import.meta.url), 'utf8');
    for (const name of Object.keys(VARIABLES)) expect(example).toMatch(new RegExp(`^# ${name}=`, 'm'));
  });

  it('is described in full in the README', () => {
    const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8').replace(/ +/g, ' ');
    for (const [name, variable] of Object.entries(VARIABLES))
      expect(readme).toContain(`| \`${name}\` | ${variable.description} |`);
  });
});
