import { isInAudience } from '@hub/shared/access/is-in-audience';
import type { RequestContext } from '@hub/shared/subgraph/request-context';
import type { Viewer } from '@hub/shared/viewer/viewer';
import { access } from '../access.js';

/** The incident and its compartments, in the order in which their conditions ask about one another. */
const RECORDS = [
  ['Incident', 'incident'],
  ['IncidentParticulars', 'incident_particulars'],
  ['IncidentGoods', 'incident_goods'],
  ['IncidentEvidence', 'incident_evidence'],
  ['IncidentEmergencyCall', 'incident_emergency_call'],
  ['IncidentOffenders', 'incident_offenders'],
  ['IncidentComplaint', 'incident_complaint'],
  ['IncidentInquiry', 'incident_inquiry'],
  ['IncidentStep', 'incident_step'],
] as const;

/** What conditions ask about as well, and an incident that is told for the first time is not in. */
const NOT_YET = 'seen_incident_in_series as (select null::uuid as incident_id where false)';

/** An incident as it could be: what decides who reads it, by column. */
export type ToldIncident = Readonly<Record<string, unknown>> & { readonly id: string };

const quote = (value: string | null): string => (value === null ? 'null' : `'${value.replaceAll("'", "''")}'`);

const territory = (codes: readonly string[]): string => `'{${codes.join(',')}}'::text[]`;

/** The viewer's own values, where a condition asks the session for them. */
function asAskedBy(viewer: Viewer, condition: string): string {
  const values: Readonly<Record<string, string>> = {
    member_id: `${quote(viewer.memberId)}::uuid`,
    organisation_id: `${quote(viewer.organisationId)}::uuid`,
    territory: territory(viewer.territory),
    territory_for_purpose: territory(viewer.purpose ? viewer.territory : []),
    purpose: `${quote(viewer.purpose)}::text`,
  };
  return condition.replaceAll(/hub\.viewer_(\w+)\(\)/g, (_, name: string) => {
    const value = values[name];
    if (!value) throw new Error(`The law asks for the viewer's ${name}, which no preview tells`);
    return value;
  });
}

function conditionOf(viewer: Viewer, record: string): string {
  const ways = (access.records[record]?.read ?? [])
    .filter((audience) => isInAudience(viewer, audience))
    .map(({ condition = 'true' }) => `(${asAskedBy(viewer, condition)})`);
  return ways.join(' or ') || 'false';
}

const seenInstead = (sql: string): string => sql.replaceAll(/\bincidents\.(incident\w*)\b/g, 'seen_$1');

/** The incident told as rows of the tables, each kept if the law shows it to the viewer: no table is read, the law alone decides. */
function query(viewer: Viewer): string {
  const seen = RECORDS.map(
    ([record, table]) =>
      `seen_${table} as (select * from jsonb_populate_record(null::incidents.${table}, told) as ${table}
         where ${seenInstead(conditionOf(viewer, record))})`,
  );
  const columns = RECORDS.map(([record, table]) => `exists (select 1 from seen_${table}) as "${record}"`);
  return `select shown.* from (select ?::jsonb as told) given,
    lateral (with ${[NOT_YET, ...seen].join(', ')} select ${columns.join(', ')}) shown`;
}

/** The records of an incident, as it could be, that the law would show to the viewer. */
export async function recordsSeenBy(
  { em }: RequestContext,
  viewer: Viewer,
  told: ToldIncident,
): Promise<ReadonlySet<string>> {
  const row = JSON.stringify({ ...told, incident_id: told.id });
  const [shown = {}] = await em.execute<Record<string, boolean>[]>(query(viewer), [row]);
  return new Set(Object.keys(shown).filter((record) => shown[record]));
}
