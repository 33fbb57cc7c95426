import type { OpenSubgraph } from '@hub/shared/subgraph/open-subgraph';
import { isObjectType } from 'graphql';
import { database } from '../support/database.js';
import { type BothWays, openBothWays } from './both-ways.js';

/* A comparison that finds nothing proves nothing unless it finds what was put there. */

/** While set, a subgraph gives the records it is asked for by key in the wrong order, as a gateway would that mixes up its own. */
let isMixedUp = false;

const mixingUp = (subgraph: OpenSubgraph): OpenSubgraph => ({
  ...subgraph,
  async execute(request) {
    const { data, errors } = await subgraph.execute(request);
    const entities = data?.['_entities'];
    if (!isMixedUp || !Array.isArray(entities))
      return { ...(data !== undefined && { data }), ...(errors && { errors }) };
    return { data: { ...data, _entities: entities.toReversed() }, ...(errors && { errors }) };
  },
});

let both: BothWays;
beforeAll(async () => {
  both = await openBothWays(database(), {
    replace: (byName) => ({ organisations: mixingUp(byName.get('organisations') as OpenSubgraph) }),
  });
});
afterAll(() => both.close());

const reading = (document: string) => ({ type: 'query' as const, document, variables: {}, purpose: null });

test('the comparison finds an answer put together in the wrong order', async () => {
  const operation = reading('{ incidents(first: 20) { nodes { id place { area { name } } } } }');
  expect(await both.ask('firm.rivoli', operation)).toMatchObject({ compared: true });
  expect(await both.ask('firm.rivoli', operation)).not.toHaveProperty('found');
  isMixedUp = true;
  expect(await both.ask('firm.rivoli', operation)).toHaveProperty('found');
  isMixedUp = false;
});

test('the comparison finds a reference to a record its owner hides', async () => {
  const { rows } = await database().query(`select id from alerts.alert where status = 'DRAFT' limit 1`);
  const [{ id }] = rows as [{ id: string }];
  const operation = reading('{ statements(first: 3) { nodes { id aboutAlerts { id } } } }');
  expect(await both.ask('press.officer', operation)).not.toHaveProperty('found');

  const statement = both.hub.subgraphs.byName.get('communications')?.schema.getType('Statement');
  const field = isObjectType(statement) ? statement.getFields()['aboutAlerts'] : undefined;
  if (!field) throw new Error('Statement.aboutAlerts is no longer there.');
  const { resolve } = field;
  field.resolve = async () => [{ id }];
  const { found } = await both.ask('press.officer', operation);
  expect(JSON.stringify(found?.gateway)).toContain(id);
  expect(JSON.stringify(found?.monolith)).not.toContain(id);
  if (resolve) field.resolve = resolve;
});
