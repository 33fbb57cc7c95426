import type { Recipient } from './recipient.js';

/** Looks at an output and throws when it holds what its recipient may not read. */
export type Check = (text: string, recipient: Recipient, origin: string) => Promise<void>;

/** Whose the token of a request is, by the token's own word. */
function subjectOf(authorization: string | null): string | null {
  const payload = /^Bearer [^.]+\.([^.]+)\./.exec(authorization ?? '')?.[1];
  if (!payload) return null;
  try {
    const { sub } = JSON.parse(Buffer.from(payload, 'base64url').toString()) as { sub?: unknown };
    return typeof sub === 'string' ? sub : null;
  } catch {
    return null;
  }
}

type Asked = Parameters<typeof fetch>;

function recipientOf(input: Asked[0], init: Asked[1]): Recipient {
  const headers = new Headers(init?.headers ?? (input instanceof Request ? input.headers : undefined));
  return {
    userName: subjectOf(headers.get('authorization')),
    hasPurpose: headers.has('hub-purpose'),
    askedAt: new Date(),
  };
}

/** The hubs on the database the registry was read from; others hold other secrets. */
function isUnderTest(url: string): boolean {
  return [process.env['HUB_URL'], process.env['HUB_APART_URL']].some((hub) => hub !== undefined && url.startsWith(hub));
}

/** A fetch that reads every answer with its asker: headers as they come, a body as soon as it is read. */
export function checkedFetch(ask: typeof fetch, check: Check): typeof fetch {
  return async (input, init) => {
    const recipient = recipientOf(input, init);
    const response = await ask(input, init);
    if (!isUnderTest(input instanceof Request ? input.url : String(input))) return response;
    await check([...response.headers].map((header) => header.join(': ')).join('\n'), recipient, response.url);
    const read = response.arrayBuffer.bind(response);
    const text = async (): Promise<string> => {
      const body = Buffer.from(await read()).toString();
      await check(body, recipient, response.url);
      return body;
    };
    return Object.assign(response, {
      text,
      json: async () => JSON.parse(await text()),
      arrayBuffer: async () => new TextEncoder().encode(await text()).buffer,
    });
  };
}
