import { randomUUID } from 'node:crypto';
import { THIS_INSTANT } from '@hub/shared/access/this-instant';
import { as } from '../support/ask.js';
import { anIncidentAt, take, validator } from '../support/given/an-incident-at.js';
import { anInvestigationAt } from '../support/given/an-investigation-at.js';
import { anIncidentOf } from './authored.js';
import { move, STEP, step, VALIDATOR } from './steps-by-sql.js';
import { type Verdict, verdictOn, verdictOnSql } from './verdict.js';
import { verdictOnWriting } from './written-again.js';

/* The steps of an incident, taken by SQL alone. */

test('an incident is validated at the instant it is, one version on, and nothing else of it moves', async () => {
  const id = await anIncidentOf('firm.vendome');
  const validate = (more: string) => move(VALIDATOR, id, { from: 'SUBMITTED', to: 'VALIDATED' }, more);
  expect(await validate(STEP)).toBe('allowed');
  expect(await step(VALIDATOR, id, `record_status = 'VALIDATED', ${STEP}`)).toBe('incident_step_on_record');
  expect(await validate('version = version + 1')).toBe('incident_by_the_clock');
  expect(await validate(`version = version + 2, updated_at = ${THIS_INSTANT}`)).toBe('incident_on_course');
  expect(await validate(`version = version + 1, updated_at = now() + interval '1 day'`)).toBe('incident_by_the_clock');
  expect(await validate(`${STEP}, category = 'BURGLARY'`)).not.toBe('allowed');
  for (const column of [
    'victim_id',
    'area_path',
    'lifted_area_code',
    'handling_tlp',
    'audience_organisation_ids',
    'cleared',
    'reference',
  ])
    expect([column, await validate(`${STEP}, ${column} = ${column}`)]).toEqual([column, 'denied']);
});

test('whoever reported an incident validates nothing, nor does an analyst or an officer', async () => {
  const id = await anIncidentOf('firm.vendome');
  for (const userName of [
    'firm.vendome',
    'firm.rivoli',
    'secretariat.analyst',
    'police.paris8',
    'police.prefecture',
    'police.oclco',
  ])
    expect([
      userName,
      ['denied', 'nothing', 'incident_on_course'].includes(
        await step(userName, id, `record_status = 'VALIDATED', ${STEP}`),
      ),
    ]).toEqual([userName, true]);
});

interface Line {
  readonly from?: string;
  readonly to?: string;
  readonly fromAttempted?: boolean;
  readonly toAttempted?: boolean;
  readonly at?: string;
  readonly member?: string;
  readonly reason?: string;
}

const LINE = (id: string, line: Line = {}): string =>
  `insert into incidents.incident_requalification (id, incident_id, at, from_category, to_category, from_attempted, to_attempted, reason, organisation_id, member_id)
   select gen_random_uuid(), '${id}', ${line.at ?? THIS_INSTANT}, '${line.from ?? 'ARMED_ROBBERY'}', '${line.to ?? 'CONFINEMENT_ROBBERY'}',
     ${line.fromAttempted ?? false}, ${line.toAttempted ?? false},
     '${line.reason ?? 'Two clerks were held.'}', hub.viewer_organisation_id(), ${line.member ?? 'hub.viewer_member_id()'}`;

const requalify = (id: string, line: Line = {}, purpose?: string | null): Promise<Verdict> =>
  verdictOn(
    'secretariat.analyst',
    async (client) => {
      await client.query(LINE(id, line));
      return client.query(`update incidents.incident set category = 'CONFINEMENT_ROBBERY', ${STEP} where id = $1`, [
        id,
      ]);
    },
    purpose,
  );

test('a category changes with a true line of history, and not without', async () => {
  const id = await anIncidentAt('VALIDATED');
  expect(await requalify(id)).toBe('allowed');
  // Whoever requalifies need not read the particulars.
  expect(await requalify(id, {}, null)).toBe('allowed');
  expect(await step('secretariat.analyst', id, `category = 'CONFINEMENT_ROBBERY', ${STEP}`)).toBe(
    'incident_requalified_on_record',
  );
  expect(await verdictOnSql('secretariat.analyst', LINE(id))).toBe('incident_history_true');
  for (const forged of [
    { from: 'BURGLARY' },
    { at: `now() - interval '1 year'` },
    { member: 'gen_random_uuid()' },
    { reason: ' ' },
    { fromAttempted: true },
    { to: 'RECONNAISSANCE', toAttempted: true },
  ])
    expect([forged, await requalify(id, forged)]).toEqual([forged, 'denied']);
  for (const untrue of [{ to: 'RAM_RAID' }, { toAttempted: true }])
    expect([untrue, await requalify(id, untrue)]).toEqual([untrue, 'incident_requalified_on_record']);
  expect(await step('secretariat.analyst', id, `attempted = true, ${STEP}`)).toBe('incident_requalified_on_record');
});

