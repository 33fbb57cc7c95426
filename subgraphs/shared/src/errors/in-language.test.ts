import { GraphQLError, parse } from 'graphql';
import { HubError } from './hub.error.js';
import { inLanguage } from './in-language.js';

const refusal = new HubError('BAD_USER_INPUT', { en: 'The page is too long.', fr: 'La page est trop longue.' });
const { definitions } = parse('{ incident }');
/** As graphql-js hands out what a resolver threw. */
const located = new GraphQLError(refusal.message, { originalError: refusal, path: ['incident'], nodes: definitions });

test.each([
  ['as it was thrown', refusal],
  ['as graphql-js wraps it', located],
])('an error of the hub, %s, is worded in the language and is in all else the same', (_how, error) => {
  expect(inLanguage(error, 'en').toJSON()).toEqual(error.toJSON());
  expect(inLanguage(error, 'fr').toJSON()).toEqual({ ...error.toJSON(), message: 'La page est trop longue.' });
});

test('the words of graphql-js stay as they are', () => {
  const foreign = new GraphQLError('Int cannot represent non-integer value: "x"', { originalError: new Error('x') });
  expect(inLanguage(foreign, 'fr')).toBe(foreign);
});
