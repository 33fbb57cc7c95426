import { GraphQLScalarType } from 'graphql';

/** As sent: any value of JSON, until the row is read. */
export type IncidentRow = unknown;

/**
 * One row of many is refused by itself, where a wrong value of an input type would refuse the whole operation. So nothing is refused here:
 * what is no object is told of where its row is.
 */
export const GraphQLIncidentRow = new GraphQLScalarType<IncidentRow, unknown>({
  name: 'IncidentRow',
  description:
    'One incident of many, as a JSON object: the fields of IncidentInput, with senderReference (at most 100 characters, the same for the same event whenever it is sent) in place of clientMutationId. The reference of a record that was taken back is refused. A row is checked like an IncidentInput, and one that is none is refused by itself.',
});
