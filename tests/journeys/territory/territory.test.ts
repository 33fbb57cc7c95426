import { as } from '../../support/ask.js';
import { database } from '../../support/database.js';
import { everyPage } from '../../support/every-page.js';

/* US06: work inside my territory with a stated purpose. */

interface Row {
  readonly id: string;
  readonly place: { readonly address: string | null };
  readonly victim: { readonly displayName: string } | null;
  readonly complaint: { readonly procedureNumber: string | null } | null;
}

const LOCAL_POLICE = `
  query ($after: String, $within: Boolean) {
    incidents(filter: { from: "2010-01-01T00:00:00Z", withinTerritory: $within }, first: 100, after: $after) {
      totalCount pageInfo { hasNextPage endCursor }
      nodes { id reference category place { address latitude longitude } victim { displayName } complaint { procedureNumber } }
    }
  }`;

const local = as('police.paris8', { purpose: 'INVESTIGATION', justification: 'Enquête préliminaire n° 12' });

async function insideTerritory(ids: string[]): Promise<Set<string>> {
  const { rows } = await database().query(
    `select incident_id as id from incidents.incident_particulars where incident_id = any($1) and area_path && array['75108']`,
    [ids],
  );
  return new Set(rows.map((row: { id: string }) => row.id));
}

test('a local officer sees whole what happened in the territory, and only as a peer what happened elsewhere', async () => {
  const { nodes, totalCount } = await everyPage<Row>(local, LOCAL_POLICE, {});
  expect(totalCount).toBe(nodes.length);
  const inside = await insideTerritory(nodes.map(({ id }) => id));
  expect(inside.size).toBeGreaterThan(0);
  for (const node of nodes) {
    if (inside.has(node.id)) {
      expect(node.place.address).not.toBeNull();
      expect(node.victim).not.toBeNull();
    } else expect(node).toMatchObject({ place: { address: null }, victim: null, complaint: null });
  }
});

test('withinTerritory leaves only events in the territory', async () => {
  const { nodes } = await everyPage<Row>(local, LOCAL_POLICE, { within: true });
  const inside = await insideTerritory(nodes.map(({ id }) => id));
  expect(nodes.length).toBeGreaterThan(0);
  expect(nodes.filter(({ id }) => !inside.has(id))).toEqual([]);
});

test.each(['police.paris8', 'police.prefecture', 'police.oclco', 'system.prefecture', 'secretariat.analyst'])(
  'without a purpose %s gets PURPOSE_REQUIRED and no data',
  async (userName) => {
    const answer = await as(userName).ask(LOCAL_POLICE, {});
    expect(Object.values(answer.data ?? {}).filter((value) => value !== null)).toEqual([]);
    expect(answer.errors?.map((error) => error.extensions?.code)).toEqual(['PURPOSE_REQUIRED']);
  },
);

test('an alias, a fragment or a nested path is no way round the purpose', async () => {
  for (const query of [
    '{ incidents { nodes { v: victim { id } } } }',
    'query { incidents { ...F } } fragment F on IncidentConnection { edges { node { ... on Incident { narrative } } } }',
    '{ areas(first: 1) { nodes { activeAlerts { subject { descriptors } } } } }',
    '{ incidents { nodes { narrative @include(if: true) } } }',
  ]) {
    const answer = await as('police.paris8').ask(query);
    expect([query, answer.errors?.[0]?.extensions?.code, answer.data ?? null]).toEqual([
      query,
      'PURPOSE_REQUIRED',
      null,
    ]);
  }
});

test('each record opened with personal data is one line of the access log, with who, why and when', async () => {
  const justification = `Vérification ${Math.random()}`;
  const asker = as('police.paris8', { purpose: 'INVESTIGATION', justification });
  const { incidents } = await asker.data<{ incidents: { nodes: Row[] } }>(
    `{ incidents(filter: { from: "2010-01-01T00:00:00Z", withinTerritory: true }, first: 5) { nodes { id a: narrative narrative victim { displayName } place { address } complaint { procedureNumber } } } }`,
  );
  const { rows } = await database().query(`select * from audit.audit_entry where justification = $1`, [justification]);
  const lines = rows.filter((row: { subgraph: string; record_type: string }) => row.record_type === 'Incident');
  expect(lines.map((row: { record_id: string }) => row.record_id).sort()).toEqual(
    incidents.nodes.map(({ id }) => id).sort(),
  );
  for (const line of lines) {
    expect(line).toMatchObject({ operation: 'CONSULTATION', purpose: 'INVESTIGATION', actor_role: 'police' });
    expect(Date.now() - new Date(line.at).getTime()).toBeLessThan(60_000);
  }
});

test('what only a peer sees is no consultation of personal data', async () => {
  const justification = `Hors territoire ${Math.random()}`;
  await as('police.paris8', { purpose: 'PREVENTION', justification }).data(
    `{ incidents(filter: { areaCode: ["R93"] }, first: 20) { nodes { id narrative victim { displayName } } } }`,
  );
  const { rows } = await database().query(
    'select count(*)::int as count from audit.audit_entry where justification = $1',
    [justification],
  );
  expect(rows[0].count).toBe(0);
});

test('the central office sees the organised categories and the confirmed series of the whole country, and no measure of the emergency call', async () => {
  const { nodes } = await everyPage<{
    category: string;
    partOfSeries: boolean | null;
    emergencyCall: object | null;
    redactions: { path: string }[];
  }>(
    as('police.oclco', { purpose: 'LINKAGE' }),
    `query ($after: String) { incidents(filter: { from: "2013-06-01T00:00:00Z" }, first: 100, after: $after) {
       pageInfo { hasNextPage endCursor } nodes { id category partOfSeries emergencyCall { path } redactions { path } } } }`,
  );
  const organised = ['ARMED_ROBBERY', 'CONFINEMENT_ROBBERY', 'CARRIER_ATTACK', 'RAM_RAID', 'SAFE_ATTACK'];
  expect(new Set(nodes.map(({ category }) => organised.includes(category))).size).toBe(2);
  for (const { category, partOfSeries, emergencyCall, redactions } of nodes) {
    const withheld = redactions.map(({ path }) => path);
    expect([category, withheld.includes('place.address')]).toEqual([
      category,
      !(organised.includes(category) || partOfSeries),
    ]);
    expect(withheld.some((path) => path.startsWith('emergencyCall'))).toBe(true);
    expect(emergencyCall).toBeNull();
  }
});
