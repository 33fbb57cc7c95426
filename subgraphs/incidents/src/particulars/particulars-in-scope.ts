/**
 * As `PARTICULARS_VISIBLE`, for a police service and the secretariat: a scalar sub-select, which is answered by the key alone. PostgreSQL plans
 * an `exists` a second time, as a list of all rows, and with it all over again what the particulars ask of the incident, the longest condition
 * of the law.
 */
export const PARTICULARS_IN_SCOPE =
  '(select true from (select incident_id as id from incidents.incident_particulars) p where p.id = incident_id)';
