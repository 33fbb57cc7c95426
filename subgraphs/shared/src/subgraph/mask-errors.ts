import { type ExecutionResult, GraphQLError } from 'graphql';
import type { Logger } from 'pino';
import { ERROR_CODES } from '../errors/error-code.js';
import { inLanguage } from '../errors/in-language.js';
import { isCallerError } from '../errors/is-caller-error.js';
import { isOutOfReach } from '../errors/is-out-of-reach.js';
import { LANGUAGES } from '../viewer/language.js';
import type { Viewer } from '../viewer/viewer.js';

/** What the log keeps of a fault: its kind and stack, never the values a driver quotes (`detail`, `parameters`, `query`). */
function describe(error: unknown): object {
  if (!(error instanceof Error)) return { kind: typeof error };
  const code = (error as { code?: unknown }).code;
  const stack = error.stack?.split('\n').slice(1).join('\n');
  return { kind: error.name, ...(typeof code === 'string' ? { code } : {}), stack };
}

/** A scalar refused a variable: nothing was executed yet, so there is no path. */
const isWrongVariable = ({ originalError, path }: GraphQLError): boolean =>
  originalError instanceof GraphQLError && path === undefined;

/** Replaces every fault by a constant message and a correlation id, and words the hub's own errors in the viewer's language; the fault itself goes to the log. */
export function maskErrors(result: ExecutionResult, viewer: Viewer | undefined, log: Logger): ExecutionResult {
  if (!result.errors) return result;
  const { requestId: correlationId, language = LANGUAGES[0] } = viewer ?? {};
  const errors = result.errors.map((error) => {
    if (isCallerError(error)) return inLanguage(error, language);
    // A wrong variable or argument value is the caller's mistake: graphql-js gives it no code, and no original error but a scalar's own.
    if ((!error.originalError || isWrongVariable(error)) && error.message !== '')
      return new GraphQLError(error.message, {
        nodes: error.nodes,
        path: error.path,
        extensions: { code: 'BAD_USER_INPUT' },
      });
    log.error({ requestId: correlationId, path: error.path, fault: describe(error.originalError) }, 'fault');
    const code = isOutOfReach(error.originalError) ? 'SERVICE_UNAVAILABLE' : 'INTERNAL_SERVER_ERROR';
    return new GraphQLError(ERROR_CODES[code][language], { path: error.path, extensions: { code, correlationId } });
  });
  return { ...result, errors };
}
