import { limitDocuments } from '@hub/gateway/operation/limit-documents';
import { costMeasure } from '@hub/gateway/operation/measure-cost';
import { OPERATION_LIMITS } from '@hub/gateway/operation/operation-limits';
import fc from 'fast-check';
import {
  type DocumentNode,
  getOperationAST,
  isInputObjectType,
  isObjectType,
  parse,
  specifiedRules,
  validate,
} from 'graphql';
import { apiSchema } from '../support/graph-paths.js';
import type { Dictionary } from './dictionary.js';
import { Memory } from './memory.js';
import { operationGenerator } from './operation-generator.js';
import { placesUsed } from './places-used.js';

const schema = apiSchema();
const HIDDEN = 'a long text that somebody is not to know';
const dictionary: Dictionary = {
  words: { areaCode: ['75108'], 'incident.id': ['an incident'], ID: ['anything'], String: [HIDDEN] },
  inputs: { StatementRevisionInput: [{ headline: 'Un titre' }] },
};
const generator = operationGenerator({ schema, dictionary, purposes: ['INVESTIGATION', null], mutations: 30 });
const operations = fc.sample(generator, { numRuns: 3_000, seed: 13 });
const documents: readonly DocumentNode[] = operations.map(({ document }) => parse(document));

test('what is generated is valid GraphQL within the limits of the gateway', () => {
  const rules = [...specifiedRules, ...limitDocuments(OPERATION_LIMITS)];
  expect(documents.flatMap((document) => validate(schema, document, rules))).toEqual([]);
});

test('hardly anything that is generated would be too costly; a page that is too large is what a client tries', () => {
  const measure = costMeasure(schema, OPERATION_LIMITS);
  const refusals = documents.flatMap((document, index) => {
    const operation = getOperationAST(document);
    if (!operation) throw new Error('No operation.');
    try {
      const cost = measure({ document, operation, variables: new Memory().fill(operations[index]?.variables ?? {}) });
      return cost > OPERATION_LIMITS.records ? [`${cost} records`] : [];
    } catch (refusal) {
      return [(refusal as Error).message];
    }
  });
  expect(refusals.length / documents.length).toBeLessThan(0.03);
});

test('every field, every argument and every field of an input is used', () => {
  const used = placesUsed(schema, documents, operations);
  const all = Object.values(schema.getTypeMap())
    .filter(({ name }) => !name.startsWith('__'))
    .flatMap((type) => {
      if (isInputObjectType(type)) return Object.keys(type.getFields()).map((name) => `${type.name}.${name}`);
      if (!isObjectType(type)) return [];
      return Object.values(type.getFields()).flatMap(({ name, args }) => [
        `${type.name}.${name}`,
        ...args.map((argument) => `${type.name}.${name}(${argument.name})`),
      ]);
    });
  expect(all.filter((place) => !used.has(place))).toEqual([]);
});

test('most values are words of the dictionary, or what such a word begins with', () => {
  const ids = operations.flatMap(({ document, variables }) => {
    const [, literal] = /\(id: (?:"([^"]*)"|\$\w+)/.exec(document) ?? [];
    const [, name] = /\(id: \$(\w+)/.exec(document) ?? [];
    return literal ?? (name && variables[name]) ?? [];
  });
  expect(ids.length).toBeGreaterThan(300);
  const known = ids.filter((id) => id === 'an incident' || id === 'anything');
  expect(known.length / ids.length).toBeGreaterThan(0.6);
  const texts = operations
    .flatMap(({ variables }) => Object.values(variables))
    .filter((value) => typeof value === 'string');
  expect(texts).toContain(HIDDEN);
  expect(texts.some((text) => text.length > 2 && text !== HIDDEN && HIDDEN.startsWith(text))).toBe(true);
});

test('the same seed gives the same operations', () => {
  expect(fc.sample(generator, { numRuns: 50, seed: 13 })).toEqual(operations.slice(0, 50));
});

test('an operation that fails shrinks to what makes it fail', () => {
  const readsPlate = fc.property(
    generator,
    ({ document }) => document.startsWith('mutation') || !/\bvehicles\s*\{[^}]*\bplate\b/.test(document),
  );
  const { counterexample } = fc.check(readsPlate, { numRuns: 4_000, seed: 11 });
  const [smallest] = counterexample ?? [];
  expect(smallest?.document.replace(/\s+/g, ' ')).toMatch(
    /^(query|mutation)? ?(\([^)]*\) )?\{ (\w+(\([^)]*\))? \{ )+vehicles \{ plate( \})+$/,
  );
});

test('a page is asked for by the cursor that the answer before it held, under whatever name', () => {
  const memory = new Memory();
  const [older, newer] = ['o'.repeat(60), 'n'.repeat(60)];
  memory.remember({ incidents2: { pageInfo: { endCursor: older } } });
  memory.remember({ me: { organisation: { incidents: { edges: [{ cursor: newer }] } } }, alerts: null });
  const cursor = (nth: number, of = 'incidents') => ({ earlier: 'cursor', of, nth });
  expect(memory.fill({ first: 3, a: cursor(0), b: cursor(1), c: cursor(2), d: cursor(0, 'alerts') })).toEqual({
    first: 3,
    a: newer,
    b: older,
    c: newer,
    d: null,
  });
});
