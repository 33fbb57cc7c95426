import { GraphQLError, type GraphQLErrorOptions } from 'graphql';
import { ERROR_CODES, type ErrorCode } from './error-code.js';
import type { Sentence } from './sentence.js';

/** An error whose code and words are meant for the caller. Everything else that is thrown is a fault and stays inside. */
export class HubError extends GraphQLError {
  constructor(
    code: ErrorCode,
    /** The message is the English words, until whoever answers knows the caller's language. */
    readonly sentence: Sentence = ERROR_CODES[code],
    options: Omit<GraphQLErrorOptions, 'extensions'> = {},
  ) {
    super(sentence.en, { ...options, extensions: { code } });
    this.name = 'HubError';
  }
}
