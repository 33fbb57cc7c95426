import { randomUUID } from 'node:crypto';
import { THIS_INSTANT } from '@hub/shared/access/this-instant';
import type pg from 'pg';
import { database } from '../support/database.js';
import { isOfTheSample } from '../support/given/of-the-sample.js';
import { type Verdict, verdictOn, verdictOnSql } from './verdict.js';

/* What is proposed and decided of series, done by SQL alone. */

/** Of a label that nobody else links meanwhile. */
const anIncident = async (area: string): Promise<string> =>
  (
    await database().query(
      `select id from incidents.incident where category = 'ARMED_ROBBERY' and record_status = 'VALIDATED' and area_path && '{${area}}'
         and handling_tlp <> 'TLP_GREEN' and ${isOfTheSample('incident.id')}
         and not exists (select 1 from incidents.series_link l where l.incident_id = incident.id) order by id limit 1`,
    )
  ).rows[0].id;

interface Proposal {
  readonly by?: string;
  readonly at?: string;
  readonly member?: string;
  readonly label?: string;
  readonly status?: string;
  readonly decided?: string;
  readonly area?: string;
}

async function propose(client: pg.PoolClient, proposal: Proposal, incident: string): Promise<string> {
  const id = randomUUID();
  await client.query(
    `insert into incidents.crime_series (id, label, proposed_at, proposed_by_id, member_id)
     select '${id}', '${proposal.label ?? 'Les deux-roues'}', ${proposal.at ?? THIS_INSTANT},
       ${proposal.by ?? 'hub.viewer_organisation_id()'}, ${proposal.member ?? 'hub.viewer_member_id()'}`,
  );
  await client.query(
    `insert into incidents.series_link (id, series_id, incident_id, status, model_version, decided_at, decided_by_id, decided_by_member_id, reason)
     select gen_random_uuid(), '${id}', '${incident}', '${proposal.status ?? 'PROPOSED'}', 'naive-bayes-1',
       ${proposal.decided ?? 'null, null, null, null'}`,
  );
  return id;
}

async function proposing(userName: string, proposal: Proposal = {}, purpose?: string | null): Promise<Verdict> {
  const incident = await anIncident(proposal.area ?? '75108');
  return verdictOn(
    userName,
    async (client) => {
      await propose(client, proposal, incident);
      return undefined;
    },
    purpose,
  );
}

test.each(['secretariat.analyst', 'secretariat.validator', 'police.paris8', 'police.oclco'])(
  '%s proposes in its own name, at the instant it does',
  async (userName) => {
    expect(await proposing(userName)).toBe('allowed');
    expect(await proposing(userName, { by: 'gen_random_uuid()' })).toBe('denied');
    expect(await proposing(userName, { member: 'gen_random_uuid()' })).toBe('denied');
    expect(await proposing(userName, { at: `now() - interval '1 day'` })).toBe('denied');
    expect(await proposing(userName, { label: ' ' })).toBe('denied');
  },
);

test('a proposal decides nothing, and links nothing out of sight', async () => {
  const decided = `${THIS_INSTANT}, hub.viewer_organisation_id(), hub.viewer_member_id(), 'x'`;
  expect(await proposing('police.oclco', { status: 'CONFIRMED', decided })).toBe('denied');
  expect(await proposing('police.oclco', { decided })).toBe('series_link_decided_or_proposed');
  expect(await proposing('police.paris8', { area: '69' })).toBe('denied');
  expect(await proposing('police.oclco', {}, null)).toBe('denied');
});

test.each(['firm.vendome', 'system.prefecture', 'press.officer', 'dpo.observatory'])(
  '%s proposes nothing',
  async (userName) => {
    expect(await proposing(userName)).toBe('denied');
  },
);

/** Adds to a series that others made, one with an incident in an area. */
async function adding(userName: string, area: string): Promise<Verdict> {
  const { rows } = await database().query(
    `select l.series_id from incidents.series_link l join incidents.incident i on i.id = l.incident_id
      group by 1 having bool_and(i.area_path && '{${area}}') limit 1`,
  );
  return verdictOnSql(
    userName,
    `insert into incidents.series_link (id, series_id, incident_id, status, model_version)
     values (gen_random_uuid(), $1, $2, 'PROPOSED', 'naive-bayes-1')`,
    [rows[0]?.series_id ?? randomUUID(), await anIncident('75108')],
  );
}

