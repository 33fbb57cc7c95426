import { as } from '../../support/ask.js';
import { database } from '../../support/database.js';
import { everyPage } from '../../support/every-page.js';
import { aFiledIncident } from '../../support/given/a-declaration.js';
import { anInvestigationAt } from '../../support/given/an-investigation-at.js';
import { BEFORE_THOSE_OF_TESTS } from '../../support/given/of-the-sample.js';
import { whileNothingMoves } from '../../support/while-nothing-moves.js';

/* US04: read peers' events without learning who they are. */

const GREEN = { handling: { tlp: 'TLP_GREEN' } };

interface PeerIncident {
  readonly id: string;
  readonly recordStatus: string;
  readonly occurred: { readonly from: string; readonly to: string; readonly precision: string };
  readonly place: {
    readonly area: { readonly inseeCode: string };
    readonly latitude: number | null;
    readonly address: string | null;
  };
  readonly victim: object | null;
  readonly premises: object | null;
  readonly loss: object | null;
  readonly offenders: { readonly vehicles: readonly { readonly plate: string | null }[] | null };
  readonly narrative: string | null;
  readonly redactions: readonly { readonly path: string; readonly reason: string }[];
}

const PEER_LIST = `
  query ($after: String) {
    incidents(filter: { from: "2009-01-01T00:00:00Z" }, first: 100, after: $after) {
      totalCount pageInfo { hasNextPage endCursor }
      nodes {
        id recordStatus category attempted occurred { from to precision } place { area { inseeCode name } latitude address }
        victim { displayName } premises { id } loss { stolenEur } offenders { weapons vehicles { colour plate } } narrative
        redactions { path reason }
      }
    }
  }`;

const ownOrganisation = async (userName: string): Promise<string> =>
  (await as(userName).data<{ me: { organisation: { id: string } } }>('{ me { organisation { id } } }')).me.organisation
    .id;

interface ReadByAFirm {
  readonly peers: readonly PeerIncident[];
  readonly own: readonly PeerIncident[];
  readonly all: readonly PeerIncident[];
}

async function readByAFirm(): Promise<ReadByAFirm> {
  const { nodes } = await everyPage<PeerIncident>(as('firm.rivoli'), PEER_LIST);
  const { rows } = await database().query(
    'select incident_id as id from incidents.incident_particulars where victim_id = $1',
    [await ownOrganisation('firm.rivoli')],
  );
  const ownIds = new Set(rows.map((row: { id: string }) => row.id));
  return {
    peers: nodes.filter(({ id }) => !ownIds.has(id)),
    own: nodes.filter(({ id }) => ownIds.has(id)),
    all: nodes,
  };
}

/** Read once: what each promise is about is the same list. */
let read: Promise<ReadByAFirm> | undefined;
const peersIncidents = (): Promise<ReadByAFirm> => {
  read ??= readByAFirm();
  return read;
};

test('of a peer a firm gets neither the victim, the place, the loss, the plate nor the narrative, and each is listed as withheld', async () => {
  const { peers } = await peersIncidents();
  expect(peers.length).toBeGreaterThan(100);
  for (const incident of peers) {
    expect(incident).toMatchObject({ victim: null, premises: null, loss: null, narrative: null });
    expect(incident.place).toMatchObject({ latitude: null, address: null });
    for (const vehicle of incident.offenders.vehicles ?? []) expect(vehicle.plate).toBeNull();
    const paths = incident.redactions.map(({ path }) => path);
    expect(paths).toEqual(
      expect.arrayContaining([
        'victim',
        'premises',
        'loss',
        'narrative',
        'place.address',
        'place.latitude',
        'offenders.vehicles.plate',
      ]),
    );
    expect(incident.redactions.every(({ reason }) => reason.length > 0)).toBe(true);
  }
});

test('what is withheld is the same list for every peer incident, whether or not there is a value', async () => {
  const { peers } = await peersIncidents();
  expect(new Set(peers.map(({ redactions }) => JSON.stringify(redactions))).size).toBe(1);
});

test('its own incidents it gets whole, with nothing withheld but what is for the authorities alone', async () => {
  const { own } = await peersIncidents();
  expect(own.length).toBeGreaterThan(0);
  for (const incident of own) {
    expect(incident.victim).not.toBeNull();
    // A withdrawn record keeps no personal data; it is the firm's own all the same.
    if (incident.recordStatus !== 'WITHDRAWN') expect(incident.place.address).not.toBeNull();
    expect(incident.redactions.map(({ path }) => path)).toEqual(['clearance.judicialReference', 'seriesLinks']);
  }
});

