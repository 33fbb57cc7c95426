/**
 * That the retention of an incident `i` has passed at `$1`. Of what was declared late, or dated anew, it begins when it was declared: a report
 * of long ago is neither archived nor erased on the day it arrives.
 */
export const RETENTION_PASSED = `i.half_day_to < $1 and exists (
         select from incidents.incident_particulars p where p.incident_id = i.id and p.reported_at < $1)`;
