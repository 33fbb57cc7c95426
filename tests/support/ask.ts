import { subjectGrant } from './subject-grant.js';

/** What the hub answers, as any client reads it. */
export interface Answer<T = Record<string, unknown>> {
  readonly status: number;
  readonly data?: T | null;
  readonly errors?: readonly {
    readonly message: string;
    readonly path?: readonly unknown[];
    readonly extensions?: { readonly code?: string };
  }[];
}

/** How a test speaks to the hub: as one of the demo members, over HTTP. */
export interface Asker {
  readonly userName: string;
  /** Sends an operation and gives the whole answer. */
  ask<T = Record<string, unknown>>(query: string, variables?: Record<string, unknown>): Promise<Answer<T>>;
  /** Sends an operation that must succeed and gives its data. */
  data<T = Record<string, unknown>>(query: string, variables?: Record<string, unknown>): Promise<T>;
}

export interface AskOptions {
  readonly purpose?: string;
  readonly justification?: string;
  /** As browsers send it in `accept-language`. */
  readonly language?: string;
  /** Another hub than the one all tests share. */
  readonly url?: string;
}

const tokens = new Map<string, Promise<string>>();

/** Which shape of the hub these tests ask: one process, or each subgraph apart. */
const isApart = (): boolean => process.env['HUB_SHAPE'] === 'apart';

/** The address of the hub under test, given by the global set-up. */
export function hubUrl(): string {
  const url = process.env[isApart() ? 'HUB_APART_URL' : 'HUB_URL'];
  if (!url) throw new Error('HUB_URL is not set: run the tests with `npm test`.');
  return url;
}

const askDemo = (url: string, member: string): Promise<Response> =>
  fetch(`${url}/demo/token`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ member }),
  });

const askProvider = (member: string): Promise<Response> =>
  fetch(`${process.env['HUB_APART_ISSUER']}/token`, { method: 'POST', body: subjectGrant(member) });

async function signIn(url: string, member: string): Promise<string> {
  const response = await (isApart() && url === hubUrl() ? askProvider(member) : askDemo(url, member));
  if (!response.ok) throw new Error(`No token for ${member}: ${response.status}`);
  const { access_token: token } = (await response.json()) as { access_token: string };
  return token;
}

/** The access token of a demo member; asked for once. */
export function tokenOf(member: string, url = hubUrl()): Promise<string> {
  const key = `${url} ${member}`;
  const token = tokens.get(key) ?? signIn(url, member);
  tokens.set(key, token);
  return token;
}

/** `as('firm.rivoli').data('{ me { id } }')` */
export function as(userName: string, { purpose, justification, language, url: another }: AskOptions = {}): Asker {
  async function ask<T>(query: string, variables?: Record<string, unknown>): Promise<Answer<T>> {
    const url = another ?? hubUrl();
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        authorization: `Bearer ${await tokenOf(userName, url)}`,
        ...(language ? { 'accept-language': language } : {}),
        ...(purpose ? { 'hub-purpose': purpose } : {}),
        ...(justification ? { 'hub-justification': encodeURIComponent(justification) } : {}),
      },
      body: JSON.stringify({ query, variables }),
    });
    return { status: response.status, ...((await response.json()) as object) };
  }
  return {
    userName,
    ask,
    async data<T>(query: string, variables?: Record<string, unknown>): Promise<T> {
      const answer = await ask<T>(query, variables);
      if (answer.errors || !answer.data) throw new Error(`${userName}: ${JSON.stringify(answer.errors)}`);
      return answer.data;
    },
  };
}
