import { THIS_INSTANT } from '@hub/shared/access/this-instant';
import { as } from '../support/ask.js';
import { purposeOf } from '../support/demo-viewers.js';
import { anAlertOf } from './authored.js';
import { type Verdict, verdictOn, verdictOnSql } from './verdict.js';

/* The steps of an alert, taken by SQL alone: each as its member takes it through the graph, and no other. */

const STEP = `version = version + 1, updated_at = ${THIS_INSTANT}`;
const REVIEWER = 'reviewer_member_id = hub.viewer_member_id(), reviewer_organisation_id = hub.viewer_organisation_id()';

const step = (userName: string, id: string, set: string, purpose?: string | null): Promise<Verdict> =>
  verdictOnSql(userName, `update alerts.alert set ${set} where id = $1`, [id], purpose);

async function advance(userName: string, id: string, call: string): Promise<void> {
  const hub = as(userName, { purpose: purposeOf(userName) });
  const { alert } = await hub.data<{ alert: { version: number } }>('query ($id: ID!) { alert(id: $id) { version } }', {
    id,
  });
  const { result } = await hub.data<{ result: { errors: object[] } }>(
    `mutation { result: ${call.replace('$', `id: "${id}", version: ${alert.version}`)} { errors { code path } } }`,
  );
  expect(result.errors).toEqual([]);
}

async function anAlertThatIs(status: 'SUBMITTED' | 'APPROVED' | 'ISSUED'): Promise<string> {
  const id = await anAlertOf('firm.vendome', { descriptors: [] });
  await advance('firm.vendome', id, 'submitAlert($)');
  if (status === 'SUBMITTED') return id;
  await advance('secretariat.validator', id, 'reviewAlert($, approve: true)');
  if (status === 'ISSUED') await advance('secretariat.validator', id, 'issueAlert($)');
  return id;
}

test('a draft is submitted at the instant it is submitted, one version on, and nothing else of it moves', async () => {
  const id = await anAlertOf('firm.vendome');
  const submit = (more: string) => step('firm.vendome', id, `status = 'SUBMITTED', ${more}`);
  expect(await submit(STEP)).toBe('allowed');
  expect(await submit(`version = version + 2, updated_at = ${THIS_INSTANT}`)).toBe('alert_on_course');
  expect(await submit(`version = version + 1`)).toBe('alert_by_the_clock');
  expect(await submit(`version = version + 1, updated_at = now() - interval '1 day'`)).toBe('alert_by_the_clock');
  expect(await submit(`${STEP}, ordered_at = now() + interval '1 year'`)).toBe('alert_by_the_clock');
  expect(await submit(`${STEP}, ${REVIEWER}`)).not.toBe('allowed');
  for (const column of [
    'headline',
    'handling_tlp',
    'author_member_id',
    'audience_organisation_ids',
    'about_person',
    'expires_at',
  ])
    expect([column, await submit(`${STEP}, ${column} = ${column}`)]).toEqual([column, 'denied']);
});

const decide = (
  userName: string,
  id: string,
  decision: string,
  approval: Record<string, string> = {},
): Promise<Verdict> =>
  verdictOn(userName, async (client) => {
    await client.query(`update alerts.alert set status = '${decision}', ${STEP}, ${REVIEWER} where id = $1`, [id]);
    const row: Record<string, string> = {
      id: 'gen_random_uuid()',
      alert_id: `'${id}'`,
      alert_version: '2',
      member_id: 'hub.viewer_member_id()',
      organisation_id: 'hub.viewer_organisation_id()',
      at: THIS_INSTANT,
      decision: `'${decision}'`,
      comment: `'Because.'`,
      ...approval,
    };
    return client.query(
      `insert into alerts.alert_approval (${Object.keys(row).join(', ')}) select ${Object.values(row).join(', ')}`,
    );
  });

test('a decision is put on record as it was taken: of this version, now, by its reviewer', async () => {
  const id = await anAlertThatIs('SUBMITTED');
  const validator = 'secretariat.validator';
  expect(await decide(validator, id, 'APPROVED')).toBe('allowed');
  expect(await decide(validator, id, 'REJECTED')).toBe('allowed');
  const forgeries: Record<string, string>[] = [
    { alert_version: '1' },
    { alert_version: '3' },
    { at: `now() - interval '1 day'` },
    { decision: `'REJECTED'` },
    { member_id: 'gen_random_uuid()' },
    { organisation_id: 'gen_random_uuid()' },
  ];
  for (const forged of forgeries)
    expect([forged, await decide(validator, id, 'APPROVED', forged)]).toEqual([forged, 'denied']);
  expect(await decide(validator, id, 'REJECTED', { comment: 'null' })).toBe('alert_approval_rejected_with_reason');
  expect(await step(validator, id, `status = 'APPROVED', ${STEP}, ${REVIEWER}`)).toBe('alert_decision_on_record');
});

