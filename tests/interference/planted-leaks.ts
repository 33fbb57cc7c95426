import type { Plant } from './pairs.js';

/** A leak such as a hub of this kind has had, and a member it tells something. */
export interface PlantedLeak {
  readonly what: string;
  readonly member: string;
  readonly plant: Plant;
}

/** What PostgreSQL would let through if one line of the law had gone astray. They are for the search to be tried on. */
export const PLANTED_LEAKS: readonly PlantedLeak[] = [
  {
    what: 'firms read the particulars of every incident they see',
    member: 'firm.rivoli',
    plant: ['create policy planted on incidents.incident_particulars for select to firm using (true)'],
  },
  {
    what: 'drafts of others are alerts like any other',
    member: 'firm.bellecour',
    plant: ['create policy planted on alerts.alert for select to firm using (true)'],
  },
  {
    what: 'an edge to an alert is there although the alert is not',
    member: 'press.officer',
    // Either of them alone is made good by the other.
    plant: [
      'create policy planted on communications.statement_alert for select to press_officer using (true)',
      'alter view alerts.visible_alert set (security_invoker = off)',
    ],
  },
  {
    what: 'firms learn who looks into their records for an investigation',
    member: 'firm.vendome',
    plant: ['create policy planted on audit.audit_entry for select to firm using (true)'],
  },
];
