import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { getStitchedSchemaFromSupergraphSdl } from '@graphql-tools/federation';
import { execute, parse } from 'graphql';
import { as } from '../support/ask.js';
import { database } from '../support/database.js';
import { viewerOf } from '../support/demo-viewers.js';
import { BEFORE_THOSE_OF_TESTS } from '../support/given/of-the-sample.js';
import { type OpenSubgraphs, openSubgraphs } from '../support/open-subgraphs.js';
import { whileNothingMoves } from '../support/while-nothing-moves.js';

/* The composed graph belongs to no gateway: an MIT engine answers from the same file, because every subgraph enforces the law by itself. */

/** Of days on which no test files anything: its total would move all the time. */
const COMMITTEE_QUERY = readFileSync(
  join(import.meta.dirname, '../journeys/committee/committee.graphql'),
  'utf8',
).replace('incidents(first: 20)', `incidents(first: 20, filter: { ${BEFORE_THOSE_OF_TESTS} })`);

let open: OpenSubgraphs;

beforeAll(async () => {
  open = await openSubgraphs();
});
afterAll(async () => {
  await open.close();
});

test.each(['firm.rivoli', 'firm.bellecour', 'secretariat.analyst'])(
  'another Federation 2 engine gives %s the same answer to the committee query',
  async (userName) => {
    const token = await open.sign(await viewerOf(database(), userName, 'PREVENTION'));
    const schema = getStitchedSchemaFromSupergraphSdl({
      supergraphSdl: readFileSync(join(import.meta.dirname, '../../schema/supergraph.graphql'), 'utf8'),
      onSubschemaConfig(config) {
        config.executor = async ({ document, variables }) =>
          (await open.byName.get(config.name.toLowerCase())?.execute({
            document,
            variables: variables as Record<string, unknown>,
            token,
          })) as never;
      },
    });
    await whileNothingMoves(
      () => as(userName, { purpose: 'PREVENTION' }).data(COMMITTEE_QUERY),
      async (throughGateway) => {
        const answer = await execute({ schema, document: parse(COMMITTEE_QUERY), contextValue: {} });
        expect(answer.errors).toBeUndefined();
        // Cursors are sealed per process; everything else must be equal.
        expect(JSON.parse(JSON.stringify(answer.data))).toEqual(throughGateway);
      },
    );
  },
);
