import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSchema, isObjectType } from 'graphql';
import { as } from '../support/ask.js';
import { DEMO_USER_NAMES } from '../support/demo-viewers.js';
import { apiSchema } from '../support/graph-paths.js';

/* Federation's own entrances and the fields the subgraphs keep for one another stand in the supergraph; for a caller there are none. */

const supergraph = buildSchema(readFileSync(join(import.meta.dirname, '../../schema/supergraph.graphql'), 'utf8'), {
  assumeValid: true,
  assumeValidSDL: true,
});
const graph = apiSchema();

/** What the supergraph holds and the graph of the callers does not, as operations that ask for it. */
function kept(): string[] {
  return Object.values(supergraph.getTypeMap())
    .filter(isObjectType)
    .flatMap((type) => {
      const shown = graph.getType(type.name);
      const fields = Object.keys(type.getFields());
      const hidden = fields.filter((name) => !isObjectType(shown) || !shown.getFields()[name]);
      return hidden.map((field) =>
        type.name === 'Query'
          ? `{ ${field} { __typename } }`
          : `{ __typename } fragment hidden on ${type.name} { ${field} }`,
      );
    });
}

const ENTRANCES = [
  '{ _service { sdl } }',
  '{ _entities(representations: [{ __typename: "Incident", id: "1" }]) { __typename } }',
  'query ($r: [_Any!]!) { _entities(representations: $r) { ... on Incident { id narrative } } }',
  '{ __type(name: "_Entity") { name } ...e } fragment e on _Entity { __typename }',
];

test('federation’s own entrances and what is kept for the hub are no fields, and nothing is proposed instead', async () => {
  const operations = [...ENTRANCES, ...kept()];
  expect(operations.length).toBeGreaterThan(ENTRANCES.length);
  await Promise.all(
    operations.map(async (query) => {
      const { status, data, errors } = await as('firm.rivoli').ask(query);
      expect([query, status, data]).toEqual([query, 400, undefined]);
      expect(errors?.map(({ extensions }) => extensions?.code)).toContain('GRAPHQL_VALIDATION_FAILED');
      expect(JSON.stringify(errors)).not.toMatch(/did you mean/i);
    }),
  );
});

test('nothing of the hub’s own stands in what introspection tells any member', async () => {
  const query = '{ __schema { types { name fields(includeDeprecated: true) { name } } directives { name } } }';
  const answers = await Promise.all(
    DEMO_USER_NAMES.map(async (userName) => JSON.stringify(await as(userName).data(query))),
  );
  expect(new Set(answers).size).toBe(1);
  expect(answers[0]).not.toMatch(/_service|_entities|_Any|_Entity|viewerOf|join__|inaccessible/);
});

test('a name of the graph cannot be guessed letter by letter', async () => {
  // Each is one letter away from a field, an argument, an enum value or a type.
  const nearly = [
    '{ incidens { totalCount } }',
    '{ incidents(frst: 1) { totalCount } }',
    '{ incidents(orderBy: OCCURRED_DES) { totalCount } }',
    '{ incidents(filter: { categor: [] }) { totalCount } }',
    'query ($f: IncidentFilte) { incidents(filter: $f) { totalCount } }',
    '{ me { ... on Membr { id } } }',
    '{ me { id @includ(if: true) } }',
    'mutation { declareInciden(input: {}) { __typename } }',
  ];
  await Promise.all(
    nearly.map(async (query) => {
      const { status, errors } = await as('press.officer').ask(query);
      expect([query, status]).toEqual([query, 400]);
      expect(JSON.stringify(errors)).not.toMatch(
        /did you mean|incidents"|OCCURRED_DESC|IncidentFilter"|declareIncident"/i,
      );
    }),
  );
});
