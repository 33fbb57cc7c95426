import { randomUUID } from 'node:crypto';
import { forgetWhatWasSaid } from '@hub/incidents/archive/forget-what-was-said';
import { type Asker, as } from '../support/ask.js';
import { database } from '../support/database.js';
import { erasedAlone } from '../support/erased-alone.js';
import { aConfirmedSeries } from '../support/given/a-confirmed-series.js';
import { aSubjectRequest } from '../support/given/a-subject-request.js';
import { amend } from '../support/given/an-amendment.js';
import { anIncidentAt, type StepPayload, take, validator, versionSeenBy } from '../support/given/an-incident-at.js';
import {
  aComplaint,
  officer,
  RECORD_CLEARANCE,
  RECORD_COMPLAINT,
  setStatus,
} from '../support/given/an-investigation-at.js';

/*
 * What others said of a record goes with it (GDPR art. 17): what they sent under keys of their own, by whose digest a small value could be
 * guessed, and what they said of series. Whoever sends a request again is answered safely.
 */

const owner = as('firm.vendome');
const oclco = as('police.oclco', { purpose: 'INVESTIGATION' });

interface Request {
  readonly digest: string | null;
  readonly about: string[];
}

const requestUnder = async (key: string): Promise<Request> =>
  (
    await database().query<Request>(
      'select digest, incident_ids as about from incidents.incident_request where client_mutation_id = $1',
      [key],
    )
  ).rows[0] as Request;

const complain = async (who: Asker, id: string, key: string, version: number): Promise<StepPayload> =>
  (
    await who.data<{ recordComplaint: StepPayload }>(RECORD_COMPLAINT, {
      id,
      version,
      key,
      complaint: await aComplaint({ procedureNumber: 'PV 2009/0042' }),
    })
  ).recordComplaint;

const codesOf = ({ errors }: StepPayload) => errors.map(({ code, path }) => [code, path]);
const NOT_FOUND = [['NOT_FOUND', ['id']]];
const REUSED = [['IDEMPOTENCY_KEY_REUSED', ['clientMutationId']]];

test.each([
  ['taken back', (id: string) => take(owner, 'withdrawIncident', id)],
  ['erased', erasedAlone],
])(
  'of what is %s no digest is left, whoever sent it, and a request that is sent again does nothing and says so',
  async (_, goes) => {
    const [id, living] = [await anIncidentAt('VALIDATED'), await anIncidentAt('VALIDATED')];
    const [own, other] = [randomUUID(), randomUUID()];
    const harm = { harm: { anyInjured: true, lightlyInjured: 2 } };
    const before = { own: await versionSeenBy(owner, id), other: 0 };
    expect((await amend(owner, id, harm, { key: own, version: before.own })).errors).toEqual([]);
    before.other = await versionSeenBy(officer, id);
    expect((await complain(officer, id, other, before.other)).errors).toEqual([]);
    for (const key of [own, other])
      expect(await requestUnder(key)).toEqual({ digest: expect.any(String), about: [id] });

    await goes(id);
    for (const key of [own, other]) expect(await requestUnder(key)).toEqual({ digest: null, about: [] });
    expect(codesOf(await complain(officer, id, other, before.other))).toEqual(NOT_FOUND);
    // The firm sees what it took back, and nobody what is erased.
    const isSeen = goes !== erasedAlone;
    expect(codesOf(await amend(owner, id, harm, { key: own, version: before.own }))).toEqual(
      isSeen ? REUSED : NOT_FOUND,
    );
    const version = await versionSeenBy(officer, living);
    expect(codesOf(await complain(officer, living, other, version))).toEqual(REUSED);
    expect(await versionSeenBy(officer, living)).toBe(version);
  },
);

test('who sends again what it asked of a record out of its sight is not told whether that is taken back or the business of others', async () => {
  const asked = async (goes: (id: string) => Promise<unknown>) => {
    const [id, key] = [await anIncidentAt('VALIDATED'), randomUUID()];
    const version = await versionSeenBy(oclco, id);
    expect((await complain(oclco, id, key, version)).errors).toEqual([]);
    await goes(id);
    const living = await anIncidentAt('VALIDATED');
    return [
      await complain(oclco, id, key, version),
      await complain(oclco, id, key, version + 1),
      codesOf(await complain(oclco, living, key, await versionSeenBy(oclco, living))),
    ];
  };
  const requalified = async (id: string): Promise<void> => {
    await officer.data(
      `mutation ($id: ID!, $version: Int!) { requalifyIncident(id: $id, version: $version, category: FRAUD, reason: "Escroquerie.") { errors { code } } }`,
      { id, version: await versionSeenBy(officer, id) },
    );
  };
  const [takenBack, ofOthers] = [await asked((id) => take(owner, 'withdrawIncident', id)), await asked(requalified)];
  expect(takenBack.map((payload) => ('errors' in payload ? codesOf(payload) : payload))).toEqual([
    NOT_FOUND,
    NOT_FOUND,
    REUSED,
  ]);
  expect(takenBack).toEqual(ofOthers);
});

