import { ERROR_CODES, type ErrorCode } from '@hub/shared/errors/error-code';
import type { Language } from '@hub/shared/viewer/language';
import { type DocumentNode, type GraphQLFormattedError, Kind, visit } from 'graphql';

/** Refusals a subgraph words for the caller. */
const WORDED_BY_SUBGRAPH: ReadonlySet<string> = new Set<ErrorCode>(['BAD_USER_INPUT', 'QUERY_TOO_COSTLY']);

/** Refusals that mean the same wherever they come from: the gateway's own words are used. */
const WORDED_BY_HUB: ReadonlySet<string> = new Set<ErrorCode>([
  'CURSOR_EXPIRED',
  'FORBIDDEN',
  'PURPOSE_REQUIRED',
  'RATE_LIMITED',
  'REQUEST_TIMEOUT',
  'SERVICE_UNAVAILABLE',
]);

/** The names an answer to a document may hold. Documents are kept with their plans, so each is read once. */
const namesOf = new WeakMap<DocumentNode, ReadonlySet<string>>();

function responseNames(document: DocumentNode): ReadonlySet<string> {
  let names = namesOf.get(document);
  if (!names) {
    const found = new Set<string>();
    visit(document, {
      enter(node) {
        if (node.kind === Kind.FIELD) found.add((node.alias ?? node.name).value);
      },
    });
    namesOf.set(document, found);
    names = found;
  }
  return names;
}

/** A path is kept as long as it is one: names that were asked for, and places in lists. */
function keptPath(path: unknown, document: DocumentNode): Pick<GraphQLFormattedError, 'path'> {
  if (!Array.isArray(path)) return {};
  const names = responseNames(document);
  const isStep = (step: unknown): boolean => (typeof step === 'string' ? names.has(step) : Number.isInteger(step));
  return path.every(isStep) ? { path } : {};
}

/**
 * What is kept of an error a subgraph answered with. A subgraph that does not know the viewer or does not understand the document has
 * a quarrel with the gateway, not with the caller, so that is a fault like any other.
 */
export function subgraphError(
  { message, path, extensions }: GraphQLFormattedError,
  document: DocumentNode,
  language: Language,
): GraphQLFormattedError {
  const code = String(extensions?.['code']);
  const kept = keptPath(path, document);
  if (WORDED_BY_SUBGRAPH.has(code) && typeof message === 'string') return { message, ...kept, extensions: { code } };
  if (WORDED_BY_HUB.has(code))
    return { message: ERROR_CODES[code as ErrorCode][language], ...kept, extensions: { code } };
  return {
    message: ERROR_CODES.INTERNAL_SERVER_ERROR[language],
    ...kept,
    extensions: { code: 'INTERNAL_SERVER_ERROR' },
  };
}
