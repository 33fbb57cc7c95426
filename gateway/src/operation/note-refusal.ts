import type { DocumentNode, OperationDefinitionNode } from 'graphql';
import { Kind, parse } from 'graphql';
import { withinTime } from '../http/within-time.js';
import type { ReachableSubgraph } from '../subgraph/reachable-subgraph.js';
import type { ViewerRequest } from './viewer-request.js';

const source =
  'mutation NoteRefusal($code: String!, $fields: [String!]!) { noteRefusal(code: $code, fields: $fields, recordIds: []) }';
const document: DocumentNode = parse(source);
const TIME_MS = 5_000;
/** As many root fields as an attempt is remembered by. */
const MOST_FIELDS = 30;

/** Has the access log remember that the gateway refused an operation of an identified member before any subgraph was asked. */
export type NoteRefusal = (asker: ViewerRequest, operation: OperationDefinitionNode, code: string) => Promise<void>;

/** The subgraph of the members keeps these lines. One that cannot be written fails the request: no line, no answer. */
export function refusalNoter(organisations: ReachableSubgraph): NoteRefusal {
  return async (asker, { operation, selectionSet }, code) => {
    const root = operation === 'mutation' ? 'Mutation' : 'Query';
    const names = selectionSet.selections.flatMap((field) => (field.kind === Kind.FIELD ? [field.name.value] : []));
    const fields = [...new Set(names)].filter((name) => !name.startsWith('__')).slice(0, MOST_FIELDS);
    const variables = { code, fields: fields.map((name) => `${root}.${name}`) };
    const token = await asker.token();
    const { errors } = await withinTime(
      TIME_MS,
      (signal) => organisations.execute({ document, source, variables, token, signal }),
      asker.signal,
    );
    if (errors) throw new Error('A refusal could not be noted in the access log.');
  };
}
