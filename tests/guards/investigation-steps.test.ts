import { THIS_INSTANT } from '@hub/shared/access/this-instant';
import { database } from '../support/database.js';
import { aFiledIncident } from '../support/given/a-declaration.js';
import { isOfTheSample } from '../support/given/of-the-sample.js';
import { type Verdict, verdictOn, verdictOnSql } from './verdict.js';

/* What is told of an investigation, done by SQL alone. */

const OFFICER = 'police.paris8';

const anInvestigation = async (status: string, more = 'true'): Promise<string> =>
  (
    await database().query(
      `select i.id from incidents.incident i join incidents.incident_particulars p on p.incident_id = i.id
        where i.record_status = 'VALIDATED' and i.area_path && '{75108}' and p.investigation_status = $1 and ${more}
          and ${isOfTheSample('i.id')} order by i.id limit 1`,
      [status],
    )
  ).rows[0].id;

interface Step {
  readonly from: string;
  readonly to: string;
  readonly at?: string;
  readonly by?: string;
  readonly member?: string;
}

const CASE = `'11111111-1111-4111-8111-111111111111'`;
const MOVED = `version = version + 1, updated_at = ${THIS_INSTANT}`;
const SELF = 'hub.viewer_organisation_id()';

const line = ({ from, to, at = THIS_INSTANT, by = SELF, member = 'hub.viewer_member_id()' }: Step): string =>
  `insert into incidents.investigation_step (id, incident_id, at, from_status, to_status, case_id, organisation_id, member_id)
   select gen_random_uuid(), '<id>', ${at}, '${from}', '${to}', ${to === 'CLEARED' ? CASE : 'null'}, ${by}, ${member}`;
const particulars = (set: string): string =>
  `update incidents.incident_particulars set ${MOVED}, ${set} where incident_id = '<id>'`;
const shared = (set: string): string => `update incidents.incident set ${MOVED}, ${set} where id = '<id>'`;

/** Does what is written, one statement after the other, for an investigation that stands there. */
async function doing(
  userName: string,
  from: string,
  statements: readonly string[],
  purpose?: string | null,
): Promise<Verdict> {
  const id = await anInvestigation(from);
  return verdictOn(
    userName,
    async (client) => {
      let last: { rowCount: number | null } | undefined;
      for (const sql of statements) last = await client.query(sql.replaceAll('<id>', id));
      return last;
    },
    purpose,
  );
}

const step = (told: Step, more = ''): string[] => [
  line(told),
  particulars(`investigation_status = '${told.to}'${more}`),
];
const ON = { from: 'COMPLAINT_FILED', to: 'IN_PROGRESS' };

test('an officer takes a step of the course, in its own name, at the instant it does, and with its line', async () => {
  expect(await doing(OFFICER, 'COMPLAINT_FILED', step(ON))).toBe('allowed');
  expect(await doing(OFFICER, 'COMPLAINT_FILED', step({ ...ON, at: `now() - interval '1 day'` }))).toBe('denied');
  expect(await doing(OFFICER, 'COMPLAINT_FILED', step({ ...ON, by: 'gen_random_uuid()' }))).toBe('denied');
  expect(await doing(OFFICER, 'COMPLAINT_FILED', step({ ...ON, member: 'gen_random_uuid()' }))).toBe('denied');
  expect(await doing(OFFICER, 'COMPLAINT_FILED', step({ from: 'IN_PROGRESS', to: 'CLOSED_UNKNOWN_OFFENDER' }))).toBe(
    'denied',
  );
  expect(await doing(OFFICER, 'COMPLAINT_FILED', step(ON).slice(1))).toBe('investigation_step_on_record');
  expect(await doing(OFFICER, 'COMPLAINT_FILED', step(ON).slice(0, 1))).toBe('investigation_true');
  expect(await doing(OFFICER, 'COMPLAINT_FILED', [particulars(`investigation_status = 'COMPLAINT_FILED'`)])).toBe(
    'investigation_on_course',
  );
});

