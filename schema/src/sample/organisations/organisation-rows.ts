import type { Organisation } from '@hub/organisations/organisation/organisation.entity';
import { OrganisationKind } from '@hub/organisations/organisation/organisation-kind.enum';
import { Random } from '../random.js';
import { sampleId } from '../sample-id.js';
import type { SampleRow } from '../sample-row.js';
import type { SampleFirm } from './firms.js';
import { sampleSiren } from './registered-number.js';
import type { SampleService } from './services.js';

type OrganisationRow = SampleRow<Organisation>;

/** Activity codes of the trade: retail, manufacture, wholesale and repair of watches and jewellery. */
const NAF_CODES = { '47.77Z': 80, '32.12Z': 10, '46.48Z': 5, '95.25Z': 5 };

/** The record of a firm. `pathOf` gives an area and all that hold it. */
export function organisationOfFirm(
  { name, serial, displayName, listedToPeers, suspended, areaCodes }: SampleFirm,
  pathOf: (areaCode: string) => readonly string[],
): OrganisationRow {
  return {
    id: sampleId(name),
    kind: OrganisationKind.FIRM,
    displayName,
    siren: sampleSiren(serial),
    nafCode: new Random(`activity.${name}`).weighted(NAF_CODES),
    policeLevel: null,
    territoryCodes: [],
    listedToPeers,
    suspended,
    areaPath: [...new Set(areaCodes.flatMap(pathOf))],
  };
}

/** The record of any other party. */
export function organisationOfService(service: SampleService): OrganisationRow {
  const { name, kind, displayName, policeLevel, territoryCodes } = service;
  return {
    id: sampleId(name),
    kind,
    displayName,
    siren: null,
    nafCode: null,
    policeLevel,
    territoryCodes: [...territoryCodes],
    listedToPeers: false,
    suspended: false,
    areaPath: [],
  };
}
