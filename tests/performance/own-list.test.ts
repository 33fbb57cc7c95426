import { database } from '../support/database.js';

/** Every part of an incident that its firm sees and that can change without it. */
const PARTS = `
  select incident_id, changed_in, updated_at from incidents.incident_particulars
  union all select incident_id, changed_in, updated_at from incidents.incident_goods
  union all select incident_id, changed_in, updated_at from incidents.incident_evidence
  union all select incident_id, changed_in, updated_at from incidents.incident_emergency_call
  union all select incident_id, changed_in, updated_at from incidents.incident_offenders
  union all select incident_id, changed_in, updated_at from incidents.incident_complaint
  union all select incident_id, changed_in, at from incidents.outcome_feedback`;

interface OwnPlace {
  readonly id: string;
  readonly record_status: string;
  readonly kept_changed_in: string | null;
  readonly wrong: boolean;
}

/** What lies before is an archive that tests have made, past the triggers that keep the lists. */
const SINCE = '2008-01-01';

test('the list of a firm holds each of its incidents, in its place, whatever tests have done to them', async () => {
  const { rows } = await database().query<OwnPlace>(`
    select i.id, i.record_status, i.changed_in, c.changed_in as parts_changed_in, o.changed_in as kept_changed_in, (
        (i.record_status = 'ERASED') <> (o.incident_id is null)
        or o.incident_id is not null and (o.victim_id, o.half_day_from) is distinct from (i.victim_id, i.half_day_from)
        -- A part that changed with its incident later has no place of its own any more; the list may remember an earlier one.
        or o.incident_id is not null and c.changed_in is not null and o.changed_in is distinct from c.changed_in
           and greatest(o.changed_in, i.changed_in) is distinct from greatest(c.changed_in, i.changed_in)) as wrong
      from incidents.incident i left join incidents.incident_of_firm o on o.incident_id = i.id
      left join lateral (select max(p.changed_in) as changed_in from (${PARTS}) p where p.incident_id = i.id) c on true
      where i.half_day_from >= '${SINCE}'`);
  expect(rows.length).toBeGreaterThan(1_000);
  expect(rows.filter(({ kept_changed_in }) => kept_changed_in).length).toBeGreaterThan(10);
  expect(rows.filter(({ wrong }) => wrong)).toEqual([]);
});
