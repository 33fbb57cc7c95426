import { buildSubgraphSchema as buildApolloSchema } from '@apollo/subgraph';
import { getDocumentNodeFromSchema } from '@graphql-tools/utils';
import { type DocumentNode, type GraphQLSchema, Kind, parse, print, visit } from 'graphql';
import { buildSchema, createResolversMap } from 'type-graphql';
import { checkAccessIsComplete } from '../access/check-access-is-complete.js';
import { enforceAccess } from '../access/enforce-access.js';
import type { Law } from '../access/law.js';
import { logPersonalData } from '../audit/log-personal-data.js';
import { logRefusals } from '../audit/log-refusals.js';
import { PERSONAL_DATA_TAG } from '../viewer/personal-data.js';
import '../values/register-viewer-enums.js';
import { followWork } from './follow-work.js';
import { keyCheck } from './key-check.js';
import type { Subgraph } from './subgraph.js';

const FEDERATION_LINK = parse(`
  extend schema @link(
    url: "https://specs.apollo.dev/federation/v2.5"
    import: ["@key", "@shareable", "@external", "@tag", "@inaccessible"]
  )
`);

const ROOT_DESCRIPTIONS: Readonly<Record<string, string>> = {
  Query: 'What can be read. Unknown and forbidden records are the same answer.',
  Mutation:
    'What can be done. A rule that is broken is told in `errors` of the payload, and nothing is changed; what is not open to a role, or needs a purpose, is an error of the request.',
};

/** Writes the law's mark on every field that can hold personal data, so that any gateway can read it from the composed graph. */
function tagPersonalData(document: DocumentNode, law: Law): DocumentNode {
  const tag = parse(`type T { f: Int @tag(name: "${PERSONAL_DATA_TAG}") }`).definitions[0];
  if (tag?.kind !== Kind.OBJECT_TYPE_DEFINITION) throw new Error('unreachable');
  const directives = tag.fields?.[0]?.directives ?? [];
  return visit(document, {
    ObjectTypeDefinition(type) {
      const rules = law.fields[type.name.value];
      const root = ROOT_DESCRIPTIONS[type.name.value];
      return {
        ...type,
        ...(root ? { description: { kind: Kind.STRING, value: root } } : {}),
        fields: type.fields?.map((field) =>
          rules?.[field.name.value]?.personal
            ? { ...field, directives: [...(field.directives ?? []), ...directives] }
            : field,
        ),
      };
    },
  });
}

/** A subgraph's schema in its two forms: the SDL that is composed, and the executable schema with the law around every field. */
export interface BuiltSchema {
  readonly sdl: string;
  readonly schema: GraphQLSchema;
}

/** Classes to SDL to federation to law. Refuses a law with a gap. */
export async function buildSubgraphSchema(subgraph: Subgraph): Promise<BuiltSchema> {
  const classes = await buildSchema({ resolvers: subgraph.resolvers, validate: false });
  const document = getDocumentNodeFromSchema(classes);
  const typeDefs: DocumentNode = tagPersonalData(
    {
      kind: Kind.DOCUMENT,
      definitions: [
        ...FEDERATION_LINK.definitions,
        ...document.definitions.filter((definition) => definition.kind !== Kind.SCHEMA_DEFINITION),
      ],
    },
    subgraph.access,
  );
  const resolvers = createResolversMap(classes) as Record<string, Record<string, unknown>>;
  const isKey = keyCheck(typeDefs);
  for (const [type, resolve] of Object.entries(subgraph.references)) {
    resolvers[type] = {
      ...resolvers[type],
      __resolveReference: (key: object, context: never) => (isKey(type, key) ? resolve(key as never, context) : null),
    };
  }
  const schema = buildApolloSchema([{ typeDefs, resolvers: resolvers as never }]);
  checkAccessIsComplete(schema, subgraph.access);
  logPersonalData(schema, subgraph.access);
  followWork(schema);
  return { sdl: `${print(typeDefs)}\n`, schema: logRefusals(enforceAccess(schema, subgraph.access)) };
}
