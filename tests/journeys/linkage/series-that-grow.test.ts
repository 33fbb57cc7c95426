import { randomUUID } from 'node:crypto';
import { type Asker, as } from '../../support/ask.js';
import { database } from '../../support/database.js';
import { purposeOf } from '../../support/demo-viewers.js';
import { aConfirmedSeries } from '../../support/given/a-confirmed-series.js';
import {
  analyst,
  aSeries,
  codesOf,
  decide,
  IN_LYON,
  IN_PARIS_8,
  oclco,
  ofFirm,
  propose,
  type SeriesPayload,
  unlinked,
} from '../../support/given/a-series.js';
import { anIncidentAt, ask, validator, versionSeenBy } from '../../support/given/an-incident-at.js';

/* A team strikes again: further incidents are proposed for its series, which is found in a list. What was rejected is not proposed again. */

const local = as('police.paris8', { purpose: 'LINKAGE' });

const ADD = `
  mutation ($series: ID!, $ids: [ID!]!, $key: ID!) {
    proposeSeriesLinks(seriesId: $series, incidentIds: $ids, clientMutationId: $key) {
      series { id label status links { status score incident { id } } } errors { code path message }
    }
  }`;
const add = async (who: Asker, series: string, ids: readonly string[], key: string = randomUUID()) =>
  (await who.data<{ proposeSeriesLinks: SeriesPayload }>(ADD, { series, ids, key })).proposeSeriesLinks;

const another = async (condition: string, but: readonly string[]): Promise<string> =>
  (await unlinked(`${condition} and i.id <> all('{${but}}')`))[0] ?? '';
const statusesOf = ({ series }: SeriesPayload): Record<string, string> =>
  Object.fromEntries(series?.links.map(({ incident, status }) => [incident?.id, status]) ?? []);

describe('What is linked stands', () => {
  test('a record that is taken back at the same moment is linked to nothing', async () => {
    const owner = as('firm.vendome');
    for (let round = 0; round < 6; round += 1) {
      const [id, other] = [await anIncidentAt('VALIDATED'), await anIncidentAt('VALIDATED')];
      const version = await versionSeenBy(owner, id);
      await Promise.all([ask(owner, 'withdrawIncident', { id, version }), propose(oclco, [id, other])]);
      const { rows } = await database().query(
        `select i.record_status as status, l.status as link from incidents.incident i
           left join incidents.series_link l on l.incident_id = i.id where i.id = $1`,
        [id],
      );
      expect(rows).not.toContainEqual({ status: 'WITHDRAWN', link: 'PROPOSED' });
    }
  });

  test('a double does not take a series with it: the record it is merged into is in it as firmly', async () => {
    const [double, intoId] = [await anIncidentAt('VALIDATED'), await anIncidentAt('VALIDATED')];
    const { id } = await aConfirmedSeries(double);
    const merge = async () =>
      ask(validator, 'mergeIncident', {
        id: double,
        version: await versionSeenBy(validator, double),
        intoId,
        reason: 'Même fait.',
      });
    expect((await merge()).errors).toMatchObject([{ code: 'IN_A_SERIES', path: ['intoId'] }]);
    expect((await add(oclco, id, [intoId])).errors).toEqual([]);
    expect((await merge()).errors).toMatchObject([{ code: 'IN_A_SERIES', path: ['intoId'] }]);
    await decide(oclco, id, intoId);
    expect((await merge()).errors).toEqual([]);
  });
});

