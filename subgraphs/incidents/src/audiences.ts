import { type Audience, audience } from '@hub/shared/access/audience';
import { viewerSql } from '@hub/shared/access/viewer-sql';
import { PoliceLevel } from '@hub/shared/viewer/police-level.enum';
import { IN_REMIT } from './incident/in-remit.js';
import { SHARED_STATUSES, WITHHELD_STATUSES } from './incident/incident-rules.js';
import { INCIDENT_VISIBLE } from './incident/incident-visible.js';
import { PARTICULARS_IN_SCOPE } from './particulars/particulars-in-scope.js';
import { PARTICULARS_VISIBLE } from './particulars/particulars-visible.js';

const { memberId, organisationId, territory, territoryForPurpose, purpose } = viewerSql;

/** Parts of a condition on an incident. */
const filed = `record_status not in (${WITHHELD_STATUSES})`;
const shared = `record_status in (${SHARED_STATUSES}) and (handling_expires_at is null or handling_expires_at > now())`;
// Naming organisations narrows even a wide label: the label says what readers may do with it, the names say who they are.
const toTheCommunity = `handling_tlp in ('TLP_GREEN', 'TLP_CLEAR') and audience_organisation_ids = '{}'`;
const toItsOrganisation = `handling_tlp <> 'TLP_RED' and ${organisationId} = any(audience_organisation_ids)`;
const toTheMember = `handling_tlp = 'TLP_RED' and ${memberId} = any(audience_member_ids)`;
const inTheTerritory = `area_path && ${territory}`;
// Asked of particulars whose incident is known: no index is to list all those of the territory for it.
const inTheTerritoryForPurpose = `(area_path && ${territoryForPurpose}) is true`;

// By its own name: `id` must be that of the incident in the remit as well. Why a scalar: `particulars-in-scope.ts`.
const visibleInRemit = `(select true from incidents.incident i where i.id = incident_id and ${IN_REMIT})`;
const statesPurpose = `${purpose} is not null`;

const SERVICES_WITH_TERRITORY = [PoliceLevel.LOCAL, PoliceLevel.PREFECTURE];

/**
 * Audiences that depend on whom an incident happened to, where, of which category it is and how it is labelled. The label bounds the
 * community of peers; it bounds neither the police service in whose scope the event lies, which reads it as it would the firm's
 * complaint, nor the secretariat, which checks it.
 */

export const firmItHappenedTo: Audience = audience('firmItHappenedTo', 'the firm it happened to', ['firm'], {
  condition: `victim_id = ${organisationId}`,
});
/** An erased record exists for nobody: which firm it happened to is kept for figures alone, and its parts name none. */
export const firmOfTheRecord: Audience = audience(
  'firmOfTheRecord',
  'the firm it happened to, until it is erased',
  ['firm'],
  { condition: `victim_id = ${organisationId} and record_status <> 'ERASED'` },
);
export const peers: Audience = audience(
  'peers',
  'other firms, and police services outside their scope: once validated and until its sharing ends, TLP:GREEN or TLP:CLEAR, or naming their organisation; TLP:RED naming the member alone',
  ['firm', 'police'],
  { condition: `${shared} and (${toTheCommunity} or ${toItsOrganisation} or ${toTheMember})` },
);
export const policeOfItsArea: Audience = audience(
  'policeOfItsArea',
  'a police service in whose territory it happened, once filed, whatever its label',
  ['police'],
  { policeLevels: SERVICES_WITH_TERRITORY, condition: `${filed} and ${inTheTerritory}` },
);
export const centralOffice: Audience = audience(
  'centralOffice',
  'the central office, for the categories of organised crime and what is in a confirmed series, wherever it happened, once filed, whatever its label',
  ['police'],
  { policeLevels: [PoliceLevel.CENTRAL_OFFICE], condition: `${filed} and ${IN_REMIT}` },
);
export const secretariatOnceFiled: Audience = audience(
  'secretariatOnceFiled',
  "the observatory's secretariat, once filed and until it is erased, whatever its label",
  ['secretariat'],
  { condition: `filed and record_status <> 'ERASED'` },
);

/** Audiences of the particulars: each asks for the incident itself to be visible, and an authority for the purpose it reads for. */

export const policeOfItsAreaWithPurpose: Audience = audience(
  'policeOfItsAreaWithPurpose',
  'a police service in whose territory it happened, for a stated purpose',
  ['police'],
  {
    policeLevels: SERVICES_WITH_TERRITORY,
    condition: `${inTheTerritoryForPurpose} and ${INCIDENT_VISIBLE}`,
  },
);
export const centralOfficeWithPurpose: Audience = audience(
  'centralOfficeWithPurpose',
  'the central office, for the categories of organised crime and what is in a confirmed series, for a stated purpose',
  ['police'],
  { policeLevels: [PoliceLevel.CENTRAL_OFFICE], condition: `${statesPurpose} and ${visibleInRemit}` },
);
export const secretariatWithPurpose: Audience = audience(
  'secretariatWithPurpose',
  "the observatory's secretariat, once filed, for a stated purpose",
  ['secretariat'],
  { condition: `${statesPurpose} and ${INCIDENT_VISIBLE}` },
);

/** Audiences of the other compartments: each asks for the particulars to be visible, so no rule of theirs can be wider. */

export const firmThatSeesParticulars: Audience = audience(
  'firmThatSeesParticulars',
  'the firm that sees the particulars: the one it happened to',
  ['firm'],
  { condition: PARTICULARS_VISIBLE },
);
export const policeThatSeeParticulars: Audience = audience(
  'policeThatSeeParticulars',
  'a police service that sees the particulars: in its scope and for a stated purpose',
  ['police'],
  { condition: PARTICULARS_IN_SCOPE },
);
export const serviceWithTerritoryThatSeesParticulars: Audience = audience(
  'serviceWithTerritoryThatSeesParticulars',
  'a police service with a territory that sees the particulars; not the central office',
  ['police'],
  { policeLevels: SERVICES_WITH_TERRITORY, condition: PARTICULARS_IN_SCOPE },
);
export const secretariatThatSeesParticulars: Audience = audience(
  'secretariatThatSeesParticulars',
  'the secretariat, when it sees the particulars: for a stated purpose',
  ['secretariat'],
  { condition: PARTICULARS_IN_SCOPE },
);

/** Its own line, also where it states no purpose: a step is checked against the line that records it. */
export const memberWhoDecided: Audience = audience(
  'memberWhoDecided',
  'the member who decided, for the line it wrote itself',
  ['police', 'secretariat'],
  { condition: `member_id = ${memberId} and ${INCIDENT_VISIBLE}` },
);
