import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';

/** What is left out, and what is said to be nothing, are the same content. */
function withoutNothing(value: unknown): unknown {
  // A broken character has no canonical form; it is refused by the rule of its field, in words.
  if (typeof value === 'string') return value.toWellFormed();
  if (Array.isArray(value)) return value.map(withoutNothing);
  if (value instanceof Date || typeof value !== 'object' || value === null) return value;
  const given = Object.entries(value).filter(([, inner]) => inner !== null && inner !== undefined);
  return Object.fromEntries(given.map(([name, inner]) => [name, withoutNothing(inner)]));
}

/** A digest of what a member sent under a key of its own, by which the same key with other content is told from a repetition. */
export function contentDigest(mutation: string, content: object): string {
  const text = canonicalize(JSON.parse(JSON.stringify([mutation, withoutNothing(content)])));
  if (text === undefined) throw new Error('What was sent has no canonical form.');
  return createHash('sha256').update(text).digest('base64url');
}
