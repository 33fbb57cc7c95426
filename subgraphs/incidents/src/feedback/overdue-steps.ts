import { type FilterQuery, raw } from '@mikro-orm/core';
import { IN_REMIT } from '../incident/in-remit.js';
import { IncidentRecordStatus } from '../incident/incident-record-status.enum.js';
import { SHARED_STATUSES } from '../incident/incident-rules.js';
import type { IncidentStep } from '../step/incident-step.entity.js';
import { DUE_DAYS } from './due-days.js';
import type { OverdueFeedbackFilter } from './overdue-feedback-filter.input.js';

type Condition = FilterQuery<IncidentStep>;

const DAY = 86_400_000;
const EPOCH = new Date(0);

const STANDING = `select id from incidents.incident where record_status in (${SHARED_STATUSES})`;
const TOLD = 'select incident_id from incidents.outcome_feedback';

/** By equality with each code within, as lists of incidents are filtered: an index serves that before the policies are asked. */
const IN_SCOPE = `select p.incident_id from incidents.incident_particulars p where p.area_code = any(array(
      select a.insee_code from organisations.visible_area a, organisations.visible_organisation o
       where o.id = ? and o.police_level in ('LOCAL', 'PREFECTURE') and a.path && o.territory_codes))
    union all
    select id from incidents.incident where ${IN_REMIT} and exists (
      select 1 from organisations.visible_organisation o where o.id = ? and o.police_level = 'CENTRAL_OFFICE')`;

const oneOf = (query: string, values: unknown[] = []): Condition =>
  ({ incidentId: { $in: raw(`(${query})`, values) } }) as never;

const inScopeOf = (serviceId: string): Condition => oneOf(IN_SCOPE, [serviceId, serviceId]);

const ofCategory = (categories: readonly string[]): Condition =>
  oneOf('select id from incidents.incident where category = any(array[?]::text[])', [[...new Set(categories)]]);

const validatedBefore = (dueBefore: Date): Condition => ({
  at: { $lt: new Date(Math.max(dueBefore.getTime(), EPOCH.getTime()) - DUE_DAYS * DAY) },
});

/**
 * The validations after which nobody told the firm anything within its time. Each part is asked under its own policies, and all of them
 * show a viewer the same incidents: what it may not see of an incident is never taken for "nothing was told".
 */
export function overdueSteps(filter: OverdueFeedbackFilter | null, now: Date): Condition {
  const { serviceId, category, dueBefore } = filter ?? {};
  return {
    $and: [
      { toStatus: IncidentRecordStatus.VALIDATED },
      validatedBefore(now),
      oneOf(STANDING),
      { $not: oneOf(TOLD) },
      ...(serviceId ? [inScopeOf(serviceId)] : []),
      ...(category ? [ofCategory(category)] : []),
      ...(dueBefore ? [validatedBefore(dueBefore)] : []),
    ],
  };
}
