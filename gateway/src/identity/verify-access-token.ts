import { createHash } from 'node:crypto';
import { type JWTPayload, type JWTVerifyGetKey, jwtVerify } from 'jose';
import { LRUCache } from 'lru-cache';

/** Asymmetric algorithms only: with a shared secret whoever can check a token could also make one. */
const ALGORITHMS = ['RS256', 'PS256', 'ES256', 'EdDSA'];

/** Clocks differ a little; more than half a minute is somebody else's token. */
const CLOCK_TOLERANCE_SECONDS = 30;

/** A signature costs as much as the rest of a small request; whoever asks again within a minute shows the same token. */
const REMEMBERED_SECONDS = 60;
const REMEMBERED_TOKENS = 10_000;

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

/**
 * Every rule is written out, since a rule left out is a rule not checked: audience and expiry are optional to `jose`. A token that was
 * good is remembered, by its digest, for a minute and never past its own end; one that was not is judged anew each time.
 */
export function accessTokenVerifier(rules: AccessTokenRules): VerifyAccessToken {
  const remembered = new LRUCache<string, string>({ max: REMEMBERED_TOKENS, ttlResolution: 0 });

  return async (token) => {
    const digest = createHash('sha256').update(token).digest('base64');
    const known = remembered.get(digest);
    if (known !== undefined) return known;
    const payload = await verified(token, rules);
    const subject = checkedSubject(payload.sub);
    const secondsLeft = Math.min(REMEMBERED_SECONDS, endOf(payload, rules) - Date.now() / 1000);
    if (secondsLeft > 0) remembered.set(digest, subject, { ttl: Math.ceil(secondsLeft * 1000) });
    return subject;
  };
}

async function verified(token: string, { issuer, audience, tokenType, maxAgeSeconds, keys }: AccessTokenRules) {
  const { payload } = await jwtVerify(token, keys, {
    issuer,
    audience,
    algorithms: ALGORITHMS,
    typ: tokenType,
    requiredClaims: ['exp', 'iat', 'sub'],
    maxTokenAge: maxAgeSeconds,
    clockTolerance: CLOCK_TOLERANCE_SECONDS,
  });
  return payload;
}

/** From when a token that was good is good no more, in seconds since 1970; both claims are there, or it would not have been. */
const endOf = ({ exp = 0, iat = 0 }: JWTPayload, { maxAgeSeconds }: AccessTokenRules): number =>
  Math.min(exp, iat + maxAgeSeconds);

/** `jose` checks that there is a subject, not that it is a text; and no member of a register has a name with control characters. */
function checkedSubject(sub: unknown): string {
  if (typeof sub !== 'string' || sub === '' || sub.length > MAX_SUBJECT_LENGTH)
    throw new Error('The subject is no text, empty or too long.');
  if (/\p{Cc}/u.test(sub) || !sub.isWellFormed()) throw new Error('The subject holds what no name does.');
  return sub;
}
