import { type Audience, audience } from '@hub/shared/access/audience';
import { THIS_INSTANT } from '@hub/shared/access/this-instant';
import { viewerSql } from '@hub/shared/access/viewer-sql';
import { MemberRole } from '@hub/shared/viewer/member-role.enum';
import { rewrittenIncident } from '../declaration/new-incident.js';
import { HEADS_OF_FIRMS } from '../heads-of-firms.js';
import { SHARED_STATUSES } from '../incident/incident-rules.js';
import { PARTICULARS_IN_SCOPE } from '../particulars/particulars-in-scope.js';

const { memberId, organisationId } = viewerSql;

export const officerWhoGivesFeedback: Audience = audience(
  'officerWhoGivesFeedback',
  'a police officer in whose scope the incident lies, in its own name and for a stated purpose, once it is validated',
  ['police'],
  {
    memberRoles: [MemberRole.POLICE_OFFICER],
    condition: `member_id = ${memberId} and organisation_id = ${organisationId} and at = ${THIS_INSTANT}
    and btrim(text) <> '' and length(text) <= 2000 and handling_review_due_at is null and ${PARTICULARS_IN_SCOPE}
    and exists (select 1 from (select id as told, record_status from incidents.incident) i where i.told = incident_id and i.record_status in (${SHARED_STATUSES}))`,
  },
);
export const firmThatEmptiesTheFeedback: Audience = audience(
  'firmThatEmptiesTheFeedback',
  'the owner or security manager of the firm it happened to, as it takes its report back',
  ['firm'],
  { memberRoles: HEADS_OF_FIRMS, ...rewrittenIncident.feedback },
);
