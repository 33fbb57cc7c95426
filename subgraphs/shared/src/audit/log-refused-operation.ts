import { getOperationAST, Kind } from 'graphql';
import type { Operation } from '../subgraph/operation.js';
import type { AccessLog } from './access-log.js';
import { identifiersIn } from './identifiers-in.js';

/** Notes that a whole operation was refused before any of it ran: each root field it asked for, with the records its variables name. */
export function logRefusedOperation(
  accessLog: AccessLog,
  { document, variables, operationName }: Operation,
  code: string,
): void {
  const operation = getOperationAST(document, operationName);
  const [root, kind] =
    operation?.operation === 'mutation' ? (['Mutation', 'ALTERATION'] as const) : (['Query', 'CONSULTATION'] as const);
  for (const selection of operation?.selectionSet.selections ?? []) {
    const what = selection.kind === Kind.FIELD ? `${root}.${selection.name.value}` : root;
    accessLog.refused(kind, what, code, identifiersIn(variables));
  }
}
