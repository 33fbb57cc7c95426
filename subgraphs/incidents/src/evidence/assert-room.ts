import { Refusal } from '@hub/shared/errors/refusal.error';
import { URL_LIFETIME_SECONDS } from '@hub/shared/objects/url-lifetime';
import type { KeptEvidence } from './kept-evidence.js';

export const MAX_PIECES = 20;

/** Asserts that there is room for one more beside these: what was announced and not sent while its address was good takes none. */
export function assertRoom(others: readonly KeptEvidence[], now: Date, path: readonly string[]): void {
  const since = now.getTime() - URL_LIFETIME_SECONDS * 1_000;
  const counted = others.filter(({ storedAt, addedAt }) => storedAt !== null || Date.parse(addedAt) > since);
  if (counted.length >= MAX_PIECES)
    throw new Refusal('TOO_MANY', path, {
      en: `An incident has at most ${MAX_PIECES} pieces of evidence.`,
      fr: `Un incident compte au plus ${MAX_PIECES} éléments de preuve.`,
    });
}
