import { OrganisationKind } from '@hub/organisations/organisation/organisation-kind.enum';
import { PoliceLevel } from '@hub/shared/viewer/police-level.enum';

/** A party of the sample that is no firm. */
export interface SampleService {
  /** What `sampleId` makes its id from. */
  readonly name: string;
  readonly displayName: string;
  readonly kind: OrganisationKind;
  readonly policeLevel: PoliceLevel | null;
  /** INSEE codes of the territory of a police service. */
  readonly territoryCodes: readonly string[];
}

const institution = (name: string, displayName: string, kind: OrganisationKind): SampleService => ({
  name,
  displayName,
  kind,
  policeLevel: null,
  territoryCodes: [],
});

const police = (
  name: string,
  displayName: string,
  policeLevel: PoliceLevel,
  territoryCodes: readonly string[],
): SampleService => ({ name, displayName, kind: OrganisationKind.POLICE_SERVICE, policeLevel, territoryCodes });

const local = (name: string, of: string, ...territoryCodes: string[]): SampleService =>
  police(name, `Commissariat ${of}`, PoliceLevel.LOCAL, territoryCodes);

/** Police services of the three levels, the observatory, the press office, a trade body. */
export const SAMPLE_SERVICES: readonly SampleService[] = [
  police('police.prefecture', 'Préfecture de police', PoliceLevel.PREFECTURE, ['75', '92', '93', '94']),
  // Its remit is the whole country, by category; it has no territory.
  police('police.oclco', 'Office central de lutte contre le crime organisé', PoliceLevel.CENTRAL_OFFICE, []),
  local('police.paris-centre', 'de Paris Centre', '75101', '75102', '75103', '75104'),
  local('police.paris6', 'du 6e arrondissement', '75106'),
  local('police.paris8', 'du 8e arrondissement', '75108'),
  local('police.paris9', 'du 9e arrondissement', '75109'),
  local('police.paris16', 'du 16e arrondissement', '75116'),
  local('police.neuilly', 'de Neuilly-sur-Seine', '92051', '92044'),
  local('police.saint-denis', 'de Saint-Denis', '93066'),
  local('police.creteil', 'de Créteil', '94028'),
  local('police.versailles', 'de Versailles', '78646'),
  local('police.lyon', 'de Lyon', '69123'),
  local('police.marseille', 'de Marseille', '13055'),
  local('police.nice', 'de Nice', '06088'),
  local('police.cannes', 'de Cannes et Antibes', '06029', '06004'),
  local('police.bordeaux', 'de Bordeaux', '33063'),
  local('police.toulouse', 'de Toulouse', '31555'),
  local('police.lille', 'de Lille', '59350'),
  local('police.strasbourg', 'de Strasbourg', '67482'),
  local('police.nantes', 'de Nantes', '44109'),
  police('gendarmerie.var', 'Groupement de gendarmerie du Var', PoliceLevel.LOCAL, ['83']),
  police('gendarmerie.corse', 'Région de gendarmerie de Corse', PoliceLevel.LOCAL, ['2A', '2B']),
  institution(
    'observatory',
    "Observatoire de sûreté de la bijouterie et de l'horlogerie",
    OrganisationKind.OBSERVATORY,
  ),
  institution('press', 'Service de presse du comité de liaison sûreté', OrganisationKind.PRESS_OFFICE),
  institution('trade-body', 'Chambre des métiers du bijou et de la montre', OrganisationKind.TRADE_BODY),
];