test.each([
  ['COMPLAINT_FILED', 'JUDGED'],
  ['COMPLAINT_FILED', 'CLOSED_UNKNOWN_OFFENDER'],
  ['COMPLAINT_FILED', 'NOT_REPORTED'],
  ['IN_PROGRESS', 'JUDGED'],
  ['CLOSED_UNKNOWN_OFFENDER', 'JUDGED'],
  ['CLEARED', 'IN_PROGRESS'],
  ['JUDGED', 'IN_PROGRESS'],
])('no step leads from %s to %s', async (from, to) => {
  expect(await doing('police.oclco', from, step({ from, to }))).toMatch(/denied|investigation_on_course/);
  expect(await doing(OFFICER, from, step({ from, to }))).toBe('investigation_on_course');
});

test('nobody but an officer in whose scope it lies, stating a purpose, takes one', async () => {
  expect(await doing(OFFICER, 'COMPLAINT_FILED', step(ON).slice(1), null)).toBe('nothing');
  for (const userName of [
    'firm.vendome',
    'firm.rivoli',
    'secretariat.validator',
    'system.prefecture',
    'press.officer',
    'dpo.observatory',
  ])
    expect([userName, await doing(userName, 'COMPLAINT_FILED', step(ON))]).toEqual([userName, 'denied']);
  const column = particulars(`narrative = 'x'`);
  expect(await doing(OFFICER, 'COMPLAINT_FILED', [column])).toBe('denied');
});

const CLEARING = { from: 'IN_PROGRESS', to: 'CLEARED' };
const told = (changes: Record<string, string> = {}): string =>
  Object.entries({ cleared_at: THIS_INSTANT, cleared_by_id: SELF, incidents_cleared: '1', ...changes })
    .map(([column, value]) => `, ${column} = ${value}`)
    .join('');
const CLEARED = shared('cleared = true');

test('a case is cleared whole, by the service that says so, and not before it happened', async () => {
  expect(await doing(OFFICER, 'IN_PROGRESS', [...step(CLEARING, told()), CLEARED])).toBe('allowed');
  expect(await doing(OFFICER, 'IN_PROGRESS', step(CLEARING, told()))).toBe('clearance_whole');
  const forged = (changes: Record<string, string>): Promise<Verdict> =>
    doing(OFFICER, 'IN_PROGRESS', [...step(CLEARING, told(changes)), CLEARED]);
  expect(await forged({ incidents_cleared: '2' })).toBe('clearance_whole');
  expect(await forged({ cleared_by_id: 'gen_random_uuid()' })).toBe('clearance_as_it_was');
  expect(await forged({ cleared_at: `now() + interval '1 day'` })).toBe('clearance_as_it_was');
  expect(await forged({ cleared_at: `timestamptz '1999-01-01'` })).toBe('clearance_as_it_was');
  expect(await forged({ alleged_offenders_min: '0' })).toBe('clearance_as_it_was');
  expect(await forged({ alleged_offenders_min: '3', alleged_offenders_max: '2' })).toBe('clearance_as_it_was');
  expect(await doing(OFFICER, 'CLEARED', step({ from: 'CLEARED', to: 'JUDGED' }, ', incidents_cleared = 9'))).toBe(
    'clearance_with_its_step',
  );
});

test('an incident is cleared with its line and stays so; its file is referred to once, with the clearance', async () => {
  expect(await doing(OFFICER, 'IN_PROGRESS', [CLEARED])).toBe('incident_cleared_on_record');
  expect(await doing(OFFICER, 'CLEARED', [shared('cleared = false')])).toBe('incident_cleared_on_record');
  const refer = `update incidents.incident_inquiry set ${MOVED}, judicial_reference = 'PV 1' where incident_id = '<id>'`;
  expect(await doing(OFFICER, 'IN_PROGRESS', [refer])).toBe('inquiry_of_clearance');
  expect(await doing(OFFICER, 'IN_PROGRESS', [...step(CLEARING, told()), CLEARED, refer])).toBe('allowed');
  expect(await doing(OFFICER, 'CLEARED', [refer])).toBe('inquiry_of_clearance');
  for (const userName of ['firm.vendome', 'secretariat.validator'])
    expect([userName, await doing(userName, 'IN_PROGRESS', [refer])]).toEqual([userName, 'denied']);
});

const ofVendome = `i.victim_id = (select m.organisation_id from organisations.member m join organisations.member_account a on a.member_id = m.id where a.subject = 'firm.vendome')`;
const complaint = (set: string): string =>
  `update incidents.incident_complaint set ${MOVED}, ${set} where incident_id = (select incident_id from incidents.incident_particulars where incident_id = '<id>')`;

