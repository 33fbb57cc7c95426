import { parse } from 'graphql';
import { database } from '../support/database.js';
import { purposeOf, viewerOf } from '../support/demo-viewers.js';
import { aSubjectRequest, closeRequest } from '../support/given/a-subject-request.js';
import { anIncidentAt } from '../support/given/an-incident-at.js';
import { isOfTheSample } from '../support/given/of-the-sample.js';
import { type OpenSubgraphs, openSubgraphs } from '../support/open-subgraphs.js';

/* One transaction per subgraph request, and a number of statements that does not depend on how many records are asked for. */

let open: OpenSubgraphs;

beforeAll(async () => {
  open = await openSubgraphs();
});
afterAll(async () => {
  await open.close();
});

async function statements(
  userName: string,
  subgraph: string,
  query: string,
  variables: Record<string, unknown>,
): Promise<string[]> {
  const token = await open.sign(await viewerOf(database(), userName, purposeOf(userName)));
  open.takeStatements();
  const answer = await open.byName.get(subgraph)?.execute({ document: parse(query), token, variables });
  expect(answer?.errors).toBeUndefined();
  return open.takeStatements()[subgraph] ?? [];
}

const keys = async (sql: string, count: number): Promise<string[]> =>
  (await database().query(`${sql} limit ${count}`)).rows.map((row: { key: string }) => row.key);

const references = (type: string, key: string, values: readonly string[]) => ({
  representations: values.map((value) => ({ __typename: type, [key]: value })),
});

const CASES: readonly {
  readonly what: string;
  readonly subgraph: string;
  readonly query: string;
  readonly variables: (count: number) => Promise<Record<string, unknown>>;
}[] = [
  {
    what: 'incidents with firm, area, premises and every compartment',
    subgraph: 'incidents',
    query: `query ($first: Int!) { incidents(first: $first) { totalCount nodes {
      id version victim { id } premises { id } place { area { inseeCode } address } loss { stolenEur } emergencyCall { path }
      offenders { descriptors vehicles { plate } } complaint { procedureNumber service { id } } clearance { judicialReference declaredBy { id } }
      modusOperandi { code } redactions { path } } } }`,
    variables: async (first) => ({ first }),
  },
  {
    what: 'what firms were told of incidents, and the history of their investigations',
    subgraph: 'incidents',
    query: `query ($first: Int!) { incidents(first: $first, orderBy: OCCURRED_ASC, filter: { withinTerritory: true }) { nodes {
      feedbackDueAt feedback { text notice by { id } } investigationHistory { at } } } }`,
    variables: async (first) => ({ first }),
  },
  {
    what: 'the alerts of incidents and of areas',
    subgraph: 'alerts',
    query: `query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on Area { activeAlerts {
      id areas { inseeCode } controller { id } subject { descriptors vehicle { plate } } originator { id } basedOn { id } redactions { path } } } } }`,
    variables: async (count) =>
      references(
        'Area',
        'inseeCode',
        await keys(`select area_code as key from alerts.alert_area group by 1 order by count(*) desc, 1`, count),
      ),
  },
  {
    what: 'the statements of alerts',
    subgraph: 'communications',
    query: `query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on Alert { statements { id headline aboutAlerts { id } redactions { path } } } } }`,
    variables: async (count) =>
      references(
        'Alert',
        'id',
        await keys(
          'select id as key from alerts.alert a order by exists (select 1 from communications.statement_alert s where s.alert_id = a.id) desc, 1',
          count,
        ),
      ),
  },
  {
    what: 'organisations with premises, members and agreements',
    subgraph: 'organisations',
    query: `query ($first: Int!) { organisations(first: $first) { totalCount nodes { id displayName territory { name }
      premises(first: 3) { totalCount nodes { id area { name parent { name } } protections { kind } } } members { id } agreements { title clauses { number } controllers { id } } } } }`,
    variables: async (first) => ({ first }),
  },
];

describe.each(CASES)('$what', ({ subgraph, query, variables }) => {
  test.each(['police.prefecture', 'firm.rivoli', 'secretariat.analyst'])(
    'cost %s as many statements for 5 records as for 40',
    async (userName) => {
      const few = await statements(userName, subgraph, query, await variables(5));
      const many = await statements(userName, subgraph, query, await variables(40));
      // Which loaders run depends on what the first records hold; how often each runs must not depend on how many there are.
      expect(Math.abs(many.length - few.length)).toBeLessThanOrEqual(2);
      expect(many.length).toBeLessThan(25);
      expect(many.filter((sql) => sql.startsWith('begin'))).toHaveLength(1);
      expect(many.filter((sql) => sql.startsWith('commit'))).toHaveLength(1);
    },
  );
});