test('a link is added to a series that one sees, and to no other', async () => {
  expect(await adding('police.oclco', '75')).toBe('allowed');
  expect(await adding('secretariat.analyst', '69')).toBe('allowed');
  expect(await adding('police.paris8', '69')).toBe('series_link_of_what_is_seen');
  // As to one there never was.
  expect(await adding('police.paris8', 'no area')).toBe('series_link_of_what_is_seen');
  expect(await adding('firm.vendome', '75')).toBe('denied');
});

const DECISION = {
  status: `'CONFIRMED'`,
  model_version: `'naive-bayes-1'`,
  decided_at: THIS_INSTANT,
  decided_by_id: 'hub.viewer_organisation_id()',
  decided_by_member_id: 'hub.viewer_member_id()',
  reason: `'Aveux.'`,
};

/** A decision on a link that was proposed a moment ago, by the same member, with some columns forged. */
async function deciding(userName: string, forged: Partial<typeof DECISION> = {}, then?: string): Promise<Verdict> {
  const incident = await anIncident('75108');
  const set = Object.entries({ ...DECISION, ...forged }).map(([column, value]) => `${column} = ${value}`);
  return verdictOn(userName, async (client) => {
    const series = await propose(client, {}, incident);
    const decided = await client.query(
      `update incidents.series_link set ${set.join(', ')} where series_id = '${series}'`,
    );
    return then ? client.query(then.replace('<incident>', incident)) : decided;
  });
}

test('an officer decides once, in its own name, at the instant it does, and with a reason', async () => {
  expect(await deciding('police.oclco')).toBe('allowed');
  expect(await deciding('police.oclco', { status: `'REJECTED'` })).toBe('allowed');
  expect(await deciding('police.oclco', { status: `'PROPOSED'` })).not.toBe('allowed');
  expect(await deciding('police.oclco', { decided_at: `now() + interval '1 day'` })).toBe('series_link_by_the_clock');
  expect(await deciding('police.oclco', { reason: `' '` })).toBe('series_link_by_the_clock');
  expect(await deciding('police.oclco', { decided_by_id: 'gen_random_uuid()' })).toBe('series_link_in_its_name');
  expect(await deciding('police.oclco', { decided_by_member_id: 'gen_random_uuid()' })).toBe('series_link_in_its_name');
  const again = `update incidents.series_link set status = 'REJECTED' where decided_at = ${THIS_INSTANT}`;
  expect(await deciding('police.oclco', {}, again)).toBe('series_link_on_course');
});

test('neither analyst nor validator decides, and no link is moved to another incident or series', async () => {
  for (const userName of ['secretariat.analyst', 'secretariat.validator'])
    expect([userName, await deciding(userName)]).toEqual([userName, 'denied']);
  for (const column of ['id', 'series_id', 'incident_id'])
    expect([
      column,
      await verdictOnSql('police.oclco', `update incidents.series_link set ${column} = ${column}`),
    ]).toEqual([column, 'denied']);
});

test('that an incident is in a series is said with the link that is confirmed, and not without', async () => {
  const say = `insert into incidents.incident_in_series (incident_id, victim_id, area_path)
    select incident_id, victim_id, area_path from incidents.incident_particulars where incident_id = '<incident>' on conflict do nothing`;
  expect(await deciding('police.oclco', {}, say)).toBe('allowed');
  expect(await deciding('police.oclco', { status: `'REJECTED'` }, say)).toBe('series_of_a_link');
  for (const forged of ["victim_id, '{69}'", 'gen_random_uuid(), area_path'])
    expect(await deciding('police.oclco', {}, say.replace('victim_id, area_path from', `${forged} from`))).toBe(
      'series_of_a_link',
    );
  const alone = say.replace('<incident>', await anIncident('75108'));
  for (const userName of ['police.oclco', 'system.prefecture'])
    expect([userName, await verdictOnSql(userName, alone)]).toEqual([userName, 'series_of_a_link']);
  for (const userName of ['firm.vendome', 'secretariat.analyst'])
    expect([userName, await verdictOnSql(userName, alone)]).toEqual([userName, 'denied']);
});
