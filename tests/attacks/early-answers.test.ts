import { parse } from 'graphql';
import { database } from '../support/database.js';
import { viewerOf } from '../support/demo-viewers.js';
import { type OpenSubgraphs, openSubgraphs } from '../support/open-subgraphs.js';

/*
 * A place that may not be null and fails makes what is above it known at once, while the fields beside it are still being read. What is left
 * of such a request must be over before another one gets its connection.
 */

const MUCH_TO_READ = `territory { name parent { memberPremisesCount parent { memberPremisesCount } } } agreements { title clauses { number } }
  members { id } displayName`;
/** No page is that long, and a list of premises is never null: the organisations are null before the rest of them is read. */
const FAILS_EARLY = `organisations(first: 5) { nodes { premises(first: 1000) { totalCount } ${MUCH_TO_READ} } }`;
const ALLOWED = `organisations(first: 5) { nodes { ${MUCH_TO_READ} } }`;

let subgraphs: OpenSubgraphs;
beforeAll(async () => {
  subgraphs = await openSubgraphs();
});
afterAll(() => subgraphs.close());

test('who asks right after somebody was refused is answered in full', async () => {
  const organisations = subgraphs.byName.get('organisations');
  if (!organisations) throw new Error('There is no organisations subgraph.');
  const token = await subgraphs.sign(await viewerOf(database(), 'press.officer', null));
  const [refused, allowed] = [`{ ${FAILS_EARLY} }`, `{ ${ALLOWED} }`].map((text) => parse(text));
  const ask = async (document: typeof refused): Promise<string> => {
    if (!document) throw new Error('There is no document.');
    const { data, errors = [] } = await organisations.execute({ document, token });
    const codes = new Set(errors.map(({ extensions }) => String(extensions['code'])));
    return [data?.['organisations'] ? 'data' : 'nothing', ...codes].join(' ');
  };
  const answers = new Set<string>();
  for (let round = 0; round < 10; round += 1) {
    const asked = [refused, allowed, refused, allowed, refused, allowed].map(async (document) => {
      answers.add(`${document === refused ? 'refused' : 'allowed'}: ${await ask(document)}`);
    });
    await Promise.all(asked);
  }
  expect([...answers].sort()).toEqual(['allowed: data', 'refused: nothing BAD_USER_INPUT']);
});
