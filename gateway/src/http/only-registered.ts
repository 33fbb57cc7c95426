import { MemberRole } from '@hub/shared/viewer/member-role.enum';
import type { Request, RequestHandler } from 'express';
import { idOfOperation } from '../operation/registered/operation-manifest.js';
import type { RegisteredOperations } from '../operation/registered/registered-operations.js';
import { exchangeOf } from './exchange.js';
import { sendError } from './send-error.js';

/**
 * A connected system sends what was registered for it and nothing else: who holds its credentials asks no question of his own. Judged by
 * the text, or by the id that stands for one, before either is read as GraphQL.
 */
export function onlyRegistered(operations: RegisteredOperations): RequestHandler {
  return (request, response, next) => {
    const exchange = exchangeOf(response);
    if (exchange.identity?.memberRole !== MemberRole.SERVICE_ACCOUNT) return next();
    const id = request.method === 'GET' ? idInAddress(request) : idInBody(request.body);
    if (id !== undefined && operations.maySend(exchange.subject ?? '', id)) return next();
    exchange.refusal = 'operation not registered';
    sendError(response, 'OPERATION_NOT_REGISTERED');
  };
}

/** The text decides where there is one: it is what would be carried out. */
function idOf(query: unknown, extensions: unknown): string | undefined {
  if (typeof query === 'string') return idOfOperation(query);
  const named = (extensions as { persistedQuery?: { sha256Hash?: unknown } } | null | undefined)?.persistedQuery;
  return typeof named?.sha256Hash === 'string' ? named.sha256Hash : undefined;
}

const idInBody = (body: unknown): string | undefined => {
  const { query, extensions } = (body ?? {}) as { query?: unknown; extensions?: unknown };
  return idOf(query, extensions);
};

function idInAddress({ url }: Request): string | undefined {
  const { searchParams } = new URL(url, 'http://hub');
  const extensions = searchParams.get('extensions');
  // Of two it could be the other one that is carried out.
  if (searchParams.getAll('query').length > 1 || searchParams.getAll('extensions').length > 1) return undefined;
  try {
    return idOf(searchParams.get('query') ?? undefined, extensions ? JSON.parse(extensions) : undefined);
  } catch {
    return undefined;
  }
}
