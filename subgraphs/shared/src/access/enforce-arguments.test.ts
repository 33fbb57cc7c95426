import { makeExecutableSchema } from '@graphql-tools/schema';
import { execute, parse } from 'graphql';
import { MemberRole } from '../viewer/member-role.enum.js';
import type { Viewer } from '../viewer/viewer.js';
import { namesARecord, partByPart, reads, shapesThePage } from './argument-rules.js';
import { everyone, police } from './audiences.js';
import { enforceAccess } from './enforce-access.js';
import { openTo } from './field-rules.js';
import type { Law } from './law.js';

const open = openTo(everyone);

const law: Law = {
  records: {},
  fields: { Query: { note: open, notes: open }, Note: { text: open, plate: openTo(police), related: open } },
  arguments: {
    'Query.note': { id: namesARecord },
    'Query.notes': { first: shapesThePage, orderBy: partByPart, filter: partByPart, plate: reads('Note.plate') },
    'Note.related': { plate: reads('Note.plate', 'Note.text') },
    NoteFilter: { text: reads('Note.text'), plates: reads('Note.plate'), either: partByPart },
    NoteOrder: { TEXT: reads('Note.text'), PLATE: reads('Note.plate') },
  },
};

let looked = 0;

const schema = enforceAccess(
  makeExecutableSchema({
    typeDefs: `
      type Query { note(id: ID!): Note notes(first: Int = 20, orderBy: NoteOrder = TEXT, filter: NoteFilter, plate: ID, unruled: ID): [Note!] }
      type Note { text: String plate: String related(plate: ID): [Note!] }
      enum NoteOrder { TEXT PLATE }
      input NoteFilter { text: String plates: [ID!] either: [NoteFilter!] }`,
    resolvers: {
      NoteOrder: { TEXT: 't', PLATE: 'p' },
      Query: {
        note: () => ({ text: 'one', related: [] }),
        notes: () => {
          looked += 1;
          return [{ text: 'one' }];
        },
      },
    },
  }),
  law,
);

async function ask(role: Viewer['role'], query: string, variableValues: Record<string, unknown> = {}) {
  looked = 0;
  const contextValue = { viewer: { role, memberRole: MemberRole.OWNER, policeLevel: null } };
  const answer = await execute({ schema, document: parse(query), contextValue, variableValues });
  return JSON.parse(JSON.stringify(answer));
}

const CLOSED = [
  '{ notes(plate: "AB-123-CD") { text } }',
  '{ notes(filter: { plates: ["AB-123-CD"] }) { text } }',
  '{ notes(filter: { plates: [] }) { text } }',
  '{ notes(filter: { either: [{ text: "one" }, { plates: ["X"] }] }) { text } }',
  '{ notes(filter: { either: { either: { plates: "X" } } }) { text } }',
  '{ notes(orderBy: PLATE) { text } }',
  'query ($plate: ID = "X") { notes(plate: $plate) { text } }',
  '{ n: notes(plate: "") { text } }',
];

test.each(CLOSED)('%s is FORBIDDEN to whoever may never read a plate, and nothing is looked up', async (query) => {
  const { errors } = await ask('firm', query);
  expect(errors[0].extensions.code).toBe('FORBIDDEN');
  expect(errors[0].message).toBe('An argument asks about Note.plate, which is not open to your role.');
  expect(looked).toBe(0);
});

test.each(CLOSED)('%s is answered to whoever reads plates', async (query) => {
  expect((await ask('police', query)).errors).toBeUndefined();
  expect(looked).toBe(1);
});

test('the refusal is the same for every value', async () => {
  const refusals = ['AB-123-CD', 'nothing', ''].map((plate) =>
    ask('firm', 'query ($plate: ID) { notes(plate: $plate) { text } }', { plate }),
  );
  const [first, ...others] = await Promise.all(refusals);
  for (const other of others) expect(other).toEqual(first);
});

test('an argument deep in the graph is refused like one at the root', async () => {
  const query = '{ note(id: "1") { text related(plate: "X") { text } } }';
  const { data, errors } = await ask('firm', query);
  expect(data).toEqual({ note: { text: 'one', related: null } });
  expect(errors.map((error: { extensions: object }) => error.extensions)).toEqual([{ code: 'FORBIDDEN' }]);
  expect((await ask('police', query)).errors).toBeUndefined();
});

test('what is compared with an open column, with nothing, or has no value is answered', async () => {
  for (const query of [
    '{ notes { text } }',
    '{ notes(first: 1, orderBy: TEXT, filter: { text: "one", either: [{ text: "two" }] }) { text } }',
    '{ notes(plate: null, filter: { plates: null }) { text } }',
  ]) {
    expect([query, (await ask('firm', query)).errors]).toEqual([query, undefined]);
  }
});

test('an argument the law does not name is closed to everyone', async () => {
  expect((await ask('police', '{ notes(unruled: "1") { text } }')).errors[0].extensions.code).toBe('FORBIDDEN');
});
