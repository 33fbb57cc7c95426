import { type Audience, audience } from '@hub/shared/access/audience';
import { THIS_INSTANT } from '@hub/shared/access/this-instant';
import { viewerSql } from '@hub/shared/access/viewer-sql';
import { MemberRole } from '@hub/shared/viewer/member-role.enum';
import { PoliceLevel } from '@hub/shared/viewer/police-level.enum';
import { PARTICULARS_IN_SCOPE } from '../particulars/particulars-in-scope.js';
import { PARTICULARS_VISIBLE } from '../particulars/particulars-visible.js';
import { LINK_VISIBLE } from './link-visible.js';

const { memberId, organisationId, territoryForPurpose, purpose } = viewerSql;

const ANALYSTS = [MemberRole.ANALYST, MemberRole.VALIDATOR];

export const authorityThatSeesLinks: Audience = audience(
  'authorityThatSeesLinks',
  'a police service or the secretariat, in whose scope an incident of the series lies, for a stated purpose',
  ['police', 'secretariat'],
  { condition: LINK_VISIBLE },
);
export const memberWhoProposed: Audience = audience(
  'memberWhoProposed',
  'the member who proposed it',
  ['police', 'secretariat'],
  { condition: `member_id = ${memberId}` },
);

const proposing = `member_id = ${memberId} and proposed_by_id = ${organisationId} and proposed_at = ${THIS_INSTANT}
    and btrim(label) <> '' and length(label) <= 200`;

export const analystWhoProposes: Audience = audience(
  'analystWhoProposes',
  'an analyst or validator of the secretariat, in its own name',
  ['secretariat'],
  { memberRoles: ANALYSTS, condition: proposing },
);
export const officerWhoProposes: Audience = audience(
  'officerWhoProposes',
  'a police officer, in its own name; no service account does',
  ['police'],
  { memberRoles: [MemberRole.POLICE_OFFICER], condition: proposing },
);

/** That the proposer sees the series a trigger says: a policy that asked would ask the series who sees its links, and so itself. */
const proposed = `status = 'PROPOSED' and ${PARTICULARS_VISIBLE}`;

export const analystWhoLinks: Audience = audience(
  'analystWhoLinks',
  'an analyst or validator of the secretariat, for a series it sees and an incident whose particulars it sees',
  ['secretariat'],
  { memberRoles: ANALYSTS, condition: proposed },
);
export const officerWhoLinks: Audience = audience(
  'officerWhoLinks',
  'a police officer, for a series it sees and an incident in its scope',
  ['police'],
  { memberRoles: [MemberRole.POLICE_OFFICER], condition: proposed },
);
export const officerWhoDecides: Audience = audience(
  'officerWhoDecides',
  'a police officer in whose scope the incident lies, for a stated purpose',
  ['police'],
  { memberRoles: [MemberRole.POLICE_OFFICER], condition: PARTICULARS_IN_SCOPE },
);
/** That a link was confirmed a trigger says: a policy that asked would ask the links who sees their incidents, and so this table itself. */
export const officerWhoConfirms: Audience = audience(
  'officerWhoConfirms',
  'a police officer, with the link it confirms, for a stated purpose',
  ['police'],
  { memberRoles: [MemberRole.POLICE_OFFICER], condition: `${purpose} is not null` },
);
export const policeOfTheAreaOfWhatIsLinked: Audience = audience(
  'policeOfTheAreaOfWhatIsLinked',
  'a police service in whose territory it happened, for a stated purpose',
  ['police'],
  {
    policeLevels: [PoliceLevel.LOCAL, PoliceLevel.PREFECTURE],
    condition: `area_path && ${territoryForPurpose}`,
  },
);
export const secretariatOfSeries: Audience = audience(
  'secretariatOfSeries',
  'the secretariat, for a stated purpose',
  ['secretariat'],
  { condition: `${purpose} is not null` },
);
export const centralOfficeOfSeries: Audience = audience(
  'centralOfficeOfSeries',
  'the central office, for whatever is in a confirmed series, wherever it happened',
  ['police'],
  { policeLevels: [PoliceLevel.CENTRAL_OFFICE] },
);
