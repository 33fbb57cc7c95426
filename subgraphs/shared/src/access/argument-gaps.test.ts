import { buildSchema } from 'graphql';
import { argumentGaps } from './argument-gaps.js';
import { namesARecord, partByPart, reads, shapesThePage } from './argument-rules.js';
import { everyone } from './audiences.js';
import { openTo } from './field-rules.js';
import type { Law } from './law.js';

const SDL = `
  type Query { note(id: ID!): Note notes(first: Int, filter: NoteFilter, orderBy: NoteOrder): [Note!] }
  type Mutation { write(text: String): Note }
  type Note { text: String kind: Kind }
  enum Kind { LONG SHORT }
  enum NoteOrder { TEXT }
  input NoteFilter { kind: Kind within: Within }
  input Within { text: String }`;

const law: Law = {
  records: {},
  fields: { Note: { text: openTo(everyone), kind: openTo(everyone) } },
  arguments: {
    'Query.note': { id: namesARecord },
    'Query.notes': { first: shapesThePage, filter: partByPart, orderBy: partByPart },
    NoteFilter: { kind: reads('Note.kind'), within: partByPart },
    Within: { text: reads('Note.text') },
    NoteOrder: { TEXT: reads('Note.text') },
  },
};

const gapsOf = (sdl: string, changed: Law['arguments'] = {}): string[] =>
  argumentGaps(buildSchema(sdl), { ...law, arguments: { ...law.arguments, ...changed } });

test('a law with a rule for every argument, every part of a filter and every order leaves nothing open', () => {
  expect(gapsOf(SDL)).toEqual([]);
});

test('an argument, a field of a filter or an order without a rule is a gap', () => {
  expect(gapsOf(SDL.replace('first: Int', 'first: Int, search: String'))).toEqual([
    'Query.notes(search): an argument without a rule',
  ]);
  expect(gapsOf(SDL.replace('within: Within', 'within: Within text: String'))).toEqual([
    'NoteFilter(text): an argument without a rule',
  ]);
  expect(gapsOf(SDL.replace('Within { text: String', 'Within { text: String kind: Kind'))).toEqual([
    'Within(kind): an argument without a rule',
  ]);
  expect(gapsOf(SDL.replace('{ TEXT }', '{ TEXT KIND }'))).toEqual(['NoteOrder(KIND): an argument without a rule']);
  expect(gapsOf(SDL.replace('text: String kind: Kind }', 'text(language: ID): String kind: Kind }'))).toEqual([
    'Note.text(language): an argument without a rule',
  ]);
});

test('a rule without an argument is a gap, and so is one on a mutation, whose own rule says who may send it', () => {
  expect(gapsOf(SDL, { NoteFilter: { ...law.arguments['NoteFilter'], gone: reads('Note.text') } })).toEqual([
    'NoteFilter(gone): a rule without an argument',
  ]);
  expect(gapsOf(SDL, { 'Mutation.write': { text: reads('Note.text') } })).toEqual([
    'Mutation.write(text): a rule without an argument',
  ]);
});

test('a rule on a column that is no field is a gap', () => {
  expect(gapsOf(SDL, { Within: { text: reads('Note.body') } })).toEqual([
    'Within(text): reads Note.body, which is no field',
  ]);
  expect(gapsOf(SDL, { NoteOrder: { TEXT: reads('Note.body') } })).toEqual([
    'NoteOrder(TEXT): reads Note.body, which is no field',
  ]);
  expect(gapsOf(SDL, { Within: { text: reads() } })).toEqual(['Within(text): reads nothing']);
});

test('a filter cannot pass as a page size or as the name of a record', () => {
  expect(gapsOf(SDL, { Within: { text: shapesThePage } })).toEqual([
    'Within(text): only first, last, after and before shape a page',
  ]);
  expect(gapsOf(SDL, { Within: { text: namesARecord } })).toEqual(['Within(text): only a required key names a record']);
});

test('a filter or an order is ruled by its parts, and nothing else is', () => {
  const notes = law.arguments['Query.notes'];
  expect(gapsOf(SDL, { 'Query.notes': { ...notes, orderBy: reads('Note.text') } })).toEqual([
    'Query.notes(orderBy): compared part by part, so each part needs a rule of its own',
  ]);
  expect(gapsOf(SDL, { NoteFilter: { kind: partByPart, within: partByPart } })).toEqual([
    'NoteFilter(kind): has no parts',
  ]);
  expect(gapsOf(SDL, { NoteOrder: { TEXT: shapesThePage } })).toEqual([
    'NoteOrder(TEXT): an order reads the columns it sorts by',
  ]);
});
