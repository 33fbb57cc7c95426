import { randomUUID } from 'node:crypto';
import { as } from '../../support/ask.js';
import { database } from '../../support/database.js';
import { purposeOf } from '../../support/demo-viewers.js';
import {
  analyst,
  aSeries,
  codesOf,
  DECIDE,
  decide,
  IN_LYON,
  IN_PARIS_8,
  oclco,
  ofFirm,
  PROPOSE,
  propose,
  type SeriesPayload,
  unlinked,
} from '../../support/given/a-series.js';
import { KeptCopy, settled } from '../police-system/kept-copy.js';

/* A series is proposed by analysts and officers, and decided by the police, link by link. */

const local = as('police.paris8', { purpose: 'LINKAGE' });

const SEEN = `query ($id: ID!) { incident(id: $id) { version updatedAt partOfSeries seriesLinks { series { id label } status } } }`;
interface Seen {
  readonly incident: {
    readonly version: number;
    readonly updatedAt: string;
    readonly partOfSeries: boolean | null;
    readonly seriesLinks: readonly object[] | null;
  };
}
const seenBy = async (userName: string, id: string): Promise<Seen['incident']> =>
  (await as(userName, userName.startsWith('firm.') ? {} : { purpose: 'LINKAGE' }).data<Seen>(SEEN, { id })).incident;

