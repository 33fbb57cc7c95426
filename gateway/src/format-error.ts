import { ERROR_CODES, type ErrorCode } from '@hub/shared/errors/error-code';
import { HubError } from '@hub/shared/errors/hub.error';
import { isCallerError } from '@hub/shared/errors/is-caller-error';
import type { Sentence } from '@hub/shared/errors/sentence';
import type { GraphQLFormattedError } from 'graphql';
import { wordsOfError } from './words-of-error.js';

/** Longest message a caller gets: one that quotes the caller's own values could be as long as the request. */
const MAX_MESSAGE_LENGTH = 500;

const atMost = (message: string): string => message.slice(0, MAX_MESSAGE_LENGTH);

/** graphql-js proposes names of the schema, also to those who may not know them. */
const SUGGESTION = /\s*Did you mean [\s\S]*$/;

/** What Apollo Server says of an operation that is named by its hash. */
const ABOUT_HASHES: ReadonlySet<string> = new Set([
  'Unsupported persisted query version',
  'provided sha does not match query',
]);

/** What the hub says in words of its own it says in each of its languages; graphql-js and Apollo Server speak English. */
interface ForCaller {
  readonly says: Sentence | string;
  readonly code: ErrorCode;
}

/**
 * What a caller may learn from an error: its code if it is on the list, the words written for that code, and where it happened.
 * Everything else is a fault, and of a fault the caller learns only that there was one.
 */
export function formatError(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
  const { says, code } = meantForCaller(formatted, error);
  const { locations, path } = formatted;
  const message = typeof says === 'string' ? says : says.en;
  const meant: GraphQLFormattedError = {
    message: atMost(message.replace(SUGGESTION, '')),
    ...(locations && { locations }),
    ...(path && { path }),
    extensions: { code },
  };
  if (typeof says !== 'string') wordsOfError.set(meant, { en: atMost(says.en), fr: atMost(says.fr) });
  return meant;
}

/** What the hub refuses itself: as it was thrown, or as graphql-js or Apollo Server wrapped it. */
function refusalIn(error: unknown): HubError | undefined {
  if (error instanceof HubError) return error;
  const wrapped = (error as { originalError?: unknown } | null)?.originalError;
  return wrapped instanceof HubError ? wrapped : undefined;
}

function meantForCaller(formatted: GraphQLFormattedError, error: unknown): ForCaller {
  // Apollo Server gives every error of validation its own code, those of our limits included.
  const refusal = refusalIn(error);
  if (refusal && isCallerError(refusal))
    return { says: refusal.sentence, code: refusal.extensions['code'] as ErrorCode };

  const { extensions, message } = formatted;
  if (extensions?.['code'] === 'GRAPHQL_PARSE_FAILED' && message.includes('tokens. Parsing aborted'))
    return {
      says: { en: 'The document is too long.', fr: 'Le document est trop long.' },
      code: 'QUERY_TOO_COSTLY',
    };
  if (extensions?.['validationErrorCode'] === 'MAX_RECURSIVE_SELECTIONS_EXCEEDED')
    return {
      says: {
        en: 'The operation selects too many fields, counting every use of a fragment.',
        fr: 'L’opération sélectionne trop de champs, chaque emploi d’un fragment étant compté.',
      },
      code: 'QUERY_TOO_COSTLY',
    };
  // graphql-js gives up comparing fields that could be merged; the words are its own.
  if (extensions?.['code'] === 'GRAPHQL_VALIDATION_FAILED' && message === 'Validation aborted.')
    return {
      says: { en: 'The operation repeats too many fields.', fr: 'L’opération répète trop de champs.' },
      code: 'QUERY_TOO_COSTLY',
    };
  // Clients that try hashes first know the first message, and then send the document; the others have no code of their own.
  if (extensions?.['code'] === 'PERSISTED_QUERY_NOT_FOUND' || ABOUT_HASHES.has(message))
    return { says: message, code: 'BAD_REQUEST' };
  if (isCallerError(formatted)) return { says: message, code: extensions?.['code'] as ErrorCode };
  return { says: ERROR_CODES.INTERNAL_SERVER_ERROR, code: 'INTERNAL_SERVER_ERROR' };
}