test('a firm corrects its complaint until the police take it up, and unsays none', async () => {
  const [before, after] = [
    await anInvestigation('COMPLAINT_FILED', ofVendome),
    await anInvestigation('IN_PROGRESS', ofVendome),
  ];
  const correcting = (id: string, set: string): Promise<Verdict> =>
    verdictOnSql('firm.vendome', complaint(set).replaceAll('<id>', id));
  expect(await correcting(before, `procedure_number = 'PV 1'`)).toBe('allowed');
  expect(await correcting(before, 'filed_at = null')).toBe('denied');
  expect(await correcting(before, `filed_at = timestamptz '1999-01-01'`)).toBe('denied');
  expect(await correcting(after, `procedure_number = 'PV 1'`)).toBe('nothing');
});

test('a firm files no complaint that the investigation does not tell of, and does not say anew when it declared', async () => {
  const filed = 'select incident_id from incidents.incident_particulars where incident_id = $1';
  const submitted = await aFiledIncident('firm.vendome');
  const doingBoth = (...statements: string[]): Promise<Verdict> =>
    verdictOn('firm.vendome', async (client) => {
      for (const sql of statements) await client.query(sql.replaceAll('<id>', submitted));
      return client.query(filed, [submitted]);
    });
  const complaining = complaint(
    `filed_at = ${THIS_INSTANT}, service_id = (select id from organisations.visible_organisation where kind = 'POLICE_SERVICE' limit 1)`,
  );
  const told = step({ from: 'NOT_REPORTED', to: 'COMPLAINT_FILED' });
  expect(await doingBoth(complaining)).toBe('complaint_told');
  expect(await doingBoth(...told)).toBe('investigation_of_a_complaint');
  expect(await doingBoth(complaining, ...told)).toBe('allowed');
  const anew = particulars(`investigation_status = 'COMPLAINT_FILED', reported_at = ${THIS_INSTANT}`);
  expect(await doingBoth(complaining, told[0] ?? '', anew)).toBe('investigation_alone');
});

const FEEDBACK = {
  id: 'gen_random_uuid()',
  incident_id: `'<id>'`,
  at: THIS_INSTANT,
  organisation_id: SELF,
  text: `'Interpellés.'`,
  handling_tlp: `'TLP_AMBER_STRICT'`,
  handling_codes: `'{H0}'`,
  handling_chatham_house: 'false',
  member_id: 'hub.viewer_member_id()',
};
const giving = (forged: Record<string, string> = {}): string => {
  const row = { ...FEEDBACK, ...forged };
  return `insert into incidents.outcome_feedback (${Object.keys(row)}) select ${Object.values(row)}`;
};

test('feedback is given by an officer in its own name, to one firm, and stays as it is given', async () => {
  const given = (forged: Record<string, string> = {}, userName = OFFICER): Promise<Verdict> =>
    doing(userName, 'CLEARED', [giving(forged)]);
  expect(await given()).toBe('allowed');
  const forgeries: readonly Record<string, string>[] = [
    { at: `now() - interval '1 day'` },
    { organisation_id: 'gen_random_uuid()' },
    { member_id: 'gen_random_uuid()' },
    { text: `' '` },
    { text: `repeat('a', 2001)` },
    { text: 'null' },
    { incident_id: 'gen_random_uuid()' },
  ];
  for (const forged of forgeries) expect([forged, await given(forged)]).toEqual([forged, 'denied']);
  for (const label of ['TLP_RED', 'TLP_CLEAR'])
    expect(await given({ handling_tlp: `'${label}'` })).toBe('outcome_feedback_for_one_firm');
  expect(await given({ handling_codes: `'{H3}'` })).toBe('outcome_feedback_restriction_in_words');
  for (const userName of [
    'firm.vendome',
    'secretariat.validator',
    'system.prefecture',
    'press.officer',
    'dpo.observatory',
  ])
    expect([userName, await given({}, userName)]).toEqual([userName, 'denied']);
  expect(await verdictOnSql(OFFICER, `update incidents.outcome_feedback set text = 'x'`)).toBe('denied');
  expect(await verdictOnSql('firm.vendome', 'update incidents.outcome_feedback set text = null')).toBe('nothing');
});
