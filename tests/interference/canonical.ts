import { createDecipheriv, createHash } from 'node:crypto';
import { TEST_CURSOR_SECRET } from '../support/open-subgraphs.js';
import type { Since } from './since.js';

const INSTANT = /\b\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d(?::?\d\d)?)/g;
/** A place in the order of changes, as cursors hold it. */
const PLACE = /(?<=")\d{19}(?=")/g;
const CURSOR = /[A-Za-z0-9_-]{60,}/g;
const WORLD = /\bworld-\d{5}-/g;
/** Until a check that the member itself made is an hour old. */
const WAIT = /"retryAfterSeconds":\d+/g;
const NONCE_LENGTH = 12;
const TAG_LENGTH = 16;
const KEY = createHash('sha256').update(`cursor:${TEST_CURSOR_SECRET}`).digest();

/** What is in a cursor, whoever it was sealed for; it is only looked at, and need not be genuine. */
function unsealed(cursor: string): string {
  const bytes = Buffer.from(cursor, 'base64url');
  const decipher = createDecipheriv('aes-256-gcm', KEY, bytes.subarray(0, NONCE_LENGTH), { authTagLength: TAG_LENGTH });
  return decipher.update(bytes.subarray(NONCE_LENGTH, bytes.length - TAG_LENGTH)).toString();
}

/**
 * A text without what two worlds cannot have alike, because they are asked one after the other: the instants of what was written since
 * they were made and the places of such changes in their order, also within cursors, and the number of the world. All of them come from what the viewer itself has done since, to
 * both alike; they tell nothing of what was there before. Every other instant stays as it is, and so does every other cursor.
 */
export function canonical(text: string, since: Since): string {
  const isRecent = (instant: string): boolean => {
    const at = Date.parse(instant.replace(' ', 'T').replace(/([+-]\d\d)$/, '$1:00'));
    return at >= since.instant && at <= Date.now();
  };
  const plain = (raw: string): string =>
    raw
      .replace(INSTANT, (instant) => (isRecent(instant) ? '(since)' : instant))
      .replace(PLACE, (place) => (BigInt(place) > since.place ? '(since)' : place));
  return plain(text)
    .replace(WORLD, 'world-')
    .replace(WAIT, '"retryAfterSeconds":(since)')
    .replace(CURSOR, (cursor) => {
      const content = unsealed(cursor);
      const without = plain(content);
      return without === content ? cursor : `(cursor ${without})`;
    });
}
