import type { Sentence } from '@hub/shared/errors/sentence';
import type { GraphQLFormattedError } from 'graphql';

/**
 * What the hub itself says with an error, in each of its languages. Apollo Server has errors formatted without telling who asks; whoever
 * sends them knows the language, and finds the words here.
 */
export const wordsOfError = new WeakMap<GraphQLFormattedError, Sentence>();
