import { type JWTVerifyGetKey, jwtVerify } from 'jose';

/** Asymmetric algorithms only: with a shared secret whoever can check a token could also make one. */
const ALGORITHMS = ['RS256', 'PS256', 'ES256', 'EdDSA'];

/** Clocks differ a little; more than half a minute is somebody else's token. */
const CLOCK_TOLERANCE_SECONDS = 30;

/** Longer subjects come from no provider and would only fill the cache. */
const MAX_SUBJECT_LENGTH = 255;

export interface AccessTokenRules {
  readonly issuer: string;
  readonly audience: string;
  /** `typ` of the token's header: `at+jwt` (RFC 9068), or `JWT` for providers that do not set it. */
  readonly tokenType: string;
  /** Oldest token that is accepted, whatever its own expiry says. */
  readonly maxAgeSeconds: number;
  /** Finds the provider's key for a token. */
  readonly keys: JWTVerifyGetKey;
}

/** Gives the subject of an access token, or throws. */
export type VerifyAccessToken = (token: string) => Promise<string>;

/** Every rule is written out, since a rule left out is a rule not checked: audience and expiry are optional to `jose`. */
export function accessTokenVerifier({
  issuer,
  audience,
  tokenType,
  maxAgeSeconds,
  keys,
}: AccessTokenRules): VerifyAccessToken {
  return async (token) => {
    const { payload } = await jwtVerify(token, keys, {
      issuer,
      audience,
      algorithms: ALGORITHMS,
      typ: tokenType,
      requiredClaims: ['exp', 'iat', 'sub'],
      maxTokenAge: maxAgeSeconds,
      clockTolerance: CLOCK_TOLERANCE_SECONDS,
    });
    return checkedSubject(payload.sub);
  };
}

/** `jose` checks that there is a subject, not that it is a text; and no member of a register has a name with control characters. */
function checkedSubject(sub: unknown): string {
  if (typeof sub !== 'string' || sub === '' || sub.length > MAX_SUBJECT_LENGTH)
    throw new Error('The subject is no text, empty or too long.');
  if (/\p{Cc}/u.test(sub) || !sub.isWellFormed()) throw new Error('The subject holds what no name does.');
  return sub;
}
