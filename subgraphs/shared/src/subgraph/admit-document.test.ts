import { buildSchema, type GraphQLScalarType, parse } from 'graphql';
import { documentAdmission } from './admit-document.js';

const schema = buildSchema('scalar Day type Query { events(on: Day): Int }');
(schema.getType('Day') as GraphQLScalarType).parseLiteral = () => {
  throw new Error('a day is 2009-12-18');
};
const admit = documentAdmission(schema);
const codesOf = (source: string): unknown[] =>
  admit(parse(source)).mistakes.map(({ extensions }) => extensions['code']);

test('a document that fits the schema is admitted', () => {
  expect(codesOf('query ($on: Day) { events(on: $on) }')).toEqual([]);
});

test('a wrong value written out in a document is the caller’s own mistake, which no gateway can see', () => {
  expect(codesOf('{ events(on: "yesterday") }')).toEqual(['BAD_USER_INPUT']);
});

test('a document that asks for what is not there is no mistake of the caller: the gateway should have refused it', () => {
  expect(codesOf('{ nothing }')).toEqual([undefined]);
});

test('a subgraph describes itself to nobody; the gateway describes the graph', () => {
  expect(codesOf('{ __schema { description } }')).toHaveLength(1);
  expect(codesOf('{ __type(name: "Query") { name } }')).toHaveLength(1);
});
