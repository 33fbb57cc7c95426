import { decodeJwt, importJWK, SignJWT } from 'jose';
import { MemberRole } from './member-role.enum.js';
import { Purpose } from './purpose.enum.js';
import type { Viewer } from './viewer.js';
import { generateViewerKeys, viewerTokenSigner, viewerTokenVerifier } from './viewer-token.js';

const viewer: Viewer = {
  memberId: '3f0f3a52-0000-4000-8000-000000000001',
  organisationId: '3f0f3a52-0000-4000-8000-000000000002',
  role: 'police',
  memberRole: MemberRole.POLICE_OFFICER,
  policeLevel: null,
  territory: ['75108', '2A'],
  agreementId: null,
  purpose: Purpose.INVESTIGATION,
  justification: 'Enquête n° 12',
  language: 'fr',
  requestId: 'r-1',
};

test('what the gateway signs, a subgraph reads', async () => {
  const { privateKey, publicKey } = await generateViewerKeys();
  const sign = await viewerTokenSigner(privateKey);
  const verify = await viewerTokenVerifier(publicKey);
  expect(await verify(await sign(viewer))).toEqual(viewer);
});

test('whoever asks for no language, or for none of the hub, reads English or nothing', async () => {
  const { privateKey, publicKey } = await generateViewerKeys();
  const sign = await viewerTokenSigner(privateKey);
  const verify = await viewerTokenVerifier(publicKey);
  const { language: _, ...silent } = viewer;
  expect(await verify(await sign(silent as Viewer))).toEqual({ ...viewer, language: 'en' });
  await expect(sign({ ...viewer, language: 'de' as never }).then(verify)).rejects.toThrow();
});

test('a token lives one minute', async () => {
  const { privateKey } = await generateViewerKeys();
  const { exp = 0, iat = 0 } = decodeJwt(await (await viewerTokenSigner(privateKey))(viewer));
  expect(exp - iat).toBe(60);
});

test('a token of another key, audience, type, age or shape is nobody', async () => {
  const { privateKey, publicKey } = await generateViewerKeys();
  const stranger = await generateViewerKeys();
  const verify = await viewerTokenVerifier(publicKey);
  const key = await importJWK(privateKey, 'EdDSA');
  const now = Math.floor(Date.now() / 1000);
  const made = (claims: object, header: object = {}, issuedAt = now) =>
    new SignJWT({
      viewer,
      sub: viewer.memberId,
      jti: 'r',
      iss: 'gateway',
      aud: 'subgraphs',
      exp: issuedAt + 60,
      ...claims,
    })
      .setProtectedHeader({ alg: 'EdDSA', typ: 'viewer+jwt', ...header })
      .setIssuedAt(issuedAt)
      .sign(key);
  await expect(made({}).then(verify)).resolves.toEqual(viewer);
  const refused = [
    (await viewerTokenSigner(stranger.privateKey))(viewer),
    made({ aud: 'elsewhere' }),
    made({ iss: 'somebody' }),
    made({ exp: undefined }),
    made({}, { typ: 'at+jwt' }),
    made({}, {}, now - 120),
    made({ exp: now + 3_600 }, {}, now - 90),
    made({ viewer: { ...viewer, role: 'superuser' } }),
    made({ viewer: { ...viewer, territory: ["75'; drop"] } }),
    made({ viewer: { ...viewer, memberId: 'x' } }),
  ];
  for (const token of refused) await expect(token.then(verify)).rejects.toThrow();
});
