import { randomUUID } from 'node:crypto';
import { THIS_INSTANT } from '@hub/shared/access/this-instant';
import { asAnArchiveHasIt } from '../support/as-an-archive-has-it.js';
import { anIncidentAt } from '../support/given/an-incident-at.js';
import { anIncidentOf } from './authored.js';
import { move, STEP, step, VALIDATOR } from './steps-by-sql.js';
import { verdictOn, verdictOnSql } from './verdict.js';

/* What a firm writes anew, takes back, or has merged, by SQL alone. */

const ROLES_BUT_FIRMS = [VALIDATOR, 'police.prefecture', 'police.oclco'];
/** Where the investigation stands is told among the particulars, and there is no step from a status to itself. */
const NO_STEP = 'investigation_on_course';
/** What the police tell of, they tell with a step, and the reference of the file with the clearance. */
const TOLD_BY_POLICE: Record<string, string> = { particulars: NO_STEP, inquiry: 'inquiry_of_clearance' };
/** How a call came out, and what was seen, is told by the police of the area, and by its firm: as an amendment, with its line. */
const AMENDED: Record<string, string> = {
  'police.prefecture': 'incident_amended_on_record',
  'police.oclco': 'nothing',
};
const PARTS = ['particulars', 'offenders', 'complaint', 'emergency_call'];

test('what is known of whom it happened to, and where, is changed by nobody but its firm, and by its firm only in a draft; its complaint it corrects', async () => {
  const id = await anIncidentAt('VALIDATED');
  for (const table of [...PARTS, 'inquiry']) {
    const touch = `update incidents.incident_${table} set version = version + 1, updated_at = ${THIS_INSTANT} where incident_id = '${id}'`;
    for (const userName of ROLES_BUT_FIRMS) {
      const byPolice = ['emergency_call', 'offenders'].includes(table) ? AMENDED[userName] : TOLD_BY_POLICE[table];
      const told = userName.startsWith('police.') ? byPolice : undefined;
      const expected = told ?? 'denied';
      expect([userName, table, await verdictOnSql(userName, touch)]).toEqual([userName, table, expected]);
    }
    const own = await verdictOnSql('firm.vendome', touch);
    const ofTheFirm: Record<string, string> = {
      inquiry: 'denied',
      particulars: NO_STEP,
      complaint: 'denied',
      emergency_call: 'incident_amended_on_record',
      offenders: 'incident_amended_on_record',
    };
    expect([table, own]).toEqual([table, ofTheFirm[table] ?? 'nothing']);
  }
  expect(await step('firm.vendome', id, `category = 'BURGLARY', ${STEP}`)).toBe('incident_unaltered');
});

test('a firm takes the steps that are its own, and no step of the secretariat', async () => {
  const [draft, submitted, validated] = [
    await anIncidentAt('DRAFT'),
    await anIncidentOf('firm.vendome'),
    await anIncidentAt('VALIDATED'),
  ];
  const firm = (id: string, from: string, to: string) => move('firm.vendome', id, { from, to });
  expect(await firm(submitted, 'SUBMITTED', 'VALIDATED')).toBe('denied');
  expect(await firm(submitted, 'SUBMITTED', 'DRAFT')).toBe('incident_on_course');
  expect(await firm(validated, 'VALIDATED', 'DRAFT')).toBe('incident_on_course');
  expect(await firm(validated, 'VALIDATED', 'SUBMITTED')).toBe('incident_on_course');
  expect(await firm(validated, 'VALIDATED', 'ARCHIVED')).toBe('denied');
  for (const to of ['REJECTED', 'MERGED', 'ERASED', 'ARCHIVED'])
    expect([to, await firm(draft, 'DRAFT', to)]).toEqual([to, expect.stringMatching(/denied|with_its_reason/)]);
  // Nobody rewrites, declares or takes back what is another firm's.
  expect(await move('firm.rivoli', draft, { from: 'DRAFT', to: 'SUBMITTED' })).toBe('denied');
  expect(await step('firm.rivoli', draft, STEP)).toBe('nothing');
});

