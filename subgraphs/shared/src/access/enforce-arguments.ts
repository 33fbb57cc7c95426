import { defaultFieldResolver, type GraphQLSchema, isObjectType } from 'graphql';
import { HubError } from '../errors/hub.error.js';
import type { Viewer } from '../viewer/viewer.js';
import { columnsAsked } from './columns-asked.js';
import type { Law } from './law.js';
import { mayEverRead } from './may-ever-read.js';

/**
 * Refuses an argument that is compared with a column the viewer may never read, whatever its value and before anything is looked up: a
 * filter that silently matched nothing, or everything, would answer questions about the column. On which rows the column may be read is
 * for the policies, which bind every row a filter is applied to. Arguments of mutations are for their services.
 */
export function enforceArguments(schema: GraphQLSchema, law: Law): void {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('_') || type.name === 'Mutation') continue;
    for (const field of Object.values(type.getFields())) {
      if (field.args.length === 0 || field.name.startsWith('_')) continue;
      const resolve = field.resolve ?? defaultFieldResolver;
      field.resolve = (parent: unknown, values, context: { readonly viewer: Viewer }, info) => {
        const asked = columnsAsked(law, `${type.name}.${field.name}`, field.args, values);
        const closed = asked.find((column) => !mayEverRead(law, context.viewer, column));
        if (closed)
          throw new HubError('FORBIDDEN', {
            en: `An argument asks about ${closed}, which is not open to your role.`,
            fr: `Un argument porte sur ${closed}, qui n’est pas ouvert à votre rôle.`,
          });
        return resolve(parent, values, context, info);
      };
    }
  }
}
