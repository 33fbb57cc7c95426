import { defaultFieldResolver, type GraphQLField, type GraphQLSchema } from 'graphql';
import type { ErrorCode } from '../errors/error-code.js';
import { REFUSALS_OF_RIGHT } from '../errors/refusals-of-right.js';
import type { RequestContext } from '../subgraph/request-context.js';
import type { UserError } from '../values/user-error.js';
import type { AuditOperation } from './audit-operation.js';
import { identifiersIn } from './identifiers-in.js';

/** Errors that tell of somebody reaching for what is not open to him, or not for this purpose. */
const BEYOND_RIGHT: ReadonlySet<string> = new Set<ErrorCode>(['FORBIDDEN', 'PURPOSE_REQUIRED']);

type RootField = GraphQLField<unknown, RequestContext>;

/** What a payload, or each of several, refuses: the codes of attempts beyond one's right. */
function refusalsIn(payload: unknown): string[] {
  if (Array.isArray(payload)) return payload.flatMap(refusalsIn);
  const { errors } = (payload ?? {}) as { errors?: readonly UserError[] };
  return (errors ?? []).map(({ code }) => code).filter((code) => REFUSALS_OF_RIGHT.has(code));
}

function log(field: RootField, coordinate: string, operation: AuditOperation): void {
  const resolve = field.resolve ?? defaultFieldResolver;
  field.resolve = async (parent, args, context, info) => {
    const note = (code: string): void => context.accessLog.refused(operation, coordinate, code, identifiersIn(args));
    try {
      const payload: unknown = await resolve(parent, args, context, info);
      if (payload instanceof Error) throw payload;
      for (const code of refusalsIn(payload)) note(code);
      return payload;
    } catch (error) {
      const code = (error as { extensions?: { code?: string } }).extensions?.code ?? '';
      if (BEYOND_RIGHT.has(code)) note(code);
      throw error;
    }
  };
}

/**
 * Makes every root field remember that it was refused (ASVS 16.3.2). It sits outside the access rules, so that it sees what they refuse, and
 * no resolver can forget it.
 */
export function logRefusals(schema: GraphQLSchema): GraphQLSchema {
  for (const [root, operation] of [
    [schema.getQueryType(), 'CONSULTATION'],
    [schema.getMutationType(), 'ALTERATION'],
  ] as const)
    for (const field of Object.values(root?.getFields() ?? {})) log(field, `${root?.name}.${field.name}`, operation);
  return schema;
}
