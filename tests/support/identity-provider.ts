import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import {
  exportJWK,
  generateKeyPair,
  importJWK,
  type JWK,
  type JWTHeaderParameters,
  type JWTPayload,
  SignJWT,
} from 'jose';
import Provider from 'oidc-provider';
import { freePort } from './free-port.js';
import { SUBJECT_GRANT, subjectGrant, TEST_CLIENT } from './subject-grant.js';

/** A certified OpenID Connect provider on this machine, as a deployment would have one. */
export interface IdentityProvider {
  readonly issuer: string;
  readonly audience: string;
  /** Signs a subject in and gives the access token (RFC 9068). */
  signIn(subject: string): Promise<string>;
  /** Signs whatever it is given with the key now in use, as a provider that was turned against the hub would. */
  sign(claims: JWTPayload, header?: Partial<JWTHeaderParameters>): Promise<string>;
  /** The key now in use, and its public half. */
  privateKey(): JWK;
  publicKey(): JWK;
  /** Signs with a new key from now on; the old ones stay published unless they are withdrawn. */
  rotateKeys(options?: { withdrawOld: boolean }): Promise<void>;
  /** How often its keys were fetched. */
  keysFetched(): number;
  /** Goes down: nobody can reach it, and its port is kept free for its return. */
  stop(): Promise<void>;
  start(): Promise<void>;
  close(): Promise<void>;
}

const AUDIENCE = 'https://hub.example/graphql';
const ALGORITHM = 'RS256';

let keysMade = 0;

async function newKey(): Promise<JWK> {
  const { privateKey } = await generateKeyPair(ALGORITHM, { extractable: true });
  keysMade += 1;
  return { ...(await exportJWK(privateKey)), kid: `tests-${keysMade}`, alg: ALGORITHM, use: 'sig' };
}

const publicHalf = ({ kty, n, e, kid, alg, use }: JWK): JWK => ({ kty, n, e, kid, alg, use }) as JWK;

const resourceServer = {
  scope: '',
  audience: AUDIENCE,
  accessTokenTTL: 600,
  accessTokenFormat: 'jwt',
  jwt: { sign: { alg: ALGORITHM } },
} as const;

/** Keeps nothing: what the tests ask for is signed, handed out and never looked up again. */
class NoMemory {
  async upsert(): Promise<void> {}
  async find(): Promise<undefined> {}
  async findByUid(): Promise<undefined> {}
  async findByUserCode(): Promise<undefined> {}
  async consume(): Promise<void> {}
  async destroy(): Promise<void> {}
  async revokeByGrantId(): Promise<void> {}
}

/** The provider signs with the first of its keys and publishes them all. */
function makeProvider(issuer: string, keys: readonly JWK[]): Provider {
  const provider = new Provider(issuer, {
    adapter: NoMemory,
    jwks: { keys: [...keys] as never },
    clients: [{ ...TEST_CLIENT, grant_types: [SUBJECT_GRANT], redirect_uris: [], response_types: [] }],
    ttl: { AccessToken: 600 },
    findAccount: (_context, subject) => ({ accountId: subject, claims: () => ({ sub: subject }) }),
    features: {
      devInteractions: { enabled: false },
      resourceIndicators: {
        enabled: true,
        defaultResource: () => AUDIENCE,
        getResourceServerInfo: () => resourceServer,
      },
    },
  });
  provider.registerGrantType(
    SUBJECT_GRANT,
    async (context) => {
      const { client, params } = context.oidc;
      const token = new provider.AccessToken({
        accountId: String(params?.['subject']),
        client: client as never,
        grantId: undefined as never,
        gty: SUBJECT_GRANT,
        scope: '',
      } as never);
      token.resourceServer = new provider.ResourceServer(AUDIENCE, resourceServer);
      context.body = { access_token: await token.save(), token_type: 'Bearer', expires_in: 600 };
    },
    ['subject'],
  );
  return provider;
}

async function signIn(issuer: string, subject: string): Promise<string> {
  const response = await fetch(`${issuer}/token`, { method: 'POST', body: subjectGrant(subject) });
  const body = (await response.json()) as { access_token?: string };
  if (!body.access_token) throw new Error(`The identity provider refused: ${JSON.stringify(body)}`);
  return body.access_token;
}

/** Starts a provider on a free port. */
export async function startIdentityProvider(): Promise<IdentityProvider> {
  let answer: RequestListener = () => {};
  let keysFetched = 0;
  // Node gives an idle connection up after five seconds, and whoever asks in that very moment is told ECONNRESET.
  const server = createServer({ keepAliveTimeout: 600_000 }, (request, response) => {
    if (request.url?.startsWith('/jwks')) keysFetched += 1;
    answer(request, response);
  });
  const listen = async (port: number): Promise<void> =>
    void (await once(server.listen(port, '127.0.0.1'), 'listening'));
  const stop = (): Promise<void> => new Promise((resolve) => server.close(() => resolve()).closeAllConnections());
  const port = await freePort();
  await listen(port);
  const issuer = `http://127.0.0.1:${port}`;
  let keys: readonly [JWK, ...JWK[]] = [await newKey()];
  answer = makeProvider(issuer, keys).callback();
  return {
    issuer,
    audience: AUDIENCE,
    signIn: (subject) => signIn(issuer, subject),
    sign: async (claims, header = {}) =>
      new SignJWT(claims)
        .setProtectedHeader({ alg: ALGORITHM, typ: 'at+jwt', kid: keys[0].kid ?? '', ...header })
        .sign(await importJWK(keys[0], ALGORITHM)),
    privateKey: () => keys[0],
    publicKey: () => publicHalf(keys[0]),
    async rotateKeys({ withdrawOld } = { withdrawOld: false }) {
      keys = [await newKey(), ...(withdrawOld ? [] : keys)];
      answer = makeProvider(issuer, keys).callback();
    },
    keysFetched: () => keysFetched,
    stop,
    start: () => listen(port),
    close: stop,
  };
}