test('the time of a peer incident is a half-day of Paris', async () => {
  const { peers } = await peersIncidents();
  const hours = new Intl.DateTimeFormat('en-GB', {
    timeZone: 'Europe/Paris',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  for (const { occurred } of peers) {
    expect(occurred.precision).toBe('HALF_DAY');
    expect(['00:00', '12:00']).toContain(hours.format(new Date(occurred.from)));
  }
});

test('the place of a peer incident is an area that holds at least five member premises', async () => {
  const { peers } = await peersIncidents();
  const codes = [...new Set(peers.map(({ place }) => place.area.inseeCode))];
  const { rows } = await database().query(
    `select a.insee_code as code, count(p.id)::int as premises from organisations.area a
       left join organisations.premises p on p.area_path @> array[a.insee_code] where a.insee_code = any($1) group by 1`,
    [codes],
  );
  expect(rows).toHaveLength(codes.length);
  for (const row of rows) expect([row.code, row.premises >= 5]).toEqual([row.code, true]);
});

const IDS = `query ($after: String) { incidents(filter: { ${BEFORE_THOSE_OF_TESTS} }, first: 100, after: $after) {
  totalCount pageInfo { hasNextPage endCursor } nodes { id } } }`;

test('totalCount is what paging to the end gives', () =>
  whileNothingMoves(
    async () => (await as('firm.rivoli').data<{ incidents: { totalCount: number } }>(IDS)).incidents.totalCount,
    async (totalCount) => expect((await everyPage(as('firm.rivoli'), IDS)).nodes).toHaveLength(totalCount),
  ));

test('no page ever shows the id or name of a firm that did not agree to be listed', async () => {
  const { all } = await peersIncidents();
  const { nodes: organisations } = await everyPage<{ id: string }>(
    as('firm.rivoli'),
    'query ($after: String) { organisations(first: 100, after: $after) { nodes { id displayName kind } pageInfo { hasNextPage endCursor } } }',
  );
  const text = JSON.stringify([all, organisations]);
  const { rows } = await database().query(
    `select id, display_name from organisations.organisation where kind = 'FIRM' and not listed_to_peers and id <> $1`,
    [await ownOrganisation('firm.rivoli')],
  );
  for (const { id, display_name: name } of rows) {
    expect(text).not.toContain(id);
    expect(text).not.toContain(`"${name}"`);
  }
});

test.each(['OCCURRED_DESC', 'UPDATED_ASC'])(
  'a time that ends before it begins is refused by its name, listed by %s, and is no empty list',
  async (order) => {
    const { errors } = await as('firm.rivoli').ask(
      `{ incidents(orderBy: ${order}, filter: { from: "2010-01-02T00:00:00Z", to: "2010-01-01T00:00:00Z" }) { nodes { id } } }`,
    );
    expect(errors?.map(({ extensions }) => extensions?.code)).toEqual(['BAD_USER_INPUT']);
    expect(errors?.[0]?.message).toContain('`from`');
  },
);

test('a filter on time or place is no way round the coarse values', async () => {
  const id = await aFiledIncident('firm.vendome', { handling: { tlp: 'TLP_GREEN' } });
  const validator = as('secretariat.validator', { purpose: 'STATISTICS' });
  const { incident } = await validator.data<{ incident: { version: number } }>(
    'query ($id: ID!) { incident(id: $id) { version } }',
    { id },
  );
  await validator.data(
    'mutation ($id: ID!, $version: Int!) { validateIncident(id: $id, version: $version) { errors { code } } }',
    { id, version: incident.version },
  );
  const bellecour = as('firm.bellecour');
  const seenWith = async (filter: Record<string, unknown>): Promise<boolean> => {
    const { nodes } = await everyPage<{ id: string }>(
      bellecour,
      'query ($after: String, $filter: IncidentFilter) { incidents(first: 100, after: $after, filter: $filter) { nodes { id } pageInfo { hasNextPage endCursor } } }',
      { filter },
    );
    return nodes.some((node) => node.id === id);
  };
  // The event was at 18:40 in Paris: any two instants of that half-day find it alike.
  expect(await seenWith({ from: '2009-12-18T11:30:00Z', to: '2009-12-18T12:00:00Z' })).toBe(true);
  expect(await seenWith({ from: '2009-12-18T20:00:00Z', to: '2009-12-18T20:10:00Z' })).toBe(true);
  const shown = await bellecour.data<{ incident: { place: { area: { inseeCode: string } } } }>(
    'query ($id: ID!) { incident(id: $id) { place { area { inseeCode } } } }',
    { id },
  );
  expect(await seenWith({ areaCode: [shown.incident.place.area.inseeCode] })).toBe(true);
  const { rows } = await database().query(
    'select area_code from incidents.incident_particulars where incident_id = $1',
    [id],
  );
  if (rows[0].area_code !== shown.incident.place.area.inseeCode)
    expect(await seenWith({ areaCode: [rows[0].area_code] })).toBe(false);
});

test('what is withheld from a peer is listed alike, whether or not there is any of it', async () => {
  const [without, withOne] = [
    await anInvestigationAt('NOT_REPORTED', GREEN),
    await anInvestigationAt('COMPLAINT_FILED', GREEN),
  ];
  const withheld = async (id: string) =>
    (
      await as('firm.rivoli').data<{ incident: { redactions: object[] } }>(
        'query ($id: ID!) { incident(id: $id) { redactions { path reason } } }',
        { id },
      )
    ).incident.redactions;
  expect(await withheld(withOne)).toEqual(await withheld(without));
});
