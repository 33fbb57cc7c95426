import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { as } from '../support/ask.js';

/* The README is kept true: every example of it is asked as it stands and answered as it says. */

const README = readFileSync(join(import.meta.dirname, '../../README.md'), 'utf8');

const EXAMPLE = /`([\w.]+)`(?:, `hub-purpose: (\w+)`)?:\n\n```graphql\n([\s\S]*?)```\n\n```json\n([\s\S]*?)```/g;

const examples = [...README.matchAll(EXAMPLE)].map(([, member = '', purpose, query = '', answer = '']) => ({
  member,
  purpose,
  query,
  answer: JSON.parse(answer),
}));

test('there is an example for each of the three audiences', () => {
  expect(examples.map(({ member }) => member.split('.')[0])).toEqual(['system', 'firm', 'press']);
});

test('a system’s example is an operation that is registered for it, to the letter', () => {
  const { operations } = JSON.parse(readFileSync(join(import.meta.dirname, '../../schema/operations.json'), 'utf8'));
  const [example] = examples;
  expect(operations).toContainEqual(expect.objectContaining({ clientName: example?.member, body: example?.query }));
});

test.each(examples)(
  'the example of $member gives the answer the README shows',
  async ({ member, purpose, query, answer }) => {
    expect(await as(member, purpose ? { purpose } : {}).ask(query)).toEqual({ status: 200, ...answer });
  },
);