test('a draft is declared at the instant it is, with its line, and bears that instant', async () => {
  const id = await anIncidentAt('DRAFT');
  const report = `update incidents.incident_particulars set reported_at = ${THIS_INSTANT}, ${STEP} where incident_id = $1`;
  const submit = { from: 'DRAFT', to: 'SUBMITTED' };
  expect(await move('firm.vendome', id, submit, STEP, [report])).toBe('allowed');
  expect(await move('firm.vendome', id, submit)).toBe('incident_whole');
  expect(await move('firm.vendome', id, submit, `${STEP}, category = 'BURGLARY'`, [report])).toBe('incident_unaltered');
  const more = `update incidents.incident_particulars set address = 'x', reported_at = ${THIS_INSTANT}, ${STEP} where incident_id = $1`;
  expect(await move('firm.vendome', id, submit, STEP, [more])).toBe('incident_particulars_unaltered');
  for (const forged of [{ at: `now() - interval '1 day'` }, { member: 'gen_random_uuid()' }, { reason: 'x' }])
    expect([forged, await move('firm.vendome', id, { ...submit, ...forged }, STEP, [report])]).toEqual([
      forged,
      expect.stringMatching(/denied|with_its_reason/),
    ]);
  // Less is asked of an amendment, and this is none.
  await asAnArchiveHasIt([
    `update incidents.incident set handling_expires_at = now() - interval '1 hour' where id = $1`,
    [id],
  ]);
  expect(await move('firm.vendome', id, submit, STEP, [report])).toBe('denied');
});

test('what is shared of a draft stays what its particulars make of it, whoever writes it anew', async () => {
  const id = await anIncidentAt('DRAFT');
  const rewrite = (set: string, ...parts: string[]) =>
    verdictOn('firm.vendome', async (client) => {
      const done = await client.query(`update incidents.incident set ${STEP}, ${set} where id = $1`, [id]);
      const report = `update incidents.incident_particulars set reported_at = ${THIS_INSTANT}, ${STEP}`;
      for (const sql of [report, ...parts]) await client.query(`${sql} where incident_id = $1`, [id]);
      return done;
    });
  expect(await rewrite(`category = 'BURGLARY'`)).toBe('allowed');
  const forged: readonly (readonly [string, string])[] = [
    [`half_day_from = half_day_from + interval '1 hour'`, 'incident_whole'],
    [`area_path = '{69}'`, 'incident_whole'],
    [`handling_tlp = 'TLP_CLEAR'`, 'denied'],
    [`handling_expires_at = now() - interval '1 hour'`, 'denied'],
    [`modus_operandi = '{MO-UNHEARD-OF}'`, 'denied'],
    [`victim_id = gen_random_uuid()`, 'denied'],
    [`cleared = true`, 'denied'],
    [`merged_into_id = id`, 'incident_unaltered'],
  ];
  for (const [set, verdict] of forged) expect([set, await rewrite(set)]).toEqual([set, verdict]);
  const elsewhere = `update incidents.incident_particulars set ${STEP}, address = 'elsewhere'`;
  expect(await rewrite(`category = 'BURGLARY'`, elsewhere)).toBe('denied');
});

test('what is taken back keeps nothing of persons, and loses nothing else', async () => {
  const id = await anIncidentOf('firm.vendome');
  const back = (...after: string[]) => move('firm.vendome', id, { from: 'SUBMITTED', to: 'WITHDRAWN' }, STEP, after);
  const particulars = `update incidents.incident_particulars set ${STEP}, narrative = null, address = null, latitude = null,
    longitude = null`;
  const offenders = `update incidents.incident_offenders set ${STEP}, descriptors = '{}', plates = '[]' where incident_id = $1`;
  expect(await back(`${particulars} where incident_id = $1`, offenders)).toBe('allowed');
  expect(await back()).toBe('incident_emptied');
  expect(await back(`${particulars} where incident_id = $1`)).toBe('incident_emptied');
  expect(await back(`${particulars}, stolen_eur = 1 where incident_id = $1`, offenders)).toBe(
    'incident_particulars_unaltered',
  );
});

test('a double is merged with its reason, into a record that stands, of the same firm, and for a purpose', async () => {
  const [id, into, other] = [
    await anIncidentOf('firm.vendome'),
    await anIncidentOf('firm.vendome'),
    await anIncidentOf('firm.rivoli'),
  ];
  const merge = (target: string, more: object = { reason: 'Même fait.' }) =>
    move(VALIDATOR, id, { from: 'SUBMITTED', to: 'MERGED', ...more }, `${STEP}, merged_into_id = '${target}'`);
  expect(await merge(into)).toBe('allowed');
  expect(await merge(into, { reason: ' ' })).toBe('incident_step_with_its_reason');
  expect(await merge(other)).toBe('incident_double_of_its_firm');
  expect(await merge(randomUUID())).toBe('incident_double_of_its_firm');
  expect(await merge(id)).toBe('incident_merged_into_another');
  expect(await merge(await anIncidentAt('WITHDRAWN'))).toBe('incident_double_of_its_firm');
  expect(await move(VALIDATOR, id, { from: 'SUBMITTED', to: 'MERGED', reason: 'x' })).toBe(
    'incident_double_of_its_firm',
  );
});
