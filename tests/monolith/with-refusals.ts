import {
  type FieldNode,
  Kind,
  type OperationDefinitionNode,
  parse,
  print,
  type SelectionNode,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import { apiSchema } from '../support/graph-paths.js';
import type { Told } from './told.js';

const schema = apiSchema();
const NAME = 'refusedBecause';

const [asked] = (parse(`{ ${NAME}: errors { code path message } }`).definitions[0] as OperationDefinitionNode)
  .selectionSet.selections as readonly [SelectionNode];

/** A mutation that also asks of each of its payloads why it was refused, whatever else it asks. */
export function withRefusals(document: string): string {
  const types = new TypeInfo(schema);
  const Field = (field: FieldNode): FieldNode | undefined => {
    if (types.getParentType() !== schema.getMutationType() || !field.selectionSet) return undefined;
    const selections = [...field.selectionSet.selections, asked];
    return { ...field, selectionSet: { kind: Kind.SELECTION_SET, selections } };
  };
  return print(visit(parse(document), visitWithTypeInfo(types, { Field })));
}

/** Whether every mutation of an answer was refused. */
export function wouldChangeNothing({ data }: Told): boolean {
  const payloads = Object.values((data ?? {}) as Record<string, Record<string, unknown> | null | string>);
  return payloads.every(
    (payload) =>
      payload === null ||
      typeof payload === 'string' ||
      (payload[NAME] as readonly unknown[] | undefined)?.length !== 0,
  );
}