test('a firm changes with whom its filed record is shared, and no other record, nor to anybody', async () => {
  const id = await anIncidentAt('VALIDATED');
  const label = (tlp: string) => `handling_tlp = '${tlp}', ${STEP}`;
  expect(await step('firm.vendome', id, label('TLP_GREEN'))).toBe('allowed');
  expect(await step('firm.vendome', id, label('TLP_CLEAR'))).toBe('denied');
  expect(await step('firm.vendome', id, label('TLP_RED'))).toBe('incident_audience_within_label');
  expect(await step('firm.vendome', id, `handling_tlp = 'TLP_GREEN', version = version + 1`)).toBe(
    'incident_by_the_clock',
  );
  for (const userName of ['firm.rivoli', 'secretariat.validator', 'police.prefecture'])
    expect([userName, await step(userName, id, label('TLP_GREEN'))]).not.toEqual([userName, 'allowed']);
});

test('the history is rewritten by nobody', async () => {
  for (const userName of ['secretariat.analyst', VALIDATOR, 'police.prefecture', 'firm.vendome'])
    for (const sql of [
      `update incidents.incident_requalification set reason = 'x'`,
      'delete from incidents.incident_requalification',
      `update incidents.incident_step set reason = 'x'`,
      'delete from incidents.incident_step',
    ])
      expect([userName, await verdictOnSql(userName, sql)]).toEqual([userName, 'denied']);
});

test('a firm declares nothing for another firm, or at the premises of another', async () => {
  const other = await anIncidentOf('firm.rivoli');
  expect(await verdictOnWriting('firm.vendome', { noun: 'incident', id: other })).toBe('denied');
});

test('nothing that can hold personal data stands under TLP:CLEAR', async () => {
  const id = await anIncidentOf('firm.vendome');
  const clear = { 'incidents.incident': { handling_tlp: `'TLP_CLEAR'` } };
  expect(await verdictOnWriting('firm.vendome', { noun: 'incident', id }, clear)).toBe('denied');
  const empty = {
    ...clear,
    'incidents.incident_particulars': { narrative: 'null' },
    'incidents.incident_offenders': { descriptors: `'{}'` },
  };
  expect(await verdictOnWriting('firm.vendome', { noun: 'incident', id }, empty)).toBe('allowed');
});

test('recipients are stored as they are named, so that their sender does not learn who there is', async () => {
  const id = await anIncidentOf('firm.vendome', {
    handling: { tlp: 'TLP_AMBER' },
    audienceOrganisationIds: [randomUUID()],
  });
  const to = (organisation: string) =>
    verdictOnWriting(
      'firm.vendome',
      { noun: 'incident', id },
      {
        'incidents.incident': { audience_organisation_ids: `array[${organisation}]::uuid[]` },
      },
    );
  // A firm it may not see, one there never was: the same answer.
  const hidden = await as('firm.rivoli').data<{ me: { organisation: { id: string } } }>(
    '{ me { organisation { id } } }',
  );
  expect(await to(`'${hidden.me.organisation.id}'`)).toBe('allowed');
  expect(await to(`'${randomUUID()}'`)).toBe('allowed');
  const green = { audience_organisation_ids: `array[gen_random_uuid()]`, handling_tlp: `'TLP_GREEN'` };
  expect(await verdictOnWriting('firm.vendome', { noun: 'incident', id }, { 'incidents.incident': green })).toBe(
    'denied',
  );
});

test('nothing is added to an incident once it is filed', async () => {
  const id = await anIncidentOf('firm.vendome');
  const key = `insert into incidents.incident_declaration values (hub.viewer_member_id(), 'another key', '${id}')`;
  expect(await verdictOnSql('firm.vendome', key)).toBe('incident_key_of_declaration');
});

test('what the police work on its firm takes back by no SQL, nor what is a double of it', async () => {
  const takeBack = (id: string, from: string): Promise<Verdict> =>
    move('firm.vendome', id, { from, to: 'WITHDRAWN' }, `${STEP}, merged_into_id = null`);
  for (const status of ['IN_PROGRESS', 'CLEARED'])
    expect([status, await takeBack(await anInvestigationAt(status), 'VALIDATED')]).toEqual([
      status,
      'incident_not_investigated',
    ]);
  const double = await anIncidentAt('SUBMITTED');
  await take(validator, 'mergeIncident', double, {
    intoId: await anInvestigationAt('IN_PROGRESS'),
    reason: 'Même fait.',
  });
  expect(await takeBack(double, 'MERGED')).toBe('incident_not_investigated');
  // Before, only what it holds of persons stands in the way.
  expect(await takeBack(await anInvestigationAt('COMPLAINT_FILED'), 'VALIDATED')).toBe('incident_emptied');
});

test('the words of a restriction go with what is taken back', async () => {
  const id = await anIncidentAt('DRAFT', 'firm.vendome', {
    handling: { tlp: 'TLP_AMBER_STRICT', codes: ['H3'], codeNote: 'Au seul assureur.' },
  });
  const emptied = [
    `update incidents.incident_particulars set ${STEP}, address = null, latitude = null, longitude = null, narrative = null where incident_id = $1`,
  ];
  const takeBack = (set: string): Promise<Verdict> =>
    move('firm.vendome', id, { from: 'DRAFT', to: 'WITHDRAWN' }, set, emptied);
  expect(await takeBack(STEP)).toBe('incident_emptied');
  expect(await takeBack(`${STEP}, handling_code_note = 'Mme Martin.'`)).toBe('incident_emptied');
  expect(await takeBack(`${STEP}, handling_code_note = '[effacé]'`)).toBe('allowed');
});
