const RENEW_BEFORE_MS = 30_000;

/** Signs in with the demo's identity provider; each member's token is kept until shortly before it expires. */
export function demoSignIn(tokenUrl) {
  const tokens = new Map();
  return async (member) => {
    const known = tokens.get(member);
    if (known && known.until > Date.now()) return known.token;
    const response = await fetch(tokenUrl, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ member }),
    });
    if (!response.ok) throw new Error('The demo identity provider gave no token.');
    const { access_token: token, expires_in: seconds } = await response.json();
    tokens.set(member, { token, until: Date.now() + seconds * 1000 - RENEW_BEFORE_MS });
    return token;
  };
}
