import { GraphQLError, GraphQLScalarType, valueFromASTUntyped } from 'graphql';

export type IncidentRow = Readonly<Record<string, unknown>>;

function parse(value: unknown): IncidentRow {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new GraphQLError('An IncidentRow is a JSON object.', { extensions: { code: 'BAD_USER_INPUT' } });
  return value as IncidentRow;
}

/** One row of many is refused by itself, where a wrong value of an input type would refuse the whole operation. */
export const GraphQLIncidentRow = new GraphQLScalarType<IncidentRow, unknown>({
  name: 'IncidentRow',
  description:
    'One incident of many, as a JSON object: the fields of IncidentInput, with senderReference (at most 100 characters, the same for the same event whenever it is sent) in place of clientMutationId. It is checked like an IncidentInput, and a row that is not one is refused by itself.',
  serialize: (value) => value,
  parseValue: parse,
  parseLiteral: (node, variables) => parse(valueFromASTUntyped(node, variables)),
});
