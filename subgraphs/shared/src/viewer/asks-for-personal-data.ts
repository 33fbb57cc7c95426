import {
  DirectiveLocation,
  type DocumentNode,
  GraphQLDirective,
  GraphQLNonNull,
  type GraphQLSchema,
  GraphQLString,
  getDirectiveValues,
  isInterfaceType,
  isObjectType,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import { PERSONAL_DATA_TAG } from './personal-data.js';

const tagDirective = new GraphQLDirective({
  name: 'tag',
  locations: [DirectiveLocation.FIELD_DEFINITION],
  args: { name: { type: new GraphQLNonNull(GraphQLString) } },
  isRepeatable: true,
});

/** The `Type.field` coordinates of a schema that are tagged as personal data. */
export function personalDataFields(schema: GraphQLSchema): ReadonlySet<string> {
  const coordinates = new Set<string>();
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) && !isInterfaceType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      const directives = field.astNode?.directives?.filter((directive) => directive.name.value === 'tag') ?? [];
      const tags = directives.map(
        (directive) => getDirectiveValues(tagDirective, { directives: [directive] })?.['name'],
      );
      if (tags.includes(PERSONAL_DATA_TAG)) coordinates.add(`${type.name}.${field.name}`);
    }
  }
  return coordinates;
}

/** Whether any operation or fragment of the document selects one of the given fields. */
export function asksForPersonalData(
  document: DocumentNode,
  schema: GraphQLSchema,
  personalFields: ReadonlySet<string>,
): boolean {
  let found = false;
  const typeInfo = new TypeInfo(schema);
  visit(
    document,
    visitWithTypeInfo(typeInfo, {
      Field() {
        const parent = typeInfo.getParentType();
        const field = typeInfo.getFieldDef();
        if (parent && field && personalFields.has(`${parent.name}.${field.name}`)) found = true;
      },
    }),
  );
  return found;
}