const OVERDUE = `query ($first: Int!, $filter: OverdueFeedbackFilter) { overdueFeedback(first: $first, filter: $filter) {
  totalCount nodes { id feedbackDueAt place { area { inseeCode } } victim { id } } } }`;

test.each(['police.prefecture', 'secretariat.analyst'])(
  'a list of overdue feedback costs %s as many statements for 5 records as for 40',
  async (userName) => {
    const filter = {
      category: ['ARMED_ROBBERY'],
      serviceId: (await viewerOf(database(), 'police.paris8', null)).organisationId,
    };
    const [few, many] = [
      await statements(userName, 'incidents', OVERDUE, { first: 5, filter }),
      await statements(userName, 'incidents', OVERDUE, { first: 40, filter }),
    ];
    expect(many.length).toBe(few.length);
    expect(many.length).toBeLessThan(15);
  },
);

const SERIES = `query ($first: Int!) { crimeSeries(first: $first, filter: { status: [CONFIRMED, PROPOSED] }) { totalCount
  nodes { id label status proposedAt firstAt lastAt handling { tlp } proposedBy { id } links { status incident { id category } } } } }`;

test.each(['police.oclco', 'police.prefecture', 'secretariat.analyst'])(
  'a list of series costs %s as many statements for 5 as for 40',
  async (userName) => {
    const few = await statements(userName, 'incidents', SERIES, { first: 5 });
    const many = await statements(userName, 'incidents', SERIES, { first: 40 });
    expect(many.length).toBe(few.length);
    expect(many.length).toBeLessThan(20);
  },
);

const GONE =
  'query ($first: Int!) { incidentRemovals(first: $first) { totalCount nodes { id } pageInfo { endCursor } } }';

test.each(['police.prefecture', 'firm.rivoli', 'secretariat.analyst'])(
  'what is gone costs %s as many statements for 5 records as for 40',
  async (userName) => {
    const few = await statements(userName, 'incidents', GONE, { first: 5 });
    const many = await statements(userName, 'incidents', GONE, { first: 40 });
    expect(many.length).toBe(few.length);
    expect(many.length).toBeLessThan(10);
  },
);

const ASKED = `query ($first: Int!) { dataSubjectRequests(first: $first) { totalCount nodes {
  requestReference incident { id version narrative loss { stolenEur } offenders { vehicles { plate } } complaint { procedureNumber }
    clearance { judicialReference } history { at } feedback { text } seriesLinks { id } place { area { inseeCode } } } } } }`;

test('what data subjects ask about costs the officer as many statements for 6 requests as for 2', async () => {
  const incidents = await Promise.all(Array.from({ length: 6 }, () => anIncidentAt('SUBMITTED')));
  const requests = await Promise.all(incidents.map(aSubjectRequest));
  const few = await statements('dpo.observatory', 'incidents', ASKED, { first: 2 });
  const many = await statements('dpo.observatory', 'incidents', ASKED, { first: 6 });
  await Promise.all(requests.map((id) => closeRequest(id)));
  expect(many.length).toBe(few.length);
  expect(many.length).toBeLessThan(25);
});

const CLEAR = `mutation ($ids: [ID!]!) { recordClearance(incidentIds: $ids, clearedAt: "2014-12-30T09:00:00Z", judicialReference: "PV 2014/1") {
  incident { id clearance { incidentsCleared } } errors { code path } } }`;

test('a case of 25 incidents is cleared with as many statements as one of 2', async () => {
  // What other tests filed is theirs to clear, and of the sample they look at what is older or lies in the 8th.
  const ids = await keys(
    `select i.id as key from incidents.incident i join incidents.incident_particulars p on p.incident_id = i.id
      where i.record_status = 'VALIDATED' and p.investigation_status = 'IN_PROGRESS' and i.area_path && '{75,92,93,94}'
        and not i.area_path && '{75108}' and p.occurred_from > '2010-01-01' and ${isOfTheSample('i.id')}
      order by i.id desc`,
    27,
  );
  expect(ids).toHaveLength(27);
  const few = await statements('police.prefecture', 'incidents', CLEAR, { ids: ids.slice(0, 2) });
  const many = await statements('police.prefecture', 'incidents', CLEAR, { ids: ids.slice(2) });
  expect(many.length).toBe(few.length);
  expect(many.length).toBeLessThan(30);
  const { rows } = await database().query(
    `select distinct incidents_cleared from incidents.incident_particulars where incident_id = any($1) and investigation_status = 'CLEARED' order by 1`,
    [ids],
  );
  expect(rows.map((row: { incidents_cleared: number }) => row.incidents_cleared)).toEqual([2, 25]);
});