test('an analyst proposes, and the series says how like its incidents are', async () => {
  const incidents = await unlinked(IN_PARIS_8, 3);
  const { series } = await propose(analyst, incidents, '  Les deux-roues ');
  expect(series).toMatchObject({ label: 'Les deux-roues', status: 'PROPOSED', handling: { tlp: 'TLP_GREEN' } });
  expect(series?.links.map(({ incident }) => incident?.id).sort()).toEqual([...incidents].sort());
  for (const { status, score, contributions } of series?.links ?? []) {
    expect(status).toBe('PROPOSED');
    expect(contributions?.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(score ?? Number.NaN, 6);
  }
});

test('the police decide link by link; the firm learns of a confirmed series that there is one, and peers learn nothing', async () => {
  const { id, incidents } = await aSeries(ofFirm('firm.vendome'), IN_PARIS_8);
  const [own = ''] = incidents;
  const before = await seenBy('firm.vendome', own);
  expect(before).toMatchObject({ partOfSeries: false, seriesLinks: null });
  expect(await seenBy('police.oclco', own)).toMatchObject({
    partOfSeries: false,
    seriesLinks: [{ series: { id, label: 'Les deux-roues' }, status: 'PROPOSED' }],
  });

  const { series } = await decide(oclco, id, own);
  expect(series?.status).toBe('CONFIRMED');
  expect(series?.links.find(({ incident }) => incident?.id === own)?.decidedAt).not.toBeNull();
  expect(await seenBy('firm.vendome', own)).toEqual({ ...before, partOfSeries: true });
  expect(await seenBy('firm.rivoli', own)).toMatchObject({ partOfSeries: null, seriesLinks: null });
  expect(codesOf(await decide(oclco, id, own, { status: 'REJECTED' }))).toEqual(['NOT_POSSIBLE_NOW']);
});

test('linking moves no version of the incident, for nobody', async () => {
  const { id, incidents } = await aSeries(ofFirm('firm.rivoli'), IN_PARIS_8);
  const [one = ''] = incidents;
  const everybody = ['firm.rivoli', 'firm.vendome', 'police.oclco', 'secretariat.analyst'];
  const seen = async () =>
    Promise.all(
      everybody.map((userName) => seenBy(userName, one).then(({ version, updatedAt }) => [version, updatedAt])),
    );
  const before = await seen();
  await decide(oclco, id, one);
  expect(await seen()).toEqual(before);
});

test('a local service sees of a series what lies in its territory, and nothing of the rest', async () => {
  const { id, incidents } = await aSeries(IN_PARIS_8, IN_LYON);
  const query = `query ($id: ID!) { series(id: $id) { id status firstAt lastAt handling { tlp }
    links { score contributions { note } incident { id occurred { from to } } } } }`;
  const { series } = await local.data<{
    series: {
      firstAt: string;
      lastAt: string;
      links: { score: null; contributions: null; incident: { id: string; occurred: { from: string; to: string } } }[];
    };
  }>(query, { id });
  expect(series.links).toHaveLength(1);
  const [link] = series.links;
  expect(link).toMatchObject({ score: null, contributions: null, incident: { id: incidents[0] } });
  expect([series.firstAt, series.lastAt]).toEqual([link?.incident.occurred.from, link?.incident.occurred.to]);
  expect(codesOf(await decide(local, id, incidents[1] ?? ''))).toEqual(['NOT_FOUND']);
});

test('a series of which one sees no link is answered like none, and so is a link of an incident that is hidden', async () => {
  const { id, incidents } = await aSeries(IN_LYON, IN_LYON);
  const query = 'query ($id: ID!) { series(id: $id) { id label } }';
  expect(await local.ask(query, { id })).toEqual(await local.ask(query, { id: randomUUID() }));
  const [hidden, unknown] = [
    await decide(local, id, incidents[0] ?? ''),
    await decide(local, randomUUID(), randomUUID()),
  ];
  expect(hidden).toEqual(unknown);
});

test('two ids, one mine and one hidden: refused like two unknown ones, and nothing is left', async () => {
  const [mine = ''] = await unlinked(IN_PARIS_8);
  const [hidden = ''] = await unlinked(IN_LYON);
  const label = `Trace ${randomUUID()}`;
  const answers = [await propose(local, [mine, hidden], label), await propose(local, [mine, randomUUID()], label)];
  expect(answers[0]).toEqual(answers[1]);
  expect(codesOf(answers[0] as SeriesPayload)).toEqual(['UNKNOWN_INCIDENT']);
  const { rows } = await database().query('select 1 from incidents.crime_series where label = $1', [label]);
  expect(rows).toEqual([]);
});

test.each([
  ['firm.vendome', ['FORBIDDEN', 'FORBIDDEN']],
  ['press.officer', ['FORBIDDEN', 'FORBIDDEN']],
  ['dpo.observatory', ['FORBIDDEN', 'FORBIDDEN']],
  ['system.prefecture', ['FORBIDDEN', 'FORBIDDEN']],
  ['secretariat.validator', ['done', 'FORBIDDEN']],
  ['secretariat.analyst', ['done', 'FORBIDDEN']],
  ['police.paris8', ['done', 'done']],
])('of proposing and deciding, %s gets %s', async (userName, expected) => {
  const who = as(userName, { purpose: purposeOf(userName) });
  const { id, incidents } = await aSeries(IN_PARIS_8, IN_PARIS_8);
  const outcome = async (mutation: string, variables: Record<string, unknown>): Promise<string> => {
    const { data, errors } = await who.ask<Record<string, SeriesPayload | null>>(mutation, variables);
    const refused = Object.values(data ?? {}).flatMap((payload) => payload?.errors.map(({ code }) => code) ?? []);
    return errors?.[0]?.extensions?.code ?? refused[0] ?? 'done';
  };
  expect([
    await outcome(PROPOSE, { label: 'Essai', ids: incidents, key: randomUUID() }),
    await outcome(DECIDE, { series: id, incident: incidents[0] }),
  ]).toEqual(expected);
});

test('a proposal has a label and two to fifty incidents, a decision a reason', async () => {
  const [one = ''] = await unlinked(IN_PARIS_8);
  expect(codesOf(await propose(analyst, [one, one]))).toEqual(['NUMBER_OF_INCIDENTS']);
  expect(codesOf(await propose(analyst, [one, randomUUID()], ' '))).toEqual(['TEXT_MISSING']);
  const { id, incidents } = await aSeries(IN_PARIS_8, IN_PARIS_8);
  expect(codesOf(await decide(oclco, id, incidents[0] ?? '', { reason: ' ' }))).toEqual(['TEXT_MISSING']);
  expect(codesOf(await decide(oclco, id, incidents[0] ?? '', { status: 'PROPOSED' }))).toEqual(['NO_DECISION']);
});

test('what is in a confirmed series is the central office’s, of whatever category; what is only proposed is not', async () => {
  const BURGLARY = `'BURGLARY'`;
  const burglaries = await unlinked(`${IN_PARIS_8} and i.handling_tlp = 'TLP_GREEN'`, 2, BURGLARY);
  const [linked = '', proposed = ''] = burglaries;
  const { series } = await propose(local, burglaries);
  const query = 'query ($id: ID!) { incident(id: $id) { partOfSeries victim { id } place { address } } }';
  const seenByCentralOffice = async (id: string) =>
    (await oclco.data<{ incident: { partOfSeries: boolean | null; victim: object | null } }>(query, { id })).incident;
  const asPeer = { partOfSeries: null, victim: null, place: { address: null } };
  expect(await seenByCentralOffice(linked)).toEqual(asPeer);
  await decide(local, series?.id ?? '', linked);
  await decide(local, series?.id ?? '', proposed, { status: 'REJECTED' });
  expect(await seenByCentralOffice(linked)).toMatchObject({ partOfSeries: true, victim: { id: expect.any(String) } });
  expect(await seenByCentralOffice(proposed)).toEqual(asPeer);
  // For a peer, and for a service elsewhere, nothing has changed.
  expect(await seenBy('firm.rivoli', linked)).toMatchObject({ partOfSeries: null, seriesLinks: null });
  expect(await seenBy('police.prefecture', linked)).toMatchObject({ partOfSeries: true });
});

test('what is confirmed to be in a series comes with the changes of whoever is shown when, and moves nothing for firms', async () => {
  const burglaries = await unlinked(`${IN_PARIS_8} and i.handling_tlp = 'TLP_GREEN'`, 2, `'BURGLARY'`);
  const { series } = await propose(local, burglaries);
  const keepers = ['police.oclco', 'police.prefecture', 'secretariat.analyst', 'firm.rivoli'];
  const copies = keepers.map((keeper) => new KeptCopy(keeper));
  await settled();
  const brought = async () => {
    for (const copy of copies) await copy.catchUp();
    return copies.map((copy) => copy.of(burglaries).map(({ id }) => id));
  };
  expect(await brought()).toEqual([[], [], [], []]);
  await decide(local, series?.id ?? '', burglaries[0] ?? '');
  await decide(local, series?.id ?? '', burglaries[1] ?? '', { status: 'REJECTED' });
  await settled();
  const [confirmed] = burglaries;
  expect(await brought()).toEqual([[confirmed], [confirmed], [confirmed], []]);
});

test('a rejected link is kept and told as rejected, and the firm is told of no series', async () => {
  const { id, incidents } = await aSeries(ofFirm('firm.vendome'), IN_PARIS_8);
  const [own = '', other = ''] = incidents;
  await decide(oclco, id, own, { status: 'REJECTED' });
  const { series } = await decide(oclco, id, other, { status: 'REJECTED' });
  expect(series?.status).toBe('REJECTED');
  expect((await seenBy('firm.vendome', own)).partOfSeries).toBe(false);
});

test('the access log keeps all of it, under a name by which no firm is told that others looked', async () => {
  const justification = `Série ${randomUUID()}`;
  const asking = { purpose: 'PREVENTION', justification };
  const [own = ''] = await unlinked(ofFirm('firm.vendome'));
  const [other = ''] = await unlinked(`${IN_PARIS_8} and i.id <> '${own}'`);
  const { series } = await propose(as('secretariat.analyst', asking), [own, other]);
  const officer = as('police.oclco', asking);
  await decide(officer, series?.id ?? '', own);
  await officer.data('query ($id: ID!) { seriesCandidates(incidentId: $id) { candidates { rank } } }', { id: own });
  const { rows } = await database().query(
    'select distinct operation, record_type from audit.audit_entry where justification = $1 and record_id = $2 order by 1',
    [justification, own],
  );
  expect(rows).toEqual([
    { operation: 'ALTERATION', record_type: 'IncidentLinkage' },
    { operation: 'COMBINATION', record_type: 'IncidentLinkage' },
  ]);
  const { accessesToMyRecords } = await as('firm.vendome').data<{
    accessesToMyRecords: { operation: string; service: { kind: string } | null }[];
  }>('{ accessesToMyRecords(fromMonth: "2026-01") { operation service { kind } } }');
  // That the secretariat merged two of its records the firm is told.
  const combined = accessesToMyRecords.filter(({ operation }) => operation === 'COMBINATION');
  expect(combined.filter(({ service }) => service?.kind === 'POLICE_SERVICE')).toEqual([]);
  const { rows: told } = await database().query(
    `select 1 from audit.audit_entry e join incidents.incident_particulars p on p.incident_id::text = e.record_id
      where e.operation = 'COMBINATION' and e.record_type = 'Incident' and e.record_id = any($1) and e.justification = $2`,
    [[own, other], justification],
  );
  expect(told).toEqual([]);
});
