import { createLocalJWKSet, exportJWK, generateKeyPair, type JWTPayload, SignJWT } from 'jose';
import { accessTokenVerifier, type VerifyAccessToken } from './verify-access-token.js';

describe('An access token', () => {
  let verify: VerifyAccessToken;
  let sign: (claims?: JWTPayload, header?: { typ?: string | undefined; alg?: string }) => Promise<string>;
  const now = Math.floor(Date.now() / 1000);
  const claims = { iss: 'https://provider', aud: 'hub', sub: 'someone', iat: now, exp: now + 300 };

  beforeAll(async () => {
    const { privateKey, publicKey } = await generateKeyPair('RS256');
    const keys = createLocalJWKSet({ keys: [{ ...(await exportJWK(publicKey)), kid: 'k' }] });
    verify = accessTokenVerifier({
      issuer: 'https://provider',
      audience: 'hub',
      tokenType: 'at+jwt',
      maxAgeSeconds: 3600,
      keys,
    });
    sign = (given = claims, { typ = 'at+jwt', alg = 'RS256' } = {}) =>
      new SignJWT(given).setProtectedHeader({ alg, kid: 'k', ...(typ && { typ }) }).sign(privateKey);
  });

  it('gives its subject', async () => {
    await expect(verify(await sign())).resolves.toBe('someone');
    await expect(verify(await sign({ ...claims, aud: ['other', 'hub'] }))).resolves.toBe('someone');
  });

  it.each([
    ['for another audience', { ...claims, aud: 'other' }],
    ['for no audience', { ...claims, aud: undefined }],
    ['of another issuer', { ...claims, iss: 'https://provider/' }],
    ['without expiry', { ...claims, exp: undefined }],
    ['expired for more than half a minute', { ...claims, exp: now - 31 }],
    ['not valid yet', { ...claims, nbf: now + 61 }],
    ['from the future', { ...claims, iat: now + 61 }],
    ['without the time it was issued', { ...claims, iat: undefined }],
    ['older than an hour, however long it is valid', { ...claims, iat: now - 3700, exp: now + 86_400 }],
    ['without a subject', { ...claims, sub: undefined }],
    ['with an empty subject', { ...claims, sub: '' }],
    ['whose subject is no text', { ...claims, sub: ['someone'] as never }],
    ['whose subject holds a control character', { ...claims, sub: 'some\0one' }],
    ['with an endless subject', { ...claims, sub: 'x'.repeat(300) }],
  ])('is refused %s', async (_what, wrong) => {
    await expect(verify(await sign(JSON.parse(JSON.stringify(wrong))))).rejects.toThrow();
  });

  it('is refused when it is of another type, such as an identity token', async () => {
    await expect(verify(await sign(claims, { typ: 'JWT' }))).rejects.toThrow();
    await expect(verify(await sign(claims, { typ: '' }))).rejects.toThrow();
  });
});
