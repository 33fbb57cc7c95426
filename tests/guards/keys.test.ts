import { subgraphs } from '@hub/schema/subgraphs';
import { database } from '../support/database.js';
import { anAlertOf, anIncidentOf } from './authored.js';
import { verdictOnSql } from './verdict.js';
import { verdictOnWriting } from './written-again.js';

/* A key that is taken, or a reference that leads nowhere, tells nobody of a record of others. */

/** Random, 122 bits of it, and made by the hub: to try one is to know it already. */
const RANDOM = 'an identifier the hub draws';
/** Holds the member or organisation that writes, which nobody else can write. */
const OWN = 'per owner';
/** Of a part of a record that only its author writes, in the transaction that writes the record. */
const PART = 'of a part of a record of its own';
/** Nobody writes the table. */
const UNWRITTEN = 'written by nobody';

const KEYS: Readonly<Record<string, string>> = {
  'alerts.alert (id)': RANDOM,
  'alerts.alert (id, about_person)': RANDOM,
  'alerts.alert (id, reviewer_member_id, reviewer_organisation_id)': RANDOM,
  'alerts.alert (author_organisation_id, reference)': OWN,
  'alerts.alert_approval (id)': RANDOM,
  'alerts.alert_approval (alert_id, alert_version)': 'of the one who decided on this version',
  'alerts.alert_area (alert_id, area_code)': PART,
  'alerts.alert_based_on (alert_id, incident_id)': PART,
  'alerts.alert_basis (alert_id)': PART,
  'alerts.alert_details (alert_id)': PART,
  'alerts.alert_drafting (member_id, client_mutation_id)': OWN,
  'alerts.alert_identity (alert_id)': PART,
  'alerts.alert_origin (alert_id)': PART,
  'alerts.alert_plate (alert_id)': PART,
  'alerts.alert_subject (alert_id)': PART,
  'communications.statement (id)': RANDOM,
  'communications.statement_alert (statement_id, alert_id)': PART,
  'communications.statement_clearance (id)': RANDOM,
  'communications.statement_clearance (statement_id, statement_version, kind, organisation_id)': OWN,
  'communications.statement_clearance (statement_id, statement_version, member_id)': OWN,
  'communications.statement_content (statement_id)': PART,
  'communications.statement_drafting (member_id, client_mutation_id)': OWN,
  'communications.statement_editor_note (statement_id)': PART,
  'communications.statement_firm (statement_id, organisation_id)': PART,
  'communications.statement_review (statement_id)': PART,
  'incidents.crime_series (id)': RANDOM,
  'incidents.data_subject_request (id)': RANDOM,
  'incidents.data_subject_request (member_id, client_mutation_id)': OWN,
  'incidents.erased_file (id)': UNWRITTEN,
  'incidents.erasure_certificate (request_id)': UNWRITTEN,
  'incidents.incident (id)': RANDOM,
  'incidents.incident (victim_id, reference)': OWN,
  'incidents.incident_of_firm (incident_id)': UNWRITTEN,
  'incidents.incident_complaint (incident_id)': PART,
  'incidents.incident_declaration (member_id, client_mutation_id)': OWN,
  'incidents.incident_emergency_call (incident_id)': PART,
  'incidents.incident_import (organisation_id, sender_reference)': OWN,
  'incidents.incident_in_series (incident_id)': 'of an incident whose link the same officer confirms',
  'incidents.incident_evidence (incident_id)': PART,
  'incidents.incident_goods (incident_id)': PART,
  'incidents.incident_inquiry (incident_id)': PART,
  'incidents.incident_offenders (incident_id)': PART,
  'incidents.incident_particulars (incident_id)': PART,
  'incidents.incident_amendment (id)': RANDOM,
  'incidents.incident_requalification (id)': RANDOM,
  'incidents.incident_removal (ends_at, changed_in, id)': UNWRITTEN,
  'incidents.incident_request (member_id, client_mutation_id)': OWN,
  'incidents.incident_step (id)': RANDOM,
  'incidents.investigation_step (id)': RANDOM,
  'incidents.modus_operandi (code)': UNWRITTEN,
  'incidents.outcome_feedback (id)': RANDOM,
  'incidents.series_link (id)': RANDOM,
  'incidents.series_link (series_id, incident_id)':
    'of an incident whose particulars the member sees, and so its links',
  'incidents.offender_descriptor (code)': UNWRITTEN,
  'incidents.statistic (id)': UNWRITTEN,
  'incidents.statistic (table_id, year, key)': UNWRITTEN,
  'incidents.statistic_basis (measure, dimensions, key, firm_id)': UNWRITTEN,
  'incidents.statistic_table (id)': UNWRITTEN,
  'incidents.statistic_table (vintage, measure, dimensions)': UNWRITTEN,
  'incidents.statistic_truth (statistic_id)': UNWRITTEN,
  'incidents.statistic_vintage (vintage)': UNWRITTEN,
};

