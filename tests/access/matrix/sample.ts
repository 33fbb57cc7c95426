import type pg from 'pg';

/** A record to ask for by its key, and the label and state it has. */
export interface Sampled {
  readonly key: string;
  readonly tlp: string;
  readonly state: string;
}

/** By the root field that asks for one of them. */
export type Sample = ReadonlyMap<string, readonly Sampled[]>;

const EFFECTIVE_ALERT_STATUS = `case when status = 'ISSUED' and expires_at <= now() then 'EXPIRED' else status end`;

/** Of every label and state there is: an incident inside the territory of the local police service of the demo, and one outside. */
const INCIDENTS = `select distinct on (record_status, handling_tlp, area_path && '{75108}')
    id as key, handling_tlp as tlp, record_status as state
  from incidents.incident order by record_status, handling_tlp, area_path && '{75108}', reference`;

/** Of every label and state there is: an alert built on incidents, and one that is not. */
const ALERTS = `select distinct on (state, handling_tlp, is_built) id as key, handling_tlp as tlp, state
  from (select a.*, ${EFFECTIVE_ALERT_STATUS} as state, exists (select 1 from alerts.alert_based_on b where b.alert_id = a.id) as is_built
          from alerts.alert a) a order by state, handling_tlp, is_built, reference`;

/** Of every label and state there is: a statement that names firms, and one that does not. */
const STATEMENTS = `select distinct on (s.status, c.handling_tlp, s.named_firm_ids = '{}') s.id as key, c.handling_tlp as tlp, s.status as state
  from communications.statement s join communications.statement_content c on c.statement_id = s.id
  order by s.status, c.handling_tlp, s.named_firm_ids = '{}', s.uri, s.version`;

/** The organisations of the demo members: a firm that is listed, others that are not, and institutions of every kind. */
const ORGANISATIONS = `select distinct o.id as key, '' as tlp, o.kind as state from organisations.organisation o
  join organisations.member m on m.organisation_id = o.id join organisations.member_account a on a.member_id = m.id
  where a.subject = any($1) order by o.kind, o.id`;

const PREMISES = `select distinct on (p.organisation_id) p.id as key, '' as tlp, p.kind as state from organisations.premises p
  join organisations.member m on m.organisation_id = p.organisation_id join organisations.member_account a on a.member_id = m.id
  where a.subject = any($1) order by p.organisation_id, p.id`;

/** Of every state there is: a series with an incident in the territory of the local police service of the demo, and one without. */
const SERIES = `select distinct on (s.state, s.near) s.id as key, '' as tlp, s.state
  from (select l.series_id as id, min(l.status) as state, bool_or(i.area_path && '{75108}') as near
          from incidents.series_link l join incidents.incident i on i.id = l.incident_id group by 1) s order by s.state, s.near, s.id`;

/** An arrondissement, the town around it, and one where another service answers. */
const AREAS = `select insee_code as key, '' as tlp, level as state from organisations.area where insee_code in ('75108', '75056', '69382')`;

const FIRMS_OF_TESTS = `select m.organisation_id as id from organisations.member m join organisations.member_account a on a.member_id = m.id
  join organisations.organisation o on o.id = m.organisation_id where a.subject = any($1) and o.kind = 'FIRM'`;

/** The firms of the demo members, and their premises: in their names other tests file all the time, and what they count does not stand still. */
export async function neverStill(database: pg.Pool, userNames: readonly string[]): Promise<ReadonlySet<string>> {
  const { rows } = await database.query<{ id: string }>(
    `${FIRMS_OF_TESTS} union select p.id from organisations.premises p where p.organisation_id in (${FIRMS_OF_TESTS})`,
    [userNames],
  );
  return new Set(rows.map(({ id }) => id));
}

/** Records of every label and state that the hub holds at this moment. */
export async function sampleOf(database: pg.Pool, userNames: readonly string[]): Promise<Sample> {
  const found = async (sql: string, values: unknown[] = []): Promise<Sampled[]> =>
    (await database.query(sql, values)).rows;
  const [incident, alert, statement, organisation, premises, area, series] = await Promise.all([
    found(INCIDENTS),
    found(ALERTS),
    found(STATEMENTS),
    found(ORGANISATIONS, [userNames]),
    found(PREMISES, [userNames]),
    found(AREAS),
    found(SERIES),
  ]);
  return new Map(Object.entries({ incident, alert, statement, organisation, premises, area, series }));
}
