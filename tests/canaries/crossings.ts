import { findTokens, speaksForItself } from './find-tokens.js';
import type { Recipient } from './recipient.js';
import { columnsOf, readerName, type TokenRegistry, tokenRegistry } from './token-registry.js';

/** A secret that reached somebody the law does not show it to. */
export interface Crossing {
  readonly token: string;
  /** Where the secret stands. */
  readonly columns: readonly string[];
}

const bitOf = ({ readers }: TokenRegistry, { userName, hasPurpose }: Recipient): number => {
  const place = userName === null ? -1 : readers.indexOf(readerName(userName, hasPurpose));
  return place < 0 ? 0 : 1 << place;
};

/** Told of the columns whose secrets an output holds and its recipient may read. */
export type OnSeen = (columns: readonly string[]) => void;

/**
 * The secrets in an output that its recipient may not read. What the registry knows to be allowed passes at once; of the rest the law is
 * asked again on what the database holds by now, because tests write, decide and publish.
 */
export async function crossingsIn(text: string, recipient: Recipient, onSeen: OnSeen = () => {}): Promise<Crossing[]> {
  const registry = tokenRegistry();
  const bit = bitOf(registry, recipient);
  const doubtful = new Set<string>();
  for (const token of findTokens(text)) {
    const readers = registry.tokens[token.value]?.[0];
    if (readers === undefined ? speaksForItself(token) : (readers & bit) === 0) doubtful.add(token.value);
    else if (readers !== undefined) onSeen(columnsOf(registry, token.value));
  }
  if (doubtful.size === 0) return [];
  // Loaded only now: it brings the whole of the law with it.
  const { columnsWithheld } = await import('./columns-withheld.js');
  const withheld = await columnsWithheld([...doubtful], recipient);
  return [...withheld].map(([token, columns]) => ({ token, columns: [...columns] }));
}

/** The secrets in a log, which nobody may find there: those of the sample, and those that tests have written since. */
export function secretsInLog(log: string, registry = tokenRegistry()): Crossing[] {
  const secrets = new Map<string, Crossing>();
  for (const token of findTokens(log)) {
    const { value } = token;
    if (registry.tokens[value] || speaksForItself(token))
      secrets.set(value, { token: value, columns: columnsOf(registry, value) });
  }
  return [...secrets.values()];
}
