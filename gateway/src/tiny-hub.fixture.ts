import type { OpenSubgraph } from '@hub/shared/subgraph/open-subgraph';
import { generateViewerKeys, viewerTokenSigner, viewerTokenVerifier } from '@hub/shared/viewer/viewer-token';
import { type Logger, pino } from 'pino';
import { serveConsole } from './console/serve-console.js';
import { createGateway, type Gateway, type GatewayOptions } from './gateway.js';
import { openHttpServer } from './http/open-http-server.js';
import { type DemoIdentityProvider, type DemoMember, demoIdentityProvider } from './identity/demo-identity-provider.js';
import { type Seen, tinySubgraphs } from './tiny-subgraphs.fixture.js';

const identity = (role: string, extra: object = {}) => ({
  memberId: '11111111-1111-4111-8111-111111111111',
  organisationId: '22222222-2222-4222-8222-222222222222',
  role,
  memberRole: 'OWNER',
  policeLevel: null,
  territory: [],
  agreementId: null,
  ...extra,
});

/** Members of the tiny hub by subject. A test may suspend one by deleting it from the copy in `members`. */
const MEMBERS: Readonly<Record<string, object>> = {
  'subject-of-firm': identity('firm'),
  'subject-of-police': identity('police', { memberRole: 'POLICE_OFFICER', policeLevel: 'LOCAL', territory: ['75102'] }),
  'subject-of-doorkeeper': identity('gateway'),
};

export const DEMO_MEMBERS: readonly DemoMember[] = [
  {
    userName: 'firm',
    subject: 'subject-of-firm',
    label: { fr: 'Owner of a firm', en: 'Owner of a firm' },
    audience: 'committee',
    starterQuery: '{ incident(id: "1") { title } }',
    suggestedPurpose: null,
  },
  {
    userName: 'police',
    subject: 'subject-of-police',
    label: { fr: 'Local police', en: 'Local police' },
    audience: 'police',
    starterQuery: '{ incident(id: "1") { narrative } }',
    suggestedPurpose: null,
  },
  {
    userName: 'stranger',
    subject: 'subject-of-nobody',
    label: { fr: 'Nobody', en: 'Nobody' },
    audience: 'nobody',
    starterQuery: '{ __typename }',
    suggestedPurpose: null,
  },
  {
    userName: 'doorkeeper',
    subject: 'subject-of-doorkeeper',
    label: { fr: 'Nobody', en: 'Nobody' },
    audience: 'nobody',
    starterQuery: '{ __typename }',
    suggestedPurpose: null,
  },
];

export interface TinyHub {
  readonly url: string;
  readonly gateway: Gateway;
  readonly provider: DemoIdentityProvider;
  readonly issuer: string;
  readonly members: Record<string, object>;
  /** What the two subgraphs were asked, as the viewer they saw. */
  readonly seen: Seen[];
  readonly logLines: () => string[];
  tokenOf(userName: string): Promise<string>;
  ask(
    userName: string,
    body: object,
    headers?: Record<string, string>,
  ): Promise<{ status: number; body: Answer; headers: Headers }>;
}

export interface Answer {
  data?: Record<string, unknown> | null;
  errors?: { message: string; path?: unknown[]; extensions: { code: string; correlationId?: string } }[];
  extensions?: unknown;
}

export type TinyHubOptions = Partial<Omit<GatewayOptions, 'subgraphs'>> & {
  /** Reaches incidents at an address instead of in the process. */
  readonly incidentsAt?: (subgraph: OpenSubgraph) => Promise<URL>;
};

/** A whole hub of two small subgraphs over real HTTP, with real tokens. */
export async function tinyHub(options: TinyHubOptions = {}): Promise<TinyHub> {
  const { privateKey, publicKey } = await generateViewerKeys();
  const verify = await viewerTokenVerifier(publicKey);
  const seen: TinyHub['seen'] = [];
  const members = { ...MEMBERS };
  const { organisations, incidents, supergraphSdl } = tinySubgraphs(members, verify, seen);
  const lines: string[] = [];

  const httpServer = await openHttpServer({ host: '127.0.0.1', port: 0 });
  const issuer = `${httpServer.url}/demo`;
  const provider = await demoIdentityProvider(issuer, DEMO_MEMBERS);
  const gateway = await createGateway({
    httpServer,
    supergraphSdl,
    subgraphs: { organisations, incidents: options.incidentsAt ? await options.incidentsAt(incidents) : incidents },
    signViewer: await viewerTokenSigner(privateKey),
    verifyAccessToken: provider.verifyAccessToken,
    log: pino({ level: 'debug' }, { write: (line) => lines.push(line) }) as Logger,
    openRoutes: { '/demo': provider.routes, '/': serveConsole({ demoPath: '/demo' }) },
    memberCacheMs: 50,
    ...options,
  });

  const tokenOf = async (userName: string): Promise<string> => {
    const response = await fetch(`${issuer}/token`, json({ member: userName }));
    return ((await response.json()) as { access_token: string }).access_token;
  };
  return {
    url: gateway.url,
    gateway,
    provider,
    issuer,
    members,
    seen,
    logLines: () => lines,
    tokenOf,
    async ask(userName, body, headers = {}) {
      const token = await tokenOf(userName);
      const response = await fetch(gateway.url, json(body, { authorization: `Bearer ${token}`, ...headers }));
      return { status: response.status, body: (await response.json()) as Answer, headers: response.headers };
    },
  };
}

export function json(body: unknown, headers: Record<string, string> = {}): RequestInit {
  return { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify(body) };
}
