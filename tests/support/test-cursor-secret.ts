/** Secret the cursors of hubs opened in tests are sealed with, so that what is opened twice gives the same cursors. */
export const TEST_CURSOR_SECRET = 'a secret that seals the cursors of the tests';
