import { type CryptoKey, exportJWK, generateKeyPair, importJWK, type JWK, jwtVerify, SignJWT } from 'jose';
import { type Viewer, viewerClaims } from './viewer.js';

/*
 * Both ends of the viewer token stand here: the gateway signs, a subgraph verifies. It is the only credential a subgraph
 * knows; whoever cannot present one gets nothing, not even the schema.
 */

const ALGORITHM = 'EdDSA';
const AUDIENCE = 'subgraphs';
const ISSUER = 'gateway';
const TYPE = 'viewer+jwt';
const LIFETIME_SECONDS = 60;

/** A private signing key (gateway) or a public verifying key (subgraph), as a JSON Web Key. */
export type ViewerKey = JWK;

/** Makes a new key pair for a deployment: the private half for the gateway, the public half for every subgraph. */
export async function generateViewerKeys(): Promise<{ privateKey: ViewerKey; publicKey: ViewerKey }> {
  const { privateKey, publicKey } = await generateKeyPair(ALGORITHM, { extractable: true });
  return { privateKey: await exportJWK(privateKey), publicKey: await exportJWK(publicKey) };
}

/** Returns a function that signs a viewer; the token is good for one minute. */
export async function viewerTokenSigner(privateKey: ViewerKey): Promise<(viewer: Viewer) => Promise<string>> {
  const key = (await importJWK(privateKey, ALGORITHM)) as CryptoKey;
  return (viewer) =>
    new SignJWT({ viewer })
      .setProtectedHeader({ alg: ALGORITHM, typ: TYPE })
      .setIssuer(ISSUER)
      .setAudience(AUDIENCE)
      .setSubject(viewer.memberId)
      .setJti(viewer.requestId)
      .setIssuedAt()
      .setExpirationTime(`${LIFETIME_SECONDS}s`)
      .sign(key);
}

/** Returns a function that gives the viewer of a token, or throws: bad signature, expired, another audience, malformed claims. */
export async function viewerTokenVerifier(publicKey: ViewerKey): Promise<(token: string) => Promise<Viewer>> {
  const key = (await importJWK(publicKey, ALGORITHM)) as CryptoKey;
  return async (token) => {
    const { payload } = await jwtVerify(token, key, {
      algorithms: [ALGORITHM],
      audience: AUDIENCE,
      issuer: ISSUER,
      typ: TYPE,
      requiredClaims: ['exp', 'iat', 'sub', 'jti'],
      maxTokenAge: LIFETIME_SECONDS,
    });
    return viewerClaims.parse(payload['viewer']);
  };
}
