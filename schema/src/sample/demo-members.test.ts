import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSchema, parse, validate } from 'graphql';
import { schemaDirectory } from '../schema-directory.js';
import { DEMO_MEMBERS } from './demo-members.js';
import { membersOfFirm, membersOfService } from './organisations/members.js';
import { SAMPLE_SERVICES } from './organisations/services.js';
import { sampleWorld } from './sample-world.js';

const members = [...SAMPLE_SERVICES.flatMap(membersOfService), ...sampleWorld().firms.flatMap(membersOfFirm)];
const graph = buildSchema(readFileSync(join(schemaDirectory, 'api.graphql'), 'utf8'));

test.each(DEMO_MEMBERS.map((member) => [member.userName, member] as const))(
  '%s is a member of the sample, and its first question is one the graph understands',
  (_userName, { subject, memberId, starterQuery }) => {
    const found = members.filter(({ account }) => account.subject === subject);
    expect(found.map(({ account, member }) => [account.suspended, member.id])).toEqual([[false, memberId]]);
    expect(validate(graph, parse(starterQuery)).map(({ message }) => message)).toEqual([]);
  },
);

test('no two members sign in under the same name', () => {
  expect(new Set(members.map(({ account }) => account.subject)).size).toBe(members.length);
  expect(new Set(members.map(({ member }) => member.id)).size).toBe(members.length);
});
