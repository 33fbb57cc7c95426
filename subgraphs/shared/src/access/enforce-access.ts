import { createRequire } from 'node:module';
import { type GraphQLResolveInfo, type GraphQLSchema, isObjectType } from 'graphql';
import type * as Middleware from 'graphql-middleware';
import type * as Shield from 'graphql-shield';
import { HubError } from '../errors/hub.error.js';
import type { Viewer } from '../viewer/viewer.js';
import type { Audience } from './audience.js';
import { audiencesOfField } from './audiences-of-field.js';
import { enforceArguments } from './enforce-arguments.js';
import { isInAudience } from './is-in-audience.js';
import type { Law } from './law.js';

/*
 * The only file that knows graphql-shield. Both packages are loaded through CommonJS: the ES build of graphql-shield uses
 * `util.isUndefined`, which Node 23 removed, and the two must share one copy of graphql-middleware.
 *
 * Rules on root fields are a courtesy (a clear FORBIDDEN): `_entities` reaches every record past them. What protects are the rules on
 * the fields of each type, here, and the rows, in the database.
 */
const require = createRequire(import.meta.url);
const { shield, rule } = require('graphql-shield') as typeof Shield;
const { applyMiddleware } = require('graphql-middleware') as typeof Middleware;

const ROOT_TYPES: ReadonlySet<string> = new Set(['Query', 'Mutation']);

interface ViewerContext {
  readonly viewer: Viewer;
}

/** A rule that throws is a fault: shield alone would take it for a no, and nobody would hear of it. */
function ruleFor(coordinate: string, audiences: readonly Audience[]) {
  return rule(coordinate, { cache: 'no_cache' })((_parent, _args, context: ViewerContext) => {
    try {
      return audiences.some((audience) => isInAudience(context.viewer, audience));
    } catch (fault) {
      return fault instanceof Error ? fault : new Error(`The rule of ${coordinate} failed.`);
    }
  });
}

/** A refused root field is an error with a reason; a refused field of a record is `null`, as if there were no value. */
function refuse(
  thrown: unknown,
  _parent: object,
  _args: object,
  _context: object,
  info: GraphQLResolveInfo,
): Promise<Error> {
  if (thrown) return Promise.reject(thrown);
  if (ROOT_TYPES.has(info.parentType.name)) return Promise.reject(new HubError('FORBIDDEN'));
  // shield types a refusal as an error only; null is what the law asks for.
  return Promise.resolve(null as unknown as Error);
}

/** Wraps every field of the schema in its rule, and within it in the rules of its arguments; a field or argument without one is denied. */
export function enforceAccess(schema: GraphQLSchema, law: Law): GraphQLSchema {
  enforceArguments(schema, law);
  const tree: Record<string, Record<string, ReturnType<typeof ruleFor>>> = {};
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__') || type.name === '_Service') continue;
    const rules: Record<string, ReturnType<typeof ruleFor>> = {};
    for (const field of Object.keys(type.getFields())) {
      // Both are opened here and only here: whoever reaches them has already proved who is asking.
      if (type.name === 'Query' && (field === '_entities' || field === '_service')) {
        rules[field] = rule(field, { cache: 'no_cache' })(() => true);
        continue;
      }
      rules[field] = ruleFor(`${type.name}.${field}`, audiencesOfField(law, type.name, field));
    }
    tree[type.name] = rules;
  }
  if (schema.getType('_Service')) tree['_Service'] = { sdl: rule('_Service.sdl', { cache: 'no_cache' })(() => true) };
  const guard = shield(tree, {
    fallbackRule: rule('fallback', { cache: 'no_cache' })(() => false),
    fallbackError: refuse as never,
    allowExternalErrors: false,
  });
  return applyMiddleware(schema, guard);
}
