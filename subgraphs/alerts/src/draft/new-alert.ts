import { THIS_INSTANT } from '@hub/shared/access/this-instant';
import { viewerSql } from '@hub/shared/access/viewer-sql';
import { TlpLabel } from '@hub/shared/values/tlp-label.enum';
import { BY_STRICTNESS } from './by-strictness.js';

const { memberId, organisationId } = viewerSql;

const DAYS_90 = `interval '2160 hours'`;
const DAYS_366 = `interval '8784 hours'`;

const written = `author_organisation_id = ${organisationId} and author_member_id = ${memberId} and status = 'DRAFT' and version = 1
    and reviewer_member_id is null and reviewer_organisation_id is null and message_type = 'ALERT' and handling_review_due_at is null
    and updated_at = ${THIS_INSTANT} and ordered_at = ${THIS_INSTANT}`;
const ends = `expires_at > ${THIS_INSTANT} and expires_at <= ${THIS_INSTANT} + case when about_person then ${DAYS_90} else ${DAYS_366} end
    and (onset is null or onset >= ${THIS_INSTANT} - ${DAYS_366})
    and (handling_expires_at is null or handling_expires_at > ${THIS_INSTANT} and handling_expires_at <= ${THIS_INSTANT} + ${DAYS_366})`;
const areas = `cardinality(area_codes) between 1 and 50
    and (select alert.area_codes <@ known.codes and alert.area_path <@ known.codes and alert.area_path @> known.codes
           from (select coalesce(array_agg(v.code), '{}') as codes
                   from (select unnest(a.path) as code from organisations.visible_area a where a.insee_code = any(alert.area_codes)) v) known)`;

const everyOne = (column: string, max: number, view: string, key: string): string =>
  `cardinality(${column}) <= ${max} and not exists (select 1 from unnest(alert.${column}) as named (it)
      where not exists (select 1 from ${view} v where v.${key} = named.it))`;

const strictness = (tlp: string): string =>
  `array_position(array[${BY_STRICTNESS.map((label) => `'${label}'`).join(', ')}], ${tlp})`;

/** How a source may be used: as narrowly as it is labelled, with its codes, no longer than it is shared, and by whom it was not only lent to. */
const keepsToItsSource = `${strictness('a.handling_tlp')} <= ${strictness('i.tlp')} and array_remove(i.codes, 'H0') <@ a.handling_codes
      and (i.expires_at is null or coalesce(a.handling_expires_at <= i.expires_at, false))
      and (i.answered_for or i.tlp in ('${TlpLabel.TLP_GREEN}', '${TlpLabel.TLP_CLEAR}') and not i.codes && array['H2', 'H3'])`;

/** That the alert of a part is the draft which this very transaction writes: nobody adds to an alert afterwards, or to a colleague's. */
const newDraft = (more = ''): string =>
  `exists (select 1 from alerts.alert a where a.id = alert_id and a.status = 'DRAFT' and a.version = 1 and a.updated_at = ${THIS_INSTANT}${more})`;

/**
 * What PostgreSQL asks of a new alert and its parts, as conditions on the row: what the services ask in words, a second time. What only the
 * hub sets is set as the hub sets it, and whom and what the alert names exists for its author.
 */
export const newAlert = {
  alert: [
    written,
    ends,
    areas,
    everyOne('audience_organisation_ids', 100, 'organisations.visible_organisation', 'id'),
    everyOne('audience_member_ids', 100, 'organisations.visible_member', 'id'),
    everyOne('modus_operandi', 20, 'incidents.visible_modus_operandi', 'code'),
  ].join('\n    and '),
  part: (more = ''): string => `version = 1 and updated_at = ${THIS_INSTANT} and ${newDraft(more)}`,
  edge: newDraft,
  basedOn: `exists (select 1 from incidents.visible_incident i, alerts.alert a where i.id = alert_based_on.incident_id
      and a.id = alert_based_on.alert_id and a.status = 'DRAFT' and a.version = 1 and a.updated_at = ${THIS_INSTANT}
      and ${keepsToItsSource})`,
} as const;
