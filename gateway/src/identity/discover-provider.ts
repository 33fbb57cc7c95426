import { z } from 'zod';

const DISCOVERY_TIMEOUT_MS = 5_000;

const metadata = z.object({ issuer: z.string(), jwks_uri: z.url({ protocol: /^https?$/ }) });

/** Reads where an OpenID Connect provider publishes its keys (OpenID Connect Discovery 1.0, section 4). */
export async function discoverProvider(issuer: string): Promise<{ jwksUri: URL }> {
  const response = await fetch(`${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`, {
    headers: { accept: 'application/json' },
    redirect: 'error',
    signal: AbortSignal.timeout(DISCOVERY_TIMEOUT_MS),
  });
  if (!response.ok) throw new Error(`The provider answered ${response.status} to discovery.`);
  const found = metadata.parse(await response.json());
  // Section 4.3: a document about another issuer is somebody else's.
  if (found.issuer !== issuer) throw new Error('The provider names another issuer than the one configured.');
  const jwksUri = new URL(found.jwks_uri);
  if (jwksUri.protocol === 'http:' && !issuer.startsWith('http:'))
    throw new Error('The provider publishes its keys unencrypted.');
  return { jwksUri };
}
