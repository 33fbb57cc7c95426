import { GraphQLError, type GraphQLErrorOptions } from 'graphql';
import { ERROR_CODES, type ErrorCode } from './error-code.js';

/** An error whose code and message are meant for the caller. Everything else that is thrown is a fault and stays inside. */
export class HubError extends GraphQLError {
  constructor(
    code: ErrorCode,
    message: string = ERROR_CODES[code],
    options: Omit<GraphQLErrorOptions, 'extensions'> = {},
  ) {
    super(message, { ...options, extensions: { code } });
    this.name = 'HubError';
  }
}
