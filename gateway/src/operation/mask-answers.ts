import type { ApolloServerPlugin } from '@apollo/server';
import { ERROR_CODES, type ErrorCode } from '@hub/shared/errors/error-code';
import type { Viewer } from '@hub/shared/viewer/viewer';
import type { GraphQLFormattedError } from 'graphql';
import { formatError } from '../format-error.js';
import { describeFault } from '../http/describe-fault.js';
import { statusForCaller } from '../http/status-for-caller.js';
import { wordsOfError } from '../words-of-error.js';
import type { HubContext } from './hub-context.js';

/** More errors than this explain nothing further; a list of a thousand records could bring a thousand. */
const MAX_ERRORS = 50;

/** The last hand on every answer: faults go to the log, and nothing but data and neutral errors goes out. */
export function maskAnswers(): ApolloServerPlugin<HubContext> {
  return {
    async unexpectedErrorProcessingRequest({ error, requestContext: { contextValue } }) {
      contextValue.asker.log.error({ fault: describeFault(error) }, 'fault');
    },
    async requestDidStart() {
      return {
        async didEncounterErrors({ errors, contextValue: { asker } }) {
          for (const error of errors.slice(0, MAX_ERRORS)) {
            if (codeOf(formatError(error.toJSON(), error)) !== 'INTERNAL_SERVER_ERROR') continue;
            asker.log.error(
              { fault: describeFault(error.originalError ?? error), service: error.extensions['serviceName'] },
              'fault',
            );
          }
        },
        async willSendResponse({ request, response: { http, body }, contextValue: { asker } }) {
          http.headers.set('cache-control', 'no-store');
          if (body.kind !== 'single') return;
          const { singleResult } = body;
          // `valueCompletion` tells which hidden field was null in a place that could not be.
          delete singleResult.extensions;
          const errors = singleResult.errors
            ?.toSorted(byPlace)
            .slice(0, MAX_ERRORS)
            .map((error) => toldTo(asker.viewer, error));
          if (!errors) return;
          singleResult.errors = errors;
          asker.facts.errorCodes = [...new Set(errors.map(codeOf))];
          const code = errors[0] && codeOf(errors[0]);
          // What is wrong with the HTTP request itself Apollo Server knows better: 405, 415, and so on.
          if (singleResult.data === undefined && code && code !== 'BAD_REQUEST')
            http.status = statusForCaller(code, request.http?.headers.get('accept'));
        },
      };
    },
  };
}

/** In the order of their places: subgraphs answer side by side, and which was quicker is nobody's business. */
function byPlace(one: GraphQLFormattedError, other: GraphQLFormattedError): number {
  const [place, otherPlace] = [one, other].map(({ path, message }) => JSON.stringify([path ?? [], message])) as [
    string,
    string,
  ];
  if (place === otherPlace) return 0;
  return place < otherPlace ? -1 : 1;
}

function codeOf({ extensions }: GraphQLFormattedError): ErrorCode {
  const code = String(extensions?.['code']);
  return code in ERROR_CODES ? (code as ErrorCode) : 'INTERNAL_SERVER_ERROR';
}

/** In the caller's language where the words are the hub's own; a fault with what it is asked about by. */
function toldTo({ language, requestId }: Viewer, error: GraphQLFormattedError): GraphQLFormattedError {
  const message = wordsOfError.get(error)?.[language] ?? error.message;
  return codeOf(error) === 'INTERNAL_SERVER_ERROR'
    ? { ...error, message, extensions: { code: 'INTERNAL_SERVER_ERROR', correlationId: requestId } }
    : { ...error, message };
}
