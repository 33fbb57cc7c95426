import { randomUUID } from 'node:crypto';
import { as } from '../../support/ask.js';
import { database } from '../../support/database.js';
import { isOfTheSample } from '../../support/given/of-the-sample.js';

/* US08: propose links across events. */

interface Candidate {
  readonly rank: number;
  readonly score: number;
  readonly incident: { readonly id: string; readonly reference: string } | null;
  readonly contributions: readonly { readonly domain: string; readonly weight: number; readonly note: string }[];
}

interface Linkage {
  readonly seriesCandidates: {
    readonly modelVersion: string;
    readonly validationAuc: number;
    readonly validatedOnPairs: number;
    readonly candidates: readonly Candidate[];
  };
}

const LINKAGE = `
  query Linkage($id: ID!, $first: Int = 50) {
    seriesCandidates(incidentId: $id, first: $first) {
      modelVersion validationAuc validatedOnPairs
      candidates { rank score incident { id reference occurred { from } } contributions { domain weight note } }
    }
  }`;

const oclco = as('police.oclco', { purpose: 'LINKAGE', justification: 'Rapprochement' });

const aSample = async (sql: string): Promise<string> => (await database().query(sql)).rows[0].id;

/** A department of which no other test proposes or decides a link. */
const QUIET = '13';

/** An armed robbery of the sample, in the provinces and years before or after those of tests, that stands in no series yet. */
const anUnlinkedIncident = (area = QUIET): Promise<string> =>
  aSample(`select i.id from incidents.incident i where category = 'ARMED_ROBBERY' and record_status = 'VALIDATED'
    and area_path && '{${area}}' and half_day_from > '2011-06-01' and ${isOfTheSample('i.id')} and not exists (select 1 from incidents.series_link l where l.incident_id = i.id)
    order by random() limit 1`);

const candidatesOf = async (id: string, asker = oclco): Promise<readonly Candidate[]> =>
  (await asker.data<Linkage>(LINKAGE, { id })).seriesCandidates.candidates;

test('at most 50 candidates come, densely ranked, each score the sum of what it is made of', async () => {
  const { seriesCandidates } = await oclco.data<Linkage>(LINKAGE, { id: await anUnlinkedIncident() });
  const { candidates, ...model } = seriesCandidates;
  expect(model).toEqual({ modelVersion: 'naive-bayes-1', validationAuc: 0.94, validatedOnPairs: 395 });
  expect(candidates).toHaveLength(50);
  for (const [place, { rank, score, contributions, incident }] of candidates.entries()) {
    const before = candidates[place - 1];
    expect(incident).not.toBeNull();
    expect(rank).toBe(before ? before.rank + Number(score < before.score) : 1);
    expect(Math.abs(score - contributions.reduce((sum, { weight }) => sum + weight, 0))).toBeLessThan(1e-6);
  }
});

test('that incidents were brought together is logged, for each of them', async () => {
  const id = await anUnlinkedIncident();
  const justification = `Rapprochement ${randomUUID()}`;
  const candidates = await candidatesOf(id, as('police.oclco', { purpose: 'LINKAGE', justification }));
  const { rows } = await database().query(
    `select record_id, field_classes from audit.audit_entry where justification = $1 and operation = 'COMBINATION'`,
    [justification],
  );
  const others = candidates.map(({ incident }) => incident?.id ?? '').sort();
  expect(rows.find(({ record_id }) => record_id === id)?.field_classes).toEqual(others.map((one) => `Incident:${one}`));
  expect(rows.map(({ record_id }) => record_id).sort()).toEqual([id, ...others].sort());
});

test('a service is offered only incidents in its scope, and a hidden incident is answered like none', async () => {
  const local = as('police.paris8', { purpose: 'LINKAGE' });
  const inside = await candidatesOf(await anUnlinkedIncident('75108'), local);
  expect(inside.length).toBeGreaterThan(5);
  const { rows } = await database().query(
    `select count(*)::int as outside from incidents.incident where id = any($1) and not area_path && '{75108}'`,
    [inside.map(({ incident }) => incident?.id)],
  );
  expect(rows[0].outside).toBe(0);
  expect(await local.ask(LINKAGE, { id: await anUnlinkedIncident() })).toEqual(
    await local.ask(LINKAGE, { id: randomUUID() }),
  );
});

