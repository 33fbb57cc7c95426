import { post } from '../benchmarks/hub-process.js';

/** Tokens are good for longer than this. */
const FRESH_MS = 120_000;

/** Signs demo members in at a hub, and again before their tokens end. */
export function signedInAt(url: string): (member: string) => Promise<string> {
  const known = new Map<string, { readonly token: Promise<string>; readonly since: number }>();
  return (member) => {
    const last = known.get(member);
    if (last && performance.now() - last.since < FRESH_MS) return last.token;
    const answer = post(`${url}/demo/token`, { member }) as Promise<{ access_token: string }>;
    const token = answer.then(({ access_token }) => access_token);
    known.set(member, { token, since: performance.now() });
    return token;
  };
}