async function uniqueKeys(): Promise<string[]> {
  const { rows } = await database().query<{ key: string }>(
    `select i.indrelid::regclass || ' (' || string_agg(a.attname, ', ' order by k.place) || ')' as key
       from pg_index i join pg_class c on c.oid = i.indrelid join pg_namespace n on n.oid = c.relnamespace
       cross join lateral unnest(i.indkey::int2[]) with ordinality as k (number, place)
       join pg_attribute a on a.attrelid = i.indrelid and a.attnum = k.number
      where i.indisunique and n.nspname = any($1) and c.relname <> 'mikro_orm_migrations' group by i.indexrelid, i.indrelid`,
    [subgraphs.map(({ name }) => name)],
  );
  return rows.map(({ key }) => key).sort();
}

test('every unique key is random, of its owner, of a part of a record of its own, or of a table nobody writes', async () => {
  const keys = await uniqueKeys();
  // Nobody writes to any table of organisations: `rights.test.ts`.
  expect(keys.filter((key) => !key.startsWith('organisations.'))).toEqual(Object.keys(KEYS).sort());
});

test('a reference another firm has is free to take', async () => {
  const { rows } = await database().query(
    `select (select reference from alerts.alert where status = 'DRAFT' and author_organisation_id <> (
               select m.organisation_id from organisations.member m join organisations.member_account a on a.member_id = m.id
                where a.subject = 'firm.vendome') limit 1) as alert,
            (select reference from incidents.incident where victim_id <> (
               select m.organisation_id from organisations.member m join organisations.member_account a on a.member_id = m.id
                where a.subject = 'firm.vendome') limit 1) as incident`,
  );
  const alert = { noun: 'alert', id: await anAlertOf('firm.vendome') } as const;
  const incident = { noun: 'incident', id: await anIncidentOf('firm.vendome') } as const;
  expect(await verdictOnWriting('firm.vendome', alert, { 'alerts.alert': { reference: `'${rows[0].alert}'` } })).toBe(
    'allowed',
  );
  expect(
    await verdictOnWriting('firm.vendome', incident, { 'incidents.incident': { reference: `'${rows[0].incident}'` } }),
  ).toBe('allowed');
});

test('the key of a part that is taken, hidden or free gives one answer, also when a conflict is to be passed over', async () => {
  const taken = await anAlertOf('firm.rivoli');
  for (const table of [
    'alert_details',
    'alert_subject',
    'alert_basis',
    'alert_origin',
    'alert_plate',
    'alert_identity',
    'alert_area',
  ])
    for (const conflict of ['', 'on conflict do nothing']) {
      const insert = (id: string) =>
        verdictOnSql('firm.vendome', `insert into alerts.${table} (alert_id) values (${id}) ${conflict}`);
      expect([table, await insert(`'${taken}'`)]).toEqual([table, 'denied']);
      expect([table, await insert('gen_random_uuid()')]).toEqual([table, 'denied']);
    }
});
