import type pg from 'pg';

/** Incidents of the sample's that are kept beside those alerts are built on, those a data subject asks about and those of the firms that ask. */
const ONE_IN = 12;

/** Firms whose figures are kept: those of a year by themselves are more than all else together. */
const ONE_FIRM_IN = 48;

const gone = `select id from incidents.incident where abs(hashtext(id::text)) % ${ONE_IN} <> 0
  and id not in (select incident_id from alerts.alert_based_on)
  and id not in (select incident_id from incidents.data_subject_request where incident_id is not null)
  and victim_id not in (select m.organisation_id from organisations.member m join organisations.member_account a on a.member_id = m.id
    where a.subject in ('firm.vendome', 'firm.rivoli', 'firm.bellecour'))`;

const PARTS_OF_INCIDENTS = [
  'particulars',
  'goods',
  'evidence',
  'offenders',
  'emergency_call',
  'complaint',
  'inquiry',
  'step',
  'amendment',
  'requalification',
  'in_series',
  'of_firm',
  'import',
];
const PARTS = [...PARTS_OF_INCIDENTS.map((part) => `incident_${part}`), 'investigation_step', 'outcome_feedback'];

/** The year whose figures are kept. */
const YEAR = 2010;

/** The sample with fewer of everything that is many: what differs is found as well among a few hundred, and a world is made in no time. */
export async function makeSmall(administrator: pg.ClientBase): Promise<void> {
  const statements = [
    'begin',
    'set local session_replication_role = replica',
    `create temp table gone on commit drop as ${gone}`,
    ...PARTS.map((part) => `delete from incidents.${part} where incident_id in (select id from gone)`),
    'delete from incidents.series_link where incident_id in (select id from gone)',
    'delete from incidents.crime_series s where not exists (select 1 from incidents.series_link l where l.series_id = s.id)',
    'delete from incidents.incident_removal where id in (select id from gone) and abs(hashtext(id::text)) % 2 = 0',
    'delete from incidents.incident where id in (select id from gone)',
    `delete from incidents.statistic_truth t using incidents.statistic s where s.id = t.statistic_id and s.year <> ${YEAR}`,
    `delete from incidents.statistic where year <> ${YEAR}`,
    `delete from incidents.statistic_basis where abs(hashtext(firm_id::text)) % ${ONE_FIRM_IN} <> 0`,
    `delete from organisations.area a where level = 'COMMUNE' and not exists (
       select 1 from organisations.premises p where a.insee_code = any(p.area_path))
       and parent_code not in ('69', '92') and not exists (select 1 from alerts.alert l where a.insee_code = any(l.area_codes))
       and not exists (select 1 from incidents.incident i where a.insee_code = i.lifted_area_code)`,
    'commit',
    'vacuum full analyze',
  ];
  for (const statement of statements) await administrator.query(statement);
}