describe('A series that grows', () => {
  test('takes in a further incident, which the police decide like any other', async () => {
    const { id, incidents } = await aSeries(IN_PARIS_8, IN_PARIS_8);
    const [first = ''] = incidents;
    await decide(oclco, id, first);
    const third = await another(ofFirm('firm.vendome'), incidents);
    const grown = await add(oclco, id, [third]);
    expect(grown.errors).toEqual([]);
    expect(grown.series).toMatchObject({ id, status: 'CONFIRMED' });
    expect(statusesOf(grown)).toEqual({ [first]: 'CONFIRMED', [incidents[1] ?? '']: 'PROPOSED', [third]: 'PROPOSED' });
    for (const { score } of grown.series?.links ?? []) expect(score).toEqual(expect.any(Number));
    const told = async () =>
      (
        await as('firm.vendome').data<{ incident: object }>(
          'query ($id: ID!) { incident(id: $id) { partOfSeries seriesLinks { id } } }',
          { id: third },
        )
      ).incident;
    expect(await told()).toEqual({ partOfSeries: false, seriesLinks: null });
    expect(statusesOf(await decide(oclco, id, third))).toMatchObject({ [third]: 'CONFIRMED' });
    expect(await told()).toEqual({ partOfSeries: true, seriesLinks: null });
  });

  test('is told to a service once an incident in its territory is in it, and of no other incident of it', async () => {
    const { id, incidents } = await aSeries(IN_LYON, IN_LYON);
    const mine = await another(IN_PARIS_8, incidents);
    const read = 'query ($id: ID!) { series(id: $id) { label links { incident { id } } } }';
    expect(await local.data(read, { id })).toEqual({ series: null });
    expect((await add(analyst, id, [mine])).errors).toEqual([]);
    expect(await local.data(read, { id })).toEqual({
      series: { label: 'Les deux-roues', links: [{ incident: { id: mine } }] },
    });
  });

  test('that is hidden takes in nothing, and is refused like one there never was', async () => {
    const { id, incidents } = await aSeries(IN_LYON, IN_LYON);
    const mine = await another(IN_PARIS_8, incidents);
    const refused = await add(local, id, [mine]);
    expect(refused).toEqual(await add(local, randomUUID(), [mine]));
    expect(codesOf(refused)).toEqual(['NOT_FOUND']);
    const { rows } = await database().query('select 1 from incidents.series_link where incident_id = $1', [mine]);
    expect(rows).toEqual([]);
  });

  test('takes in nothing out of the sight of whoever proposes: one hidden among two is refused like one unknown', async () => {
    const { id, incidents } = await aSeries(IN_PARIS_8, IN_PARIS_8);
    const mine = await another(IN_PARIS_8, incidents);
    const hidden = await another(IN_LYON, []);
    const answers = [await add(local, id, [mine, hidden]), await add(local, id, [mine, randomUUID()])];
    expect(answers[0]).toEqual(answers[1]);
    expect(codesOf(answers[0] as SeriesPayload)).toEqual(['UNKNOWN_INCIDENT']);
    expect(Object.keys(statusesOf(await add(local, id, [mine])))).toHaveLength(3);
  });

  test('takes in each incident once, and one proposal under one key is one', async () => {
    const { id, incidents } = await aSeries(IN_PARIS_8, IN_PARIS_8);
    const third = await another(IN_PARIS_8, incidents);
    const key = randomUUID();
    const once = await add(oclco, id, [third], key);
    expect(await add(oclco, id, [third], key)).toEqual(once);
    expect(codesOf(await add(oclco, id, [third]))).toEqual(['LINKED_ALREADY']);
    const [other, more] = [await another(IN_PARIS_8, [...incidents, third]), await another(IN_LYON, [])];
    expect(codesOf(await add(oclco, id, [other], key))).toEqual(['IDEMPOTENCY_KEY_REUSED']);
    const both = await Promise.all([add(oclco, id, [other, more]), add(analyst, id, [more, other])]);
    expect(both.flatMap(codesOf)).toEqual(['LINKED_ALREADY']);
    expect(codesOf(await add(oclco, id, []))).toEqual(['NUMBER_OF_INCIDENTS']);
  });

  test('and that was rejected altogether grows no more', async () => {
    const { id, incidents } = await aSeries(IN_PARIS_8, IN_PARIS_8);
    for (const incident of incidents) await decide(oclco, id, incident, { status: 'REJECTED' });
    expect(codesOf(await add(oclco, id, [await another(IN_PARIS_8, incidents)]))).toEqual(['NOT_POSSIBLE_NOW']);
  });

  test.each([
    ['a malformed series', { series: "x' or 1=1 --" }, ['NOT_FOUND', 'seriesId']],
    ['a series of 10,001 signs', { series: 'a'.repeat(10_001) }, ['NOT_FOUND', 'seriesId']],
    ['a malformed incident', { ids: ["x' or 1=1 --"] }, ['UNKNOWN_INCIDENT', 'incidentIds']],
    ['51 incidents', { ids: Array.from({ length: 51 }, () => randomUUID()) }, ['NUMBER_OF_INCIDENTS', 'incidentIds']],
    ['an empty key', { key: ' ' }, ['TEXT_MISSING', 'clientMutationId']],
    ['an overlong key', { key: 'a'.repeat(101) }, ['TEXT_TOO_LONG', 'clientMutationId']],
    ['a key nobody reads', { key: 'a\u0000b' }, ['TEXT_NOT_PLAIN', 'clientMutationId']],
  ])('refuses %s in words, and stays as it is', async (_, changes, refusal) => {
    const { id, incidents } = await aSeries(IN_PARIS_8, IN_PARIS_8);
    const given = { series: id, ids: [await another(IN_PARIS_8, incidents)], key: randomUUID(), ...changes };
    const { series, errors } = await add(oclco, given.series, given.ids, given.key);
    expect([series, ...errors.map(({ code, path }) => [code, ...path])]).toEqual([null, refusal]);
    const { rows } = await database().query('select 1 from incidents.series_link where series_id = $1', [id]);
    expect(rows).toHaveLength(2);
  });

  test.each(['firm.vendome', 'press.officer', 'dpo.observatory', 'system.prefecture'])(
    'is not proposed to by %s',
    async (userName) => {
      const { errors } = await as(userName, { purpose: purposeOf(userName) }).ask(ADD, {
        series: randomUUID(),
        ids: [randomUUID()],
        key: randomUUID(),
      });
      expect(errors?.map(({ extensions }) => extensions?.code)).toEqual(['FORBIDDEN']);
    },
  );
});

