import { type Audience, audience } from '@hub/shared/access/audience';
import { viewerSql } from '@hub/shared/access/viewer-sql';
import { HUB_ROLES } from '@hub/shared/viewer/hub-role';
import { PoliceLevel } from '@hub/shared/viewer/police-level.enum';

const people = HUB_ROLES.filter((role) => role !== 'gateway');

/** Audiences that depend on which organisation, premises, member or agreement a record is about. */

export const ownOrganisation: Audience = audience('ownOrganisation', 'the organisation itself', people, {
  condition: `id = ${viewerSql.organisationId}`,
});
export const everyoneOnceInstitution: Audience = audience(
  'everyoneOnceInstitution',
  'everyone, when the organisation is no firm: police services, the observatory, the press office, trade bodies',
  people,
  { condition: `kind <> 'FIRM'` },
);
export const peersOnceListed: Audience = audience(
  'peersOnceListed',
  'other firms, when the firm agreed to be listed to its peers',
  ['firm'],
  { condition: 'listed_to_peers' },
);
export const policeOfItsArea: Audience = audience(
  'policeOfItsArea',
  'a police service whose territory holds one of its premises',
  ['police'],
  { condition: `area_path && ${viewerSql.territory}` },
);
export const centralOffice: Audience = audience(
  'centralOffice',
  'the central office against organised crime, whose remit is the whole country',
  ['police'],
  { policeLevels: [PoliceLevel.CENTRAL_OFFICE] },
);
export const ownFirm: Audience = audience('ownFirm', 'the organisation it belongs to', people, {
  condition: `organisation_id = ${viewerSql.organisationId}`,
});
export const whoeverSeesThePremises: Audience = audience(
  'whoeverSeesThePremises',
  'the firm and the police who may see the premises; the secretariat only in protected tables',
  ['firm', 'police'],
  { condition: 'exists (select 1 from organisations.premises p where p.id = premises_id)' },
);
export const policeWhoSeeItsOrganisation: Audience = audience(
  'policeWhoSeeItsOrganisation',
  'a police service that may see the organisation',
  ['police'],
  { condition: 'exists (select 1 from organisations.organisation o where o.id = organisation_id)' },
);
export const ownParty: Audience = audience('ownParty', 'the party itself', people, {
  condition: `organisation_id = ${viewerSql.organisationId}`,
});
export const partiesForControllers: Audience = audience(
  'partiesForControllers',
  'every party, for the controllers: a person must know whom to ask',
  people,
  { condition: 'is_controller' },
);
export const partiesOfTheAgreement: Audience = audience(
  'partiesOfTheAgreement',
  'the parties to the agreement',
  people,
  {
    condition: `exists (select 1 from organisations.agreement_party p where p.agreement_id = id and p.organisation_id = ${viewerSql.organisationId})`,
  },
);
export const whoeverSeesTheAgreement: Audience = audience(
  'whoeverSeesTheAgreement',
  'whoever may see the agreement it stands in',
  people,
  { condition: 'exists (select 1 from organisations.sharing_agreement a where a.id = agreement_id)' },
);
