import { buildSchema } from 'graphql';
import { namesARecord } from './argument-rules.js';
import { audience } from './audience.js';
import { everyone, firm, police } from './audiences.js';
import { checkAccessIsComplete } from './check-access-is-complete.js';
import { openTo, within } from './field-rules.js';
import type { Law } from './law.js';

const SDL = `
  "Asks." type Query { "A note." note("Which." id: ID!): Note }
  "A note." type Note { "Its text." text: String "Its secret." secret: String }`;

const law: Law = {
  records: { Note: { read: [everyone] }, Secret: { read: [police] } },
  fields: { Query: { note: openTo(everyone) }, Note: { text: within('Note', ''), secret: within('Secret', 'P1') } },
  arguments: { 'Query.note': { id: namesARecord } },
};

const gapsOf = (sdl: string, changed: Partial<Law> = {}): string => {
  try {
    checkAccessIsComplete(buildSchema(sdl), { ...law, ...changed });
    return '';
  } catch (error) {
    return (error as Error).message;
  }
};

test('a law that says something of everything is complete', () => {
  expect(gapsOf(SDL)).toBe('');
});

test('a field without a rule is a gap', () => {
  expect(gapsOf(SDL.replace('"Its text."', '"New." added: Int "Its text."'))).toContain('Note.added: no rule');
});

test('a type without a rule is a gap', () => {
  const sdl = `${SDL} "Other." type Other { "Id." id: ID }`;
  expect(gapsOf(sdl)).toContain('Other.id: no rule');
});

test('a rule without a field is a gap', () => {
  const fields = { ...law.fields, Note: { ...law.fields['Note'], gone: openTo(firm) } };
  expect(gapsOf(SDL, { fields })).toContain('Note.gone: a rule without a field');
});

test('a rule on an interface is a gap, because it would protect nothing', () => {
  const sdl = `${SDL} "Thing." interface Thing { "Id." id: ID }`;
  expect(gapsOf(sdl, { fields: { ...law.fields, Thing: { id: openTo(firm) } } })).toContain(
    'Thing: a rule on an interface',
  );
});

test('an undefined audience, as an import cycle leaves one behind, is a gap', () => {
  const fields = { ...law.fields, Note: { ...law.fields['Note'], text: { audiences: [undefined as never] } } };
  expect(() => gapsOf(SDL, { fields })).not.toThrow();
  expect(gapsOf(SDL, { fields })).not.toBe('');
});

test('a field that can be hidden must be nullable, or refusing it would blank the whole record', () => {
  expect(gapsOf(SDL.replace('secret: String', 'secret: String!'))).toContain('Note.secret: can be hidden');
  const narrowed = { ...law.fields, Note: { ...law.fields['Note'], text: openTo(firm) } };
  expect(gapsOf(SDL.replace('text: String', 'text: String!'), { fields: narrowed })).toContain(
    'Note.text: can be hidden',
  );
});

test('a field kept in a record the law does not know is a gap', () => {
  const fields = { ...law.fields, Note: { ...law.fields['Note'], text: within('Nowhere', '') } };
  expect(gapsOf(SDL, { fields })).toContain('no record Nowhere');
});

test('an entity that is not loaded from the database is a gap', () => {
  const sdl = `directive @key(fields: String!) on OBJECT ${SDL.replace('type Note', 'type Note @key(fields: "text")')}`;
  expect(gapsOf(sdl)).toContain('Note: others may point at it, but no reference resolver');
});

test('a field, argument or type nobody described is a gap', () => {
  expect(gapsOf(SDL.replace('"Its text." ', ''))).toContain('Note.text: no description');
  expect(gapsOf(SDL.replace('"Which." ', ''))).toContain('Query.note(id): no description');
  expect(gapsOf(SDL.replace('"A note." type Note', 'type Note'))).toContain('Note: no description');
});

test('an audience open to nobody is a gap', () => {
  const nobody = audience('nobody', 'nobody', []);
  expect(gapsOf(SDL, { fields: { ...law.fields, Query: { note: openTo() } } })).toContain('Query.note: open to nobody');
  expect(nobody.roles).toEqual([]);
});