test('the central office is offered organised crime and what is in a confirmed series, and nothing else', async () => {
  const candidates = await candidatesOf(await anUnlinkedIncident('75'));
  const { rows } = await database().query(
    `select distinct category from incidents.incident i
      where id = any($1) and not exists (select 1 from incidents.incident_in_series s where s.incident_id = i.id)`,
    [candidates.map(({ incident }) => incident?.id)],
  );
  const organised = ['ARMED_ROBBERY', 'CONFINEMENT_ROBBERY', 'CARRIER_ATTACK', 'RAM_RAID', 'SAFE_ATTACK'];
  expect(rows.map(({ category }) => category).filter((category) => !organised.includes(category))).toEqual([]);
});

test.each(['firm.vendome', 'press.officer', 'press.chair', 'dpo.observatory'])(
  '%s is offered nothing',
  async (userName) => {
    const { errors, data } = await as(userName).ask(LINKAGE, { id: await anUnlinkedIncident() });
    expect(errors?.map(({ extensions }) => extensions?.code)).toEqual(['FORBIDDEN']);
    expect(data).toEqual({ seriesCandidates: null });
  },
);

test('without a purpose nothing is compared', async () => {
  const { errors } = await as('police.oclco').ask(LINKAGE, { id: await anUnlinkedIncident() });
  expect(errors?.map(({ extensions }) => extensions?.code)).toEqual(['PURPOSE_REQUIRED']);
});

test.each([0, 51, -1])('a list of %i is refused in words', async (first) => {
  const { errors } = await oclco.ask(LINKAGE, { id: randomUUID(), first });
  expect(errors?.map(({ extensions }) => extensions?.code)).toEqual(['BAD_USER_INPUT']);
});

const DECIDE = `
  mutation ($series: ID!, $incident: ID!, $status: LinkStatus!, $reason: String!) {
    decideSeriesLink(seriesId: $series, incidentId: $incident, status: $status, reason: $reason) {
      series { id status links { status decidedAt decidedBy { id } incident { id } } } errors { code path message }
    }
  }`;

const PROPOSE = `
  mutation ($label: String!, $ids: [ID!]!, $key: ID!) {
    proposeSeries(label: $label, incidentIds: $ids, clientMutationId: $key) { series { id status } errors { code path message } }
  }`;

test('a pair that the police rejected is not offered again by the same version of the model, and is by the next', async () => {
  const id = await anUnlinkedIncident();
  const before = await candidatesOf(id);
  const likeliest = before[0]?.incident?.id ?? '';
  const { proposeSeries } = await as('secretariat.analyst', { purpose: 'LINKAGE' }).data<{
    proposeSeries: { series: { id: string } };
  }>(PROPOSE, { label: 'À vérifier', ids: [id, likeliest], key: randomUUID() });
  const series = proposeSeries.series.id;
  await oclco.data(DECIDE, {
    series,
    incident: likeliest,
    status: 'REJECTED',
    reason: 'Auteurs identifiés, étrangers.',
  });

  const idsNow = (await candidatesOf(id)).map(({ incident }) => incident?.id);
  expect(idsNow).not.toContain(likeliest);
  expect((await candidatesOf(likeliest)).map(({ incident }) => incident?.id)).not.toContain(id);
  expect(idsNow.slice(0, 5)).toEqual(before.slice(1, 6).map(({ incident }) => incident?.id));

  const asIfDecidedUnder = async (version: string): Promise<void> => {
    await database().query(`set session_replication_role = replica; update incidents.series_link set model_version = '${version}'
      where series_id = '${series}'; set session_replication_role = default`);
  };
  await asIfDecidedUnder('naive-bayes-0');
  expect((await candidatesOf(id)).map(({ incident }) => incident?.id)).toContain(likeliest);
  await asIfDecidedUnder('naive-bayes-1');
});
