import { type Audience, audience } from '@hub/shared/access/audience';
import { THIS_INSTANT } from '@hub/shared/access/this-instant';
import { viewerSql } from '@hub/shared/access/viewer-sql';
import type { HubRole } from '@hub/shared/viewer/hub-role';
import { MemberRole } from '@hub/shared/viewer/member-role.enum';
import { Purpose } from '@hub/shared/viewer/purpose.enum';
import { INCIDENT_VISIBLE } from '../incident/incident-visible.js';
import { PARTICULARS_VISIBLE } from '../particulars/particulars-visible.js';
import { LINK_VISIBLE } from '../series/link-visible.js';
import { NOTHING_TO_ANSWER_WITH, OPENED_NOW, REQUEST_REFERENCE, STILL_OPEN } from './subject-request-rules.js';

const { memberId, organisationId, purpose } = viewerSql;

const OFFICER: readonly HubRole[] = ['data_protection_officer'];
const memberRoles = [MemberRole.DPO];
const answers = `${purpose} = '${Purpose.DATA_SUBJECT_REQUEST}'`;
/** That the officer's own request for an incident is open, and that it asks for this purpose. */
const asksAbout = (incident: string): string =>
  `${answers} and ${incident} in (select r.incident_id from incidents.data_subject_request r where r.member_id = ${memberId} and ${STILL_OPEN})`;

/**
 * The data protection officer reads no record but the one a data subject asks about, whole, as long as its own request for it is open, and
 * for no other purpose. No request is opened again, and none reaches further than the month in which the answer is due (GDPR art. 12(3)).
 */

export const officerOfItsRequest: Audience = audience(
  'officerOfItsRequest',
  'the data protection officer who opened a data subject’s request about it, until that is closed or its month is over, for that purpose alone; never a draft, nor what was taken back or erased',
  OFFICER,
  {
    memberRoles,
    condition: `record_status not in (${NOTHING_TO_ANSWER_WITH}) and ${asksAbout('id')}`,
  },
);
export const officerThatSeesTheIncident: Audience = audience(
  'officerThatSeesTheIncident',
  'the data protection officer, where it sees the incident: for its own open request',
  OFFICER,
  { memberRoles, condition: INCIDENT_VISIBLE },
);
export const officerThatSeesParticulars: Audience = audience(
  'officerThatSeesParticulars',
  'the data protection officer, where it sees the particulars: for its own open request',
  OFFICER,
  { memberRoles, condition: PARTICULARS_VISIBLE },
);
/** An incident asks whether it is in a series, so that this cannot be asked of the incident. */
export const officerAskedAboutTheSeries: Audience = audience(
  'officerAskedAboutTheSeries',
  'the data protection officer, for its own open request about the incident',
  OFFICER,
  { memberRoles, condition: asksAbout('incident_id') },
);
export const officerThatSeesTheLink: Audience = audience(
  'officerThatSeesTheLink',
  'the data protection officer, where the incident it sees for its own open request is linked to it',
  OFFICER,
  { memberRoles, condition: LINK_VISIBLE },
);

/** Audiences of the requests themselves. */

export const officersOfTheOrganisation: Audience = audience(
  'officersOfTheOrganisation',
  'the data protection officers of the organisation whose officer opened it, for a stated purpose',
  OFFICER,
  { memberRoles, condition: `${purpose} is not null and organisation_id = ${organisationId}` },
);
export const officersWhoSeeTheRequest: Audience = audience(
  'officersWhoSeeTheRequest',
  'the data protection officers who see the request that it answers',
  OFFICER,
  { memberRoles, condition: '(select true from incidents.data_subject_request r where r.id = request_id)' },
);
/** That there is such an incident a trigger says, which asks by a right that no officer has. */
export const officerWhoOpens: Audience = audience(
  'officerWhoOpens',
  'the data protection officer, in its own name, for a month and for that purpose alone',
  OFFICER,
  {
    memberRoles,
    condition: `${answers} and member_id = ${memberId} and organisation_id = ${organisationId}
    and ${OPENED_NOW} and request_reference ~ '${REQUEST_REFERENCE}'`,
  },
);
export const officerWhoCloses: Audience = audience(
  'officerWhoCloses',
  'a data protection officer of the organisation whose officer opened it, once',
  OFFICER,
  {
    memberRoles,
    condition: `${answers} and organisation_id = ${organisationId} and closed_at is null`,
    afterwards: `${answers} and organisation_id = ${organisationId} and closed_at = ${THIS_INSTANT}`,
  },
);
