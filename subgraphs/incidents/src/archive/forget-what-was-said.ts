import type { AdministratorsClient } from '../job/administrators-client.js';

const GONE = `select i.id from incidents.incident i where i.record_status in ('WITHDRAWN', 'ERASED')`;

/** In one statement each: a series of which two incidents went at once still stood for either of them. */
const FORGET = [
  `delete from incidents.series_link l where l.incident_id in (${GONE})`,
  `delete from incidents.incident_in_series s where s.incident_id in (${GONE})`,
  'delete from incidents.crime_series s where not exists (select from incidents.series_link l where l.series_id = s.id)',
  `update incidents.data_subject_request r set incident_id = null, digest = null where r.incident_id in (${GONE})`,
];

/**
 * Forgets of series, and of data subjects' requests, what is left of records that are gone: what was written while they went. The rest goes with
 * them (`forgetting-statements.ts`).
 */
export async function forgetWhatWasSaid(client: AdministratorsClient): Promise<void> {
  for (const statement of FORGET) await client.query(statement, []);
}