test('no decision is put on record for an alert that is not being decided on, or by its author', async () => {
  const record = (userName: string, id: string, version: number) =>
    verdictOnSql(
      userName,
      `insert into alerts.alert_approval select gen_random_uuid(), $1, $2, hub.viewer_member_id(), hub.viewer_organisation_id(),
         ${THIS_INSTANT}, 'APPROVED', null`,
      [id, version],
    );
  const draft = await anAlertOf('secretariat.validator', { descriptors: [] });
  expect(await record('secretariat.validator', draft, 1)).toBe('denied');
  expect(await record('secretariat.validator', await anAlertThatIs('SUBMITTED'), 1)).toBe('denied');
  expect(await record('secretariat.validator', await anAlertThatIs('ISSUED'), 2)).toBe('denied');
  await advance('secretariat.validator', draft, 'submitAlert($)');
  expect(await decide('secretariat.validator', draft, 'APPROVED')).toBe('alert_four_eyes');
});

test('an alert is issued at the instant it is issued, and nothing changes it afterwards', async () => {
  const approved = await anAlertThatIs('APPROVED');
  const issue = (times: string) => step('secretariat.validator', approved, `status = 'ISSUED', ${STEP}, ${times}`);
  expect(await issue(`issued_at = ${THIS_INSTANT}, ordered_at = ${THIS_INSTANT}`)).toBe('allowed');
  expect(await issue(`issued_at = now() - interval '1 day', ordered_at = ${THIS_INSTANT}`)).toBe('alert_by_the_clock');
  expect(await issue(`issued_at = ${THIS_INSTANT}, ordered_at = now() + interval '1 day'`)).toBe('alert_by_the_clock');
  const issued = await anAlertThatIs('ISSUED');
  for (const userName of ['firm.vendome', 'secretariat.validator', 'secretariat.analyst', 'police.prefecture'])
    for (const set of [
      `issued_at = now()`,
      `status = 'CANCELLED'`,
      `status = 'SUPERSEDED', ${STEP}`,
      `updated_at = now()`,
      `version = version + 1`,
      `ordered_at = now()`,
      `reviewer_member_id = null`,
    ])
      expect([userName, set, ['nothing', 'alert_on_course'].includes(await step(userName, issued, set))]).toEqual([
        userName,
        set,
        true,
      ]);
});

test('nobody takes in hand what the graph has no step for, and no alert goes out that has expired', async () => {
  const id = await anAlertThatIs('SUBMITTED');
  expect(await step('secretariat.validator', id, `status = 'IN_REVIEW', ${STEP}`)).toBe('alert_on_course');
  const late = await verdictOn('secretariat.validator', async (client) => {
    await client.query('reset role');
    await client.query('set local session_replication_role = replica');
    await client.query(`update alerts.alert set expires_at = now() - interval '1 minute' where id = $1`, [id]);
    await client.query('set local session_replication_role = origin');
    await client.query('set local role secretariat');
    return client.query(`update alerts.alert set status = 'APPROVED', ${STEP}, ${REVIEWER} where id = $1`, [id]);
  });
  expect(late).toBe('alert_in_time');
});

test('nobody moves an alert out of sight by an update that reads nothing', async () => {
  const id = await anAlertThatIs('SUBMITTED');
  // A police officer sees no alert of another house that waits for one and is about no person. Without a condition on the row
  // PostgreSQL asks for no right to read it.
  const blind = await verdictOn('police.paris8', async (client) => {
    await client.query('reset role');
    await client.query('set local session_replication_role = replica');
    await client.query(`delete from alerts.alert where id <> $1`, [id]);
    await client.query('set local session_replication_role = origin');
    await client.query('set local role police_local');
    return client.query(
      `update alerts.alert set status = 'APPROVED', version = 3, updated_at = ${THIS_INSTANT}, ${REVIEWER}`,
    );
  });
  expect(blind).toBe('alert_seen');
});
