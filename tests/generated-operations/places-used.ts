import {
  type DocumentNode,
  type GraphQLSchema,
  getNamedType,
  isInputObjectType,
  TypeInfo,
  typeFromAST,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import type { GeneratedOperation } from './generated-operation.js';

/** What of the graph these operations name: `Type.field`, `Type.field(argument)`, and `Input.field` of every value. */
export function placesUsed(
  schema: GraphQLSchema,
  documents: readonly DocumentNode[],
  operations: readonly GeneratedOperation[],
): ReadonlySet<string> {
  const used = new Set<string>();
  const keep = (typeName: string | undefined, value: unknown): void => {
    const type = typeName ? schema.getType(typeName) : undefined;
    if (Array.isArray(value)) for (const item of value) keep(typeName, item);
    else if (isInputObjectType(type) && typeof value === 'object' && value !== null)
      for (const [name, inner] of Object.entries(value)) {
        used.add(`${type.name}.${name}`);
        const field = type.getFields()[name];
        if (field) keep(getNamedType(field.type).name, inner);
      }
  };
  for (const [index, document] of documents.entries()) {
    const info = new TypeInfo(schema);
    const place = (): string => `${info.getParentType()?.name}.${info.getFieldDef()?.name}`;
    const visitor = visitWithTypeInfo(info, {
      Field: () => void used.add(place()),
      Argument: ({ name }) => void used.add(`${place()}(${name.value})`),
      ObjectField: ({ name }) => void used.add(`${getNamedType(info.getParentInputType())?.name}.${name.value}`),
      VariableDefinition: ({ type, variable }) =>
        keep(
          getNamedType(typeFromAST(schema, type as never))?.toString(),
          operations[index]?.variables[variable.name.value],
        ),
    });
    visit(document, visitor);
  }
  return used;
}
