/** Password of the login below; the global set-up creates it. */
export const TEST_LOGIN_PASSWORD = 'only-for-tests-on-this-machine';

/** Secret by which the database believes the identities that tests sign; the global set-up makes it known. */
export const TEST_IDENTITY_SECRET = 'signs who is asking, in tests on this machine';

/** The URL of a database login with exactly what a subgraph's login has: it owns nothing, inherits nothing, and may act as a hub role. */
export function testLogin(): string {
  const url = new URL(process.env['HUB_TEST_DATABASE_URL'] ?? '');
  url.username = 'test_login';
  url.password = TEST_LOGIN_PASSWORD;
  return url.href;
}
