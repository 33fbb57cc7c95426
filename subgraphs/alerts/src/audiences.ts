import { type Audience, audience } from '@hub/shared/access/audience';
import { dayInFrance } from '@hub/shared/access/day-in-france';
import { viewerSql } from '@hub/shared/access/viewer-sql';
import { PoliceLevel } from '@hub/shared/viewer/police-level.enum';
import { ISSUED_STATUSES } from './alert/alert-rules.js';

const { memberId, organisationId, territory, purpose } = viewerSql;

/** Parts of a condition on an alert. */
const today = dayInFrance('now()');
const issued = `status in (${ISSUED_STATUSES}) and (handling_expires_at is null or handling_expires_at > now())`;
const waitsForSecondHouse = `about_person and status in ('SUBMITTED', 'IN_REVIEW', 'APPROVED')`;
const notRed = `handling_tlp <> 'TLP_RED'`;
const named = `handling_tlp = 'TLP_RED' and ${memberId} = any(audience_member_ids)`;
const toItsOrganisation = `${organisationId} = any(audience_organisation_ids)`;
const toTheCommunity = `handling_tlp in ('TLP_GREEN', 'TLP_CLEAR') and audience_organisation_ids = '{}'`;
// An alert touches a territory when it names an area within it or an area that holds it.
const areasHoldingTheTerritory = `(select coalesce(array_agg(v.code), '{}') from (
    select unnest(a.path) as code from organisations.visible_area a where a.insee_code = any(${territory}::text[])) v)`;
const touchesTerritory = `(area_path && ${territory} or area_codes && ${areasHoldingTheTerritory})`;

// A scalar sub-select and not `exists`, which the planner may answer by reading all alerts first: one look-up by key for each row.
const alert = '(select true from alerts.alert a where a.id = alert_id)';
const policeAnswersForIt = `(select true from alerts.alert a
    join organisations.visible_organisation o on o.id = a.controller_id and o.kind = 'POLICE_SERVICE' where a.id = alert_id)`;
const statesPurpose = `${purpose} is not null`;
const seesTheBasis = '(select true from alerts.alert_basis b where b.alert_id = alert_based_on.alert_id)';

/** Audiences that depend on who wrote an alert, to whom it is addressed, which areas it touches and where it stands. */

export const authorOrganisation: Audience = audience(
  'authorOrganisation',
  'the organisation that wrote it, wherever it stands; of a TLP:RED alert only the member who wrote it',
  ['firm', 'police', 'secretariat'],
  { condition: `author_organisation_id = ${organisationId} and (${notRed} or author_member_id = ${memberId})` },
);
export const secretariatOnceSubmitted: Audience = audience(
  'secretariatOnceSubmitted',
  "the observatory's secretariat from submission on, unless TLP:RED",
  ['secretariat'],
  { condition: `status <> 'DRAFT' and ${notRed}` },
);
export const policeAsSecondHouse: Audience = audience(
  'policeAsSecondHouse',
  'a police service, while an alert about a person waits for a second house to approve it: one that touches its territory or is addressed to it, unless TLP:RED',
  ['police'],
  { condition: `${waitsForSecondHouse} and ${notRed} and (${touchesTerritory} or ${toItsOrganisation})` },
);
export const centralOfficeAsSecondHouse: Audience = audience(
  'centralOfficeAsSecondHouse',
  'the central office, while an alert about a person waits for a second house to approve it, unless TLP:RED',
  ['police'],
  { policeLevels: [PoliceLevel.CENTRAL_OFFICE], condition: `${waitsForSecondHouse} and ${notRed}` },
);
export const memberWhoDecided: Audience = audience(
  'memberWhoDecided',
  'the police officer who approved or rejected it',
  ['police'],
  { condition: `reviewer_member_id = ${memberId}` },
);
export const whoeverItIsAddressedTo: Audience = audience(
  'whoeverItIsAddressedTo',
  'once issued, the firms and police services it names, and all of them when it is TLP:GREEN or TLP:CLEAR and names none; TLP:RED never',
  ['firm', 'police'],
  { condition: `${issued} and ${notRed} and (${toTheCommunity} or ${toItsOrganisation})` },
);
export const policeOfItsArea: Audience = audience(
  'policeOfItsArea',
  'once issued, a police service whose territory it touches, unless TLP:RED',
  ['police'],
  { condition: `${issued} and ${notRed} and ${touchesTerritory}` },
);
export const centralOffice: Audience = audience(
  'centralOffice',
  'once issued, the central office against organised crime, unless TLP:RED',
  ['police'],
  { policeLevels: [PoliceLevel.CENTRAL_OFFICE], condition: `${issued} and ${notRed}` },
);
export const namedMembers: Audience = audience(
  'namedMembers',
  'once issued, the members a TLP:RED alert names, and nobody else of their organisation',
  ['firm', 'police', 'secretariat'],
  { condition: `${issued} and ${named}` },
);
export const namedReviewers: Audience = audience(
  'namedReviewers',
  'from submission on, the members of police and secretariat whom a TLP:RED alert names: only they can review it',
  ['police', 'secretariat'],
  { condition: `status <> 'DRAFT' and ${named}` },
);
export const pressOfficeOnceClear: Audience = audience(
  'pressOfficeOnceClear',
  'the press office, once issued and TLP:CLEAR, unless it names others only',
  ['press_officer'],
  { condition: `${issued} and handling_tlp = 'TLP_CLEAR' and (${toTheCommunity} or ${toItsOrganisation})` },
);
/** A role without any right on a table would meet an error where the answer is "none": an edge followed, a published view read. */
export const noDataProtectionOfficer: Audience = audience(
  'noDataProtectionOfficer',
  'the data protection officer: none at all; the access log is what it reads',
  ['data_protection_officer'],
  { condition: 'false' },
);