describe('What is proposed', () => {
  test('is one series under one key, whatever is sent again; other content under it is refused', async () => {
    const [one = '', two = '', three = ''] = await unlinked(IN_PARIS_8, 3);
    const [key, label] = [randomUUID(), `Ceux du sas ${randomUUID()}`];
    const sent = await Promise.all([propose(oclco, [one, two], label, key), propose(oclco, [one, two], label, key)]);
    sent.push(await propose(oclco, [one, two], label, key));
    expect(new Set(sent.map(({ series }) => series?.id)).size).toBe(1);
    expect(sent[0]?.series?.id).toEqual(expect.any(String));
    const { rows } = await database().query('select 1 from incidents.crime_series where label = $1', [label]);
    expect(rows).toHaveLength(1);
    for (const ids of [[one, three], [two]])
      expect(codesOf(await propose(oclco, ids, label, key))).toEqual(['IDEMPOTENCY_KEY_REUSED']);
    // Of another member it is another request.
    expect((await propose(analyst, [one, two], label, key)).errors).toEqual([]);
  });

  test('is never a pair that was rejected, neither as a series nor in one, with the same version of the model', async () => {
    const { id, incidents } = await aSeries(IN_PARIS_8, IN_PARIS_8);
    const [one = '', two = ''] = incidents;
    await decide(oclco, id, one, { status: 'REJECTED' });
    const [three, four] = [await another(IN_PARIS_8, incidents), await another(IN_LYON, incidents)];
    const REFUSED = [
      { code: 'REJECTED_BEFORE', path: ['incidentIds'], message: expect.stringContaining('naive-bayes-1') },
    ];
    expect((await propose(analyst, incidents)).errors).toEqual(REFUSED);
    expect((await propose(analyst, [three, two, one])).errors).toEqual(REFUSED);
    const { series } = await propose(analyst, [one, three]);
    expect((await add(analyst, series?.id ?? '', [four, two])).errors).toEqual(REFUSED);
    expect((await add(analyst, id, [one])).errors).toEqual(REFUSED);
    // Of the rest each may be proposed with each.
    expect((await add(analyst, series?.id ?? '', [four])).errors).toEqual([]);
    expect((await propose(analyst, [two, three])).errors).toEqual([]);
  });

  test('is not refused for what was rejected of an incident that the proposer does not see', async () => {
    const { id, incidents } = await aSeries(IN_PARIS_8, IN_LYON);
    const [mine = '', hidden = ''] = incidents;
    await decide(oclco, id, hidden, { status: 'REJECTED' });
    const other = await another(IN_PARIS_8, incidents);
    const { series } = await propose(local, [mine, other]);
    expect(series?.links).toHaveLength(2);
    const asked = async (incident: string) => propose(local, [mine, incident]);
    expect(await asked(hidden)).toEqual(await asked(randomUUID()));
  });
});

