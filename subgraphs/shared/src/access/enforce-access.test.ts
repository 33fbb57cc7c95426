import { makeExecutableSchema } from '@graphql-tools/schema';
import { execute, parse } from 'graphql';
import { MemberRole } from '../viewer/member-role.enum.js';
import type { Viewer } from '../viewer/viewer.js';
import { everyone, police, validator } from './audiences.js';
import { enforceAccess } from './enforce-access.js';
import { openTo } from './field-rules.js';
import type { Law } from './law.js';

const FAULT = new Error('connection to 10.0.0.7 lost');

const law: Law = {
  records: {},
  fields: {
    Query: { note: openTo(everyone), polices: openTo(police) },
    Mutation: { approve: openTo(validator) },
    Note: { text: openTo(everyone), plate: openTo(police), broken: openTo(everyone) },
  },
  arguments: {},
};

const schema = enforceAccess(
  makeExecutableSchema({
    typeDefs: `type Query { note: Note polices: [Note!] unlisted: Note } type Mutation { approve: Note } type Note { text: String plate: String broken: String unlisted: String }`,
    resolvers: {
      Query: {
        note: () => ({ text: 't', plate: 'AB-123-CD', unlisted: 'u' }),
        polices: () => [{ text: 't' }],
        unlisted: () => ({}),
      },
      Mutation: { approve: () => ({ text: 'approved' }) },
      Note: {
        broken: () => {
          throw FAULT;
        },
      },
    },
  }),
  law,
);

const as = (role: Viewer['role'], memberRole = MemberRole.OWNER) => ({
  viewer: { role, memberRole, policeLevel: null },
});

const ask = async (query: string, contextValue: object) =>
  JSON.parse(JSON.stringify(await execute({ schema, document: parse(query), contextValue })));

test('a field open to the viewer is answered', async () => {
  expect(await ask('{ note { text plate } }', as('police'))).toEqual({
    data: { note: { text: 't', plate: 'AB-123-CD' } },
  });
});

test('a field closed to the viewer is null without an error, under any alias or fragment', async () => {
  expect(await ask('{ note { plate p: plate ...F } } fragment F on Note { q: plate }', as('firm'))).toEqual({
    data: { note: { plate: null, p: null, q: null } },
  });
});

test('a root field closed to the viewer is FORBIDDEN, and its resolver does not run', async () => {
  expect((await ask('{ polices { text } }', as('firm'))).errors[0].extensions.code).toBe('FORBIDDEN');
  expect(
    (await ask('mutation { approve { text } }', as('secretariat', MemberRole.ANALYST))).errors[0].extensions.code,
  ).toBe('FORBIDDEN');
  expect((await ask('mutation { approve { text } }', as('secretariat', MemberRole.VALIDATOR))).data.approve).toEqual({
    text: 'approved',
  });
});

test('a field the law does not name is closed to everyone', async () => {
  expect((await ask('{ note { unlisted } }', as('police'))).data.note.unlisted).toBeNull();
  expect((await ask('{ unlisted { text } }', as('police'))).errors[0].extensions.code).toBe('FORBIDDEN');
});

test('a fault stays a fault: it is not dressed as a refusal', async () => {
  const document = parse('{ note { broken } }');
  const { errors } = await execute({ schema, document, contextValue: as('police') });
  expect(errors?.[0]?.originalError).toBe(FAULT);
});

test('a rule that itself breaks opens nothing', async () => {
  const { data } = await execute({ schema, document: parse('{ note { text } }'), contextValue: {} });
  expect(JSON.stringify(data ?? null)).not.toContain('"t"');
});