/** Audiences of the compartments: each asks for the alert itself to be visible. */

export const whoeverSeesTheAlert: Audience = audience(
  'whoeverSeesTheAlert',
  'whoever may see the alert',
  ['firm', 'police', 'secretariat', 'press_officer', 'data_protection_officer'],
  { condition: alert },
);
export const firmsWhoSeeTheAlert: Audience = audience('firmsWhoSeeTheAlert', 'firms that may see the alert', ['firm'], {
  condition: alert,
});
export const policeWhoSeeTheAlert: Audience = audience(
  'policeWhoSeeTheAlert',
  'a police service that may see the alert',
  ['police'],
  { condition: alert },
);
export const secretariatThatSeesTheAlert: Audience = audience(
  'secretariatThatSeesTheAlert',
  'the secretariat, when it may see the alert',
  ['secretariat'],
  { condition: alert },
);
export const policeWithPurpose: Audience = audience(
  'policeWithPurpose',
  'a police service that may see the alert and states a purpose',
  ['police'],
  { condition: `${statesPurpose} and ${alert}` },
);
export const secretariatWithPurpose: Audience = audience(
  'secretariatWithPurpose',
  'the secretariat, when it may see the alert and states a purpose',
  ['secretariat'],
  { condition: `${statesPurpose} and ${alert}` },
);
export const firmThatGaveThePlate: Audience = audience(
  'firmThatGaveThePlate',
  'the firm that wrote the alert, for the plate it gave itself',
  ['firm'],
  { condition: `author_organisation_id = ${organisationId} and ${alert}` },
);
export const firmsOnceReleased: Audience = audience(
  'firmsOnceReleased',
  'firms that may see the alert, once the police service that answers for it releases the plate',
  ['firm'],
  { condition: `released and ${policeAnswersForIt}` },
);
export const secretariatOnceReleased: Audience = audience(
  'secretariatOnceReleased',
  'the secretariat, once the police service that answers for the alert releases the plate; for a stated purpose',
  ['secretariat'],
  { condition: `released and ${statesPurpose} and ${policeAnswersForIt}` },
);
export const firmsUntilIdentityEnds: Audience = audience(
  'firmsUntilIdentityEnds',
  'firms that may see the alert, when a police service answers for it, until the day that service sets',
  ['firm'],
  { condition: `image_expires_on > ${today} and ${policeAnswersForIt}` },
);
export const secretariatUntilIdentityEnds: Audience = audience(
  'secretariatUntilIdentityEnds',
  'the secretariat, when a police service answers for the alert, until the day that service sets; for a stated purpose',
  ['secretariat'],
  { condition: `image_expires_on > ${today} and ${statesPurpose} and ${policeAnswersForIt}` },
);
export const peersUnlessDelegated: Audience = audience(
  'peersUnlessDelegated',
  'other firms that may see the alert, when its author publishes in its own name',
  ['firm'],
  { condition: `not delegated and ${alert}` },
);
export const originatingFirm: Audience = audience('originatingFirm', 'the firm that wrote the alert', ['firm'], {
  condition: `originator_id = ${organisationId} and ${alert}`,
});
export const authorFirm: Audience = audience('authorFirm', 'the firm that wrote the alert', ['firm'], {
  condition: `author_organisation_id = ${organisationId} and ${alert}`,
});
export const whoeverSeesTheBasis: Audience = audience(
  'whoeverSeesTheBasis',
  'the firm that wrote the alert and the secretariat, for the incidents they may see themselves',
  ['firm', 'secretariat'],
  {
    condition: `${seesTheBasis} and (select true from incidents.visible_incident i where i.id = alert_based_on.incident_id)`,
  },
);
/** Elsewhere a police service sees an incident as a peer does; who wrote the alert on it would tell whom it happened to. */
export const policeThatAnswerForTheBasis: Audience = audience(
  'policeThatAnswerForTheBasis',
  'a police service that may see the alert, for the incidents in its scope and for a stated purpose',
  ['police'],
  {
    condition: `${seesTheBasis} and (select true from incidents.visible_incident i where i.id = alert_based_on.incident_id and i.answered_for)`,
  },
);
export const approver: Audience = audience('approver', 'the police officer who decided', ['police'], {
  condition: `member_id = ${memberId} and ${alert}`,
});
