/** The one client of the tests' identity provider. */
export const TEST_CLIENT = { client_id: 'tests', client_secret: 'a-secret-of-the-test-client' };

/** A grant without a browser: the provider vouches for the subject it is told. */
export const SUBJECT_GRANT = 'urn:tests:subject';

/** The body of a token request for a subject. */
export function subjectGrant(subject: string): URLSearchParams {
  return new URLSearchParams({ grant_type: SUBJECT_GRANT, ...TEST_CLIENT, subject });
}
