import { Refusal } from '../errors/refusal.error.js';

/**
 * That a key which was used before is sent with what it was sent with then. Without a digest, because what was sent is erased or was kept
 * before there were any, the key alone decides.
 */
export function assertSameContent(earlier: string | null, now: string, path: readonly string[]): void {
  if (earlier === null || earlier === now) return;
  throw new Refusal('IDEMPOTENCY_KEY_REUSED', path, {
    en: `${path.at(-1)} was used before, with other content: send a new one, or what was sent then.`,
    fr: `${path.at(-1)} a déjà servi, avec un autre contenu : envoyez-en un nouveau, ou ce qui avait été envoyé alors.`,
  });
}