describe('The list of series', () => {
  const LIST = `query ($filter: SeriesFilter, $first: Int! = 20, $after: String) {
    crimeSeries(filter: $filter, first: $first, after: $after) {
      totalCount pageInfo { hasNextPage endCursor } nodes { id label status proposedAt links { incident { id } } } } }`;

  interface Listed {
    readonly crimeSeries: {
      readonly totalCount: number;
      readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
      readonly nodes: readonly { readonly id: string; readonly proposedAt: string; readonly status: string }[];
    };
  }
  const listed = async (who: Asker, status?: readonly string[]) =>
    (await who.data<Listed>(LIST, { filter: status ? { status } : null, first: 100 })).crimeSeries.nodes;

  test('gives the newest first, each to whoever sees a link of it, as it stands to him', async () => {
    const here = await aSeries(IN_PARIS_8, IN_LYON);
    const there = await aSeries(IN_LYON, IN_LYON);
    const [mine = '', far = ''] = here.incidents;
    await decide(oclco, here.id, far);
    const seen = await listed(oclco);
    const order = seen.map(({ proposedAt }) => proposedAt);
    expect(order).toEqual([...order].sort().reverse());
    const place = (id: string) => seen.findIndex((series) => series.id === id);
    expect(place(there.id)).toBeGreaterThanOrEqual(0);
    expect(place(there.id)).toBeLessThan(place(here.id));
    expect(seen[place(here.id)]).toMatchObject({ status: 'CONFIRMED' });
    const own = await listed(local);
    expect(own).toContainEqual(
      expect.objectContaining({ id: here.id, status: 'PROPOSED', links: [{ incident: { id: mine } }] }),
    );
    expect(own.map(({ id }) => id)).not.toContain(there.id);
    const holds = async (who: Asker, status: string) => (await listed(who, [status])).some(({ id }) => id === here.id);
    expect(await Promise.all(['CONFIRMED', 'PROPOSED', 'REJECTED'].map((status) => holds(local, status)))).toEqual([
      false,
      true,
      false,
    ]);
    await decide(oclco, here.id, mine, { status: 'REJECTED' });
    expect([await holds(local, 'REJECTED'), await holds(oclco, 'CONFIRMED')]).toEqual([true, true]);
    expect(await listed(oclco, [])).toEqual([]);
  });

  test('is read page by page, and gives on them what it gives at once', async () => {
    const before = (await listed(oclco)).map(({ id }) => id);
    const walked: string[] = [];
    for (let after: string | null = null; walked.length < before.length; ) {
      const page: Listed = await oclco.data(LIST, { first: 7, after });
      walked.push(...page.crimeSeries.nodes.map(({ id }) => id));
      if (!page.crimeSeries.pageInfo.hasNextPage) break;
      after = page.crimeSeries.pageInfo.endCursor;
    }
    // Others propose meanwhile, and what they take back is gone.
    const still = new Set((await listed(oclco)).map(({ id }) => id));
    const known = before.filter((id) => still.has(id));
    expect(walked.filter((id) => known.includes(id))).toEqual(known.slice(0, walked.length));
    expect(new Set(walked).size).toBe(walked.length);
    expect(known.length).toBeGreaterThan(7);
  });

  test('is for a stated purpose, and for police and secretariat alone', async () => {
    const codeFor = async (userName: string, stated = {}) =>
      (await as(userName, stated).ask('{ crimeSeries { totalCount } }')).errors?.[0]?.extensions?.code;
    expect(await codeFor('police.oclco')).toBe('PURPOSE_REQUIRED');
    expect(await codeFor('secretariat.analyst')).toBe('PURPOSE_REQUIRED');
    for (const userName of ['firm.vendome', 'press.officer', 'dpo.observatory'])
      expect([userName, await codeFor(userName, { purpose: 'LINKAGE', justification: 'x' })]).toEqual([
        userName,
        'FORBIDDEN',
      ]);
  });
});
