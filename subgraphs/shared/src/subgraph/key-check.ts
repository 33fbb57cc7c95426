import { type DirectiveNode, type DocumentNode, Kind } from 'graphql';
import { isIdentifier } from '../values/is-identifier.js';

const keyOf = ({ name, arguments: given = [] }: DirectiveNode): string[] =>
  name.value === 'key'
    ? given.flatMap(({ name: argument, value }) =>
        argument.value === 'fields' && value.kind === Kind.STRING ? [value.value] : [],
      )
    : [];

/**
 * Returns a function that tells whether a representation brings a key of its type: a text under the name of the key. Whoever reaches a
 * subgraph may send anything there, and what no record can have as its key is nobody's, not a fault.
 */
export function keyCheck(document: DocumentNode): (type: string, representation: object) => boolean {
  const keys = new Map(
    document.definitions.flatMap((definition) =>
      definition.kind === Kind.OBJECT_TYPE_DEFINITION
        ? [[definition.name.value, (definition.directives ?? []).flatMap(keyOf)] as const]
        : [],
    ),
  );
  return (type, representation) => {
    const given = new Map<string, unknown>(Object.entries(representation));
    return (keys.get(type) ?? []).some((key) => {
      const value = given.get(key);
      // Every `id` of the hub is a UUID; PostgreSQL would give the whole transaction up over one that is not.
      return typeof value === 'string' && (key !== 'id' || isIdentifier(value));
    });
  };
}
