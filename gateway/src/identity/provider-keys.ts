import { createRemoteJWKSet, customFetch, type JWTVerifyGetKey } from 'jose';
import type { Logger } from 'pino';
import { discoverProvider } from './discover-provider.js';

export interface ProviderKeysOptions {
  readonly issuer: string;
  readonly log: Logger;
  /** Shortest time between two attempts to fetch keys, however many unknown key ids arrive. */
  readonly cooldownMs?: number;
  /** How often the keys are fetched anew, so that one the provider has withdrawn is forgotten. */
  readonly refreshMs?: number;
  /** How long known keys are trusted while the provider cannot be reached. */
  readonly maxAgeMs?: number;
}

/**
 * The signing keys of an OpenID Connect provider, found by discovery. They are fetched when first needed, renewed in the background, and
 * kept while the provider is down: its outage must not lock everybody out, nor must unknown key ids make the hub hammer it.
 */
export function providerKeys(options: ProviderKeysOptions): JWTVerifyGetKey {
  const { issuer, log, cooldownMs = 10_000, refreshMs = 600_000, maxAgeMs = 86_400_000 } = options;
  const discover = atMostEvery(cooldownMs, () =>
    discoverProvider(issuer).catch((fault: Error) => {
      log.error({ issuer, fault: fault.message }, 'the identity provider could not be asked for its keys');
      throw fault;
    }),
  );
  const fetchKeys = atMostEvery(cooldownMs, (url: string, init: RequestInit) => fetch(url, init));
  let keySet: Promise<ReturnType<typeof createRemoteJWKSet>> | undefined;
  let refreshedAt = 0;

  const find = async () => {
    const { jwksUri } = await discover();
    refreshedAt = Date.now();
    return createRemoteJWKSet(jwksUri, {
      cooldownDuration: cooldownMs,
      cacheMaxAge: maxAgeMs,
      [customFetch]: fetchKeys,
    });
  };

  return async (header, token) => {
    keySet ??= find().catch((fault) => {
      keySet = undefined;
      throw fault;
    });
    const keys = await keySet;
    if (Date.now() - refreshedAt > refreshMs) {
      refreshedAt = Date.now();
      keys.reload().catch((fault: Error) => log.warn({ kind: fault.name }, 'provider keys not refreshed'));
    }
    return keys(header, token);
  };
}

/** Lets one attempt through per period; those in between fail at once, those during one share it. */
function atMostEvery<A extends unknown[], T>(
  periodMs: number,
  attempt: (...given: A) => Promise<T>,
): (...given: A) => Promise<T> {
  let startedAt = Number.NEGATIVE_INFINITY;
  let running: Promise<T> | undefined;
  return async (...given) => {
    if (running) return running;
    if (Date.now() - startedAt < periodMs) throw new Error('The provider was asked a moment ago.');
    startedAt = Date.now();
    running = attempt(...given).finally(() => {
      running = undefined;
    });
    return running;
  };
}
