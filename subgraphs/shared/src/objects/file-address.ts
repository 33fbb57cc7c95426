import { createHmac, timingSafeEqual } from 'node:crypto';
import { isIdentifier } from '../values/is-identifier.js';
import type { SignedRequest, StoredObject } from './object-store.js';

/** What an address of the hub's own store says. */
export interface FileAddress extends StoredObject {
  readonly method: SignedRequest['method'];
  readonly fileName: string;
  /** Seconds since 1970. */
  readonly expires: number;
}

const SHA256 = /^[0-9a-f]{64}$/;
const NUMBER = /^\d{1,15}$/;
const NAME = /^[A-Za-z0-9._-]{1,100}$/;
const MEDIA_TYPE = /^[a-z]+\/[a-z0-9.+-]+$/;

/** None of the parts can hold the sign between them, so no two addresses are signed alike. */
const signature = (secret: string, address: FileAddress): Buffer =>
  createHmac('sha256', secret)
    .update(
      [
        address.method,
        address.key,
        address.expires,
        address.sha256,
        address.sizeBytes,
        address.mediaType,
        address.fileName,
      ].join('\n'),
    )
    .digest();

/** Path and query of an address, signed. */
export function writeAddress(secret: string, address: FileAddress): string {
  const { key, fileName, expires, sha256, sizeBytes, mediaType } = address;
  const query = new URLSearchParams({
    name: fileName,
    expires: String(expires),
    sha256,
    size: String(sizeBytes),
    type: mediaType,
    signature: signature(secret, address).toString('base64url'),
  });
  return `/${key}?${query}`;
}

/** Reads an address back; `null` for one that was not signed like this, for another method, or that has expired. */
export function readAddress(secret: string, method: string, target: string, now: number): FileAddress | null {
  if (method !== 'GET' && method !== 'PUT') return null;
  const { pathname, searchParams } = new URL(target, 'http://store');
  const given = (name: string): string => searchParams.get(name) ?? '';
  const key = pathname.slice(1);
  const isWellFormed =
    isIdentifier(key) &&
    NAME.test(given('name')) &&
    NUMBER.test(given('expires')) &&
    SHA256.test(given('sha256')) &&
    NUMBER.test(given('size')) &&
    MEDIA_TYPE.test(given('type'));
  if (!isWellFormed) return null;
  const address: FileAddress = {
    method,
    key,
    fileName: given('name'),
    expires: Number(given('expires')),
    sha256: given('sha256'),
    sizeBytes: Number(given('size')),
    mediaType: given('type'),
  };
  const [right, sent] = [signature(secret, address), Buffer.from(given('signature'), 'base64url')];
  const isSigned = sent.length === right.length && timingSafeEqual(sent, right);
  return isSigned && address.expires * 1_000 > now ? address : null;
}
