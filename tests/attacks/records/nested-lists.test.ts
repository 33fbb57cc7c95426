import { as } from '../../support/ask.js';
import { database } from '../../support/database.js';
import { actAs, purposeOf, viewerOf } from '../../support/demo-viewers.js';
import { whileNothingMoves } from '../../support/while-nothing-moves.js';

/* A list reached through another record holds what its reader may see and nothing else, however the reader came there. */

const READERS = ['police.paris8', 'police.prefecture', 'firm.rivoli', 'firm.bellecour', 'press.officer'] as const;

/** The keys of the records the owner of the data shows to a reader. */
async function visible(userName: string, view: string): Promise<ReadonlySet<string>> {
  // Before a connection is held: the readers are as many as there are connections, and would wait for one another.
  const viewer = await viewerOf(database(), userName, purposeOf(userName));
  const client = await database().connect();
  try {
    await client.query('begin');
    await actAs(client, viewer, { takeRole: true });
    const { rows } = await client.query(`select id::text as id from ${view}`);
    return new Set(rows.map(({ id }: { id: string }) => id));
  } catch (error) {
    if ((error as { code?: string }).code === '42501') return new Set();
    throw error;
  } finally {
    await client.query('rollback');
    client.release();
  }
}

interface Connection {
  /** Absent where the list is a plain one. */
  readonly totalCount?: number;
  readonly nodes: readonly { readonly id: string }[];
}

interface NestedList {
  /** Keys of records to start from, those outside the reader's territory among them. */
  readonly from: string;
  readonly query: string;
  readonly path: readonly [string, string];
  readonly view: string;
}

const LISTS: Readonly<Record<string, NestedList>> = {
  'Organisation.incidents': {
    from: `select id::text as key from organisations.organisation where kind = 'FIRM' order by id`,
    query: 'query ($key: ID!) { organisation(id: $key) { incidents(first: 50) { totalCount nodes { id } } } }',
    path: ['organisation', 'incidents'],
    view: 'incidents.visible_incident',
  },
  'Premises.incidents': {
    from: 'select id::text as key from organisations.premises order by id',
    query: 'query ($key: ID!) { premises(id: $key) { incidents(first: 50) { totalCount nodes { id } } } }',
    path: ['premises', 'incidents'],
    view: 'incidents.visible_incident',
  },
  'Area.activeAlerts': {
    from: `select distinct area_code as key from alerts.alert_area order by 1`,
    query: 'query ($key: ID!) { area(inseeCode: $key) { activeAlerts(first: 50) { id } } }',
    path: ['area', 'activeAlerts'],
    view: 'alerts.visible_alert',
  },
};

const listsOf = async (userName: string, { query, path: [root, list], from }: NestedList): Promise<Connection[]> => {
  const { rows } = await database().query<{ key: string }>(`select key from (${from}) k limit 60`);
  const answers = await Promise.all(
    rows.map(({ key }) =>
      as(userName, { purpose: purposeOf(userName) }).ask<
        Record<string, Record<string, Connection | Connection['nodes'] | null> | null>
      >(query, { key }),
    ),
  );
  const refused = answers.flatMap(({ errors }) => (errors ?? []).map((error) => error.extensions?.code));
  expect([userName, refused.filter((code) => code !== 'FORBIDDEN')]).toEqual([userName, []]);
  return answers.map(({ data }) => {
    const found = data?.[root]?.[list] ?? [];
    return 'nodes' in found ? found : { nodes: found };
  });
};

describe.each(Object.entries(LISTS))('%s', (coordinate, nested) => {
  test('gives each reader what the reader may see, and counts nothing else', async () => {
    const found = await Promise.all(
      READERS.map(async (userName) => {
        let count = 0;
        await whileNothingMoves(
          () => visible(userName, nested.view),
          async (allowed) => {
            const lists = await listsOf(userName, nested);
            const ids = lists.flatMap(({ nodes }) => nodes.map(({ id }) => id));
            expect([coordinate, userName, ids.filter((id) => !allowed.has(id))]).toEqual([coordinate, userName, []]);
            for (const { totalCount, nodes } of lists)
              if (totalCount !== undefined && nodes.length < 50)
                expect([userName, totalCount]).toEqual([userName, nodes.length]);
            count = ids.length;
          },
        );
        return count;
      }),
    );
    expect(found.some((count) => count > 0)).toBe(true);
  });
});

test('ModusOperandi.alerts gives each reader what the reader may see', async () => {
  for (const userName of READERS)
    await whileNothingMoves(
      () => visible(userName, 'alerts.visible_alert'),
      async (allowed) => {
        const { modusOperandi } = await as(userName, { purpose: purposeOf(userName) }).data<{
          modusOperandi: { alerts: { id: string }[] }[];
        }>('{ modusOperandi { alerts(first: 50) { id } } }');
        const ids = modusOperandi.flatMap(({ alerts }) => alerts.map(({ id }) => id));
        expect([userName, ids.filter((id) => !allowed.has(id))]).toEqual([userName, []]);
      },
    );
});

test('an officer finds no incident of a firm outside the territory by way of the firm or its premises', async () => {
  const { rows } = await database().query<{ premises: string; organisation: string }>(
    `select p.id as premises, p.organisation_id as organisation from organisations.premises p
      where not exists (select 1 from incidents.incident_particulars i where i.victim_id = p.organisation_id and i.area_path && array['75108'])
        and exists (select 1 from incidents.incident_particulars i where i.premises_id = p.id)
      order by p.id limit 30`,
  );
  expect(rows.length).toBeGreaterThan(5);
  const officer = as('police.paris8', { purpose: 'INVESTIGATION', justification: 'Enquête' });
  const answers = await Promise.all(
    rows.map(({ premises, organisation }) =>
      officer.data<{ premises: Record<string, Connection> | null; organisation: Record<string, Connection> | null }>(
        `query ($premises: ID!, $organisation: ID!) {
           premises(id: $premises) { incidents(first: 5) { totalCount nodes { id } } }
           organisation(id: $organisation) { incidents(first: 5) { totalCount nodes { id } } } }`,
        { premises, organisation },
      ),
    ),
  );
  const found = answers.flatMap(({ premises, organisation }) =>
    [premises, organisation].flatMap((record) => record?.['incidents']?.totalCount ?? []),
  );
  expect(found.filter((count) => count > 0)).toEqual([]);
});
