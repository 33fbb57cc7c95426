import { parse } from 'graphql';
import { closeDatabase, database } from '../support/database.js';
import { viewerOf } from '../support/demo-viewers.js';
import { type OpenSubgraphs, openSubgraphs } from '../support/open-subgraphs.js';

/*
 * A root that may not be null and is refused makes the whole answer known at once, while the fields beside it are still being read. What is
 * left of such a request must be over before another one gets its connection.
 */

/** Refused to a press officer before anything was read. */
const REFUSED = 'accessesToMyRecords(fromMonth: "2026-11") { month }';
const MUCH_TO_READ = `areas(first: 3) { totalCount nodes { memberPremisesCount parent { memberPremisesCount parent { name } } } }
  organisations(first: 5) { totalCount nodes { territory { name } agreements { title } } }`;

let subgraphs: OpenSubgraphs;
beforeAll(async () => {
  subgraphs = await openSubgraphs();
});
afterAll(() => Promise.all([subgraphs.close(), closeDatabase()]));

test('who asks right after somebody was refused is answered in full', async () => {
  const organisations = subgraphs.byName.get('organisations');
  if (!organisations) throw new Error('There is no organisations subgraph.');
  const token = await subgraphs.sign(await viewerOf(database(), 'press.officer', null));
  const [refused, allowed] = [`{ ${REFUSED} ${MUCH_TO_READ} }`, `{ ${MUCH_TO_READ} }`].map((text) => parse(text));
  const ask = async (document: typeof refused): Promise<string> => {
    if (!document) throw new Error('There is no document.');
    const { data, errors = [] } = await organisations.execute({ document, token });
    return [data ? 'data' : 'nothing', ...errors.map(({ extensions }) => String(extensions['code']))].join(' ');
  };
  const answers = new Set<string>();
  for (let round = 0; round < 10; round += 1) {
    const asked = [refused, allowed, refused, allowed, refused, allowed].map(async (document) => {
      answers.add(`${document === refused ? 'refused' : 'allowed'}: ${await ask(document)}`);
    });
    await Promise.all(asked);
  }
  expect([...answers].sort()).toEqual(['allowed: data', 'refused: nothing FORBIDDEN']);
});
