import { defaultFieldResolver, type GraphQLSchema, isObjectType } from 'graphql';
import type { RequestContext } from './request-context.js';

/**
 * Makes every field tell its request what it has begun. graphql-js answers as soon as the answer is known, and a place that may not be null
 * and is makes it known early: what stood beside it is still under way then, and must not meet the end of its transaction.
 */
export function followWork(schema: GraphQLSchema): void {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__')) continue;
    for (const field of Object.values(type.getFields())) {
      const resolve = field.resolve ?? defaultFieldResolver;
      field.resolve = (parent: unknown, args, context: RequestContext, info) =>
        context.work.follow(resolve(parent, args, context, info));
    }
  }
}
