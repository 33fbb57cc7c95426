import { AwsV4Signer } from 'aws4fetch';
import type { SignedRequest } from './object-store.js';
import { URL_LIFETIME_SECONDS } from './url-lifetime.js';

export interface Credentials {
  readonly region: string;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
}

export type Headers = Readonly<Record<string, string>>;

/** A store that does not answer must not hold a request for ever. */
const PATIENCE_MS = 5_000;

const when = (now: Date): string => now.toISOString().replace(/[:-]|\.\d{3}/g, '');

/** Signs an address that anybody may send a request to for five minutes, with exactly these headers (AWS Signature Version 4). */
export async function presigned(
  credentials: Credentials,
  { method, address, headers = {} }: { method: SignedRequest['method']; address: URL; headers?: Headers },
  now = new Date(),
  lifetimeSeconds = URL_LIFETIME_SECONDS,
): Promise<SignedRequest> {
  address.searchParams.set('X-Amz-Expires', String(lifetimeSeconds));
  const signer = new AwsV4Signer({
    ...credentials,
    service: 's3',
    datetime: when(now),
    method,
    url: address.href,
    headers,
    signQuery: true,
    allHeaders: true,
  });
  const { url } = await signer.sign();
  return {
    method,
    url: url.toString(),
    headers: Object.entries(headers).map(([name, value]) => ({ name, value })),
    expiresAt: new Date(now.getTime() + lifetimeSeconds * 1_000),
  };
}

/** Sends a request of the hub's own. What is not there is an answer; everything else that is none is a fault. */
export async function sent(
  credentials: Credentials,
  method: 'HEAD' | 'DELETE',
  address: URL,
  headers: Headers = {},
): Promise<Response> {
  const signer = new AwsV4Signer({ ...credentials, service: 's3', method, url: address.href, headers });
  const request = await signer.sign();
  const answer = await fetch(request.url, {
    method,
    headers: request.headers,
    signal: AbortSignal.timeout(PATIENCE_MS),
  });
  if (!answer.ok && answer.status !== 404) throw new Error(`The store answered ${method} with ${answer.status}.`);
  return answer;
}