test('a case of which one incident is erased is forgotten as it was sent, and not cleared twice', async () => {
  const ids = [await anIncidentAt('VALIDATED'), await anIncidentAt('VALIDATED')];
  const key = randomUUID();
  for (const id of ids) {
    await complain(officer, id, randomUUID(), await versionSeenBy(officer, id));
    await setStatus(officer, id, 'IN_PROGRESS');
  }
  const given = { ids, clearedAt: '2010-02-10T09:00:00Z', key };
  const clear = async () =>
    (await officer.data<{ recordClearance: StepPayload[] }>(RECORD_CLEARANCE, given)).recordClearance;
  expect((await clear()).flatMap(({ errors }) => errors)).toEqual([]);
  await erasedAlone(ids[1] as string);
  expect(await requestUnder(key)).toEqual({ digest: null, about: [] });
  expect((await clear()).flatMap(codesOf)).toEqual([['NOT_FOUND', ['incidentIds', '1']]]);
});

const SERIES = 'query ($id: ID!) { series(id: $id) { label links { incident { id } } } }';
const proposer = as('police.prefecture', { purpose: 'LINKAGE' });

/** All that is kept of series, as text. */
const kept = async (): Promise<string> =>
  JSON.stringify(
    (
      await database().query(
        'select to_jsonb(s) as row from incidents.crime_series s union all select to_jsonb(l) from incidents.series_link l',
      )
    ).rows,
  );

test.each([
  ['taken back', (id: string) => take(owner, 'withdrawIncident', id)],
  ['erased', erasedAlone],
])('with what is %s its link goes and the reason of it, and with the last of a series its label', async (_, goes) => {
  const incidentId = await anIncidentAt('VALIDATED');
  const [label, reason] = [`Ceux du ${randomUUID()}`, `Aveux de ${randomUUID()}`];
  const { id, otherId } = await aConfirmedSeries(incidentId, { label, reason });
  expect([(await kept()).includes(label), (await kept()).includes(reason)]).toEqual([true, true]);
  await goes(incidentId);
  expect([(await kept()).includes(label), (await kept()).includes(reason)]).toEqual([true, false]);
  expect(await proposer.data(SERIES, { id })).toEqual({ series: { label, links: [{ incident: { id: otherId } }] } });
  await goes(otherId);
  expect(await kept()).not.toContain(label);
  expect(await proposer.data(SERIES, { id })).toEqual({ series: null });
});

test('what two that went at once left of a series the next run of the job forgets, and no other', async () => {
  const [id, withdrawn] = [randomUUID(), await anIncidentAt('WITHDRAWN')];
  const { id: living } = await aConfirmedSeries(await anIncidentAt('VALIDATED'));
  await database().query(
    `insert into incidents.crime_series (id, label, proposed_at, proposed_by_id, member_id)
       select $1, 'Ceux du sas', proposed_at, proposed_by_id, member_id from incidents.crime_series where id = $2`,
    [id, living],
  );
  await database().query(
    `insert into incidents.series_link (id, series_id, incident_id, status, model_version) values (gen_random_uuid(), $1, $2, 'PROPOSED', '1')`,
    [id, withdrawn],
  );
  await forgetWhatWasSaid(database());
  const { rows } = await database().query('select id from incidents.crime_series where id = any($1)', [[id, living]]);
  expect(rows).toEqual([{ id: living }]);
});

test('which record was asked about is forgotten as well where the request was opened while the record went', async () => {
  const [withdrawn, living] = [await anIncidentAt('WITHDRAWN'), await anIncidentAt('VALIDATED')];
  const request = await aSubjectRequest(living);
  const late = await database().query<{ id: string }>(
    `insert into incidents.data_subject_request
       (id, request_reference, incident_id, opened_at, ends_at, organisation_id, member_id, client_mutation_id, digest)
     select gen_random_uuid(), request_reference, $1, opened_at, ends_at, organisation_id, member_id, gen_random_uuid()::text, digest
       from incidents.data_subject_request where id = $2 returning id`,
    [withdrawn, request],
  );
  await forgetWhatWasSaid(database());
  const about = async (id: string | undefined) =>
    (await database().query('select incident_id, digest from incidents.data_subject_request where id = $1', [id])).rows;
  expect(await about(late.rows[0]?.id)).toEqual([{ incident_id: null, digest: null }]);
  expect(await about(request)).toEqual([{ incident_id: living, digest: expect.any(String) }]);
});

test('the secretariat, which goes on reading what a firm took back, reads no link of it', async () => {
  const id = await anIncidentAt('VALIDATED');
  await aConfirmedSeries(id);
  await take(owner, 'withdrawIncident', id);
  const links = await validator.data(
    'query ($id: ID!) { incident(id: $id) { recordStatus seriesLinks { id } partOfSeries } }',
    { id },
  );
  expect(links).toEqual({ incident: { recordStatus: 'WITHDRAWN', seriesLinks: [], partOfSeries: false } });
});
