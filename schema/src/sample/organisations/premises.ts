import type { Premises } from '@hub/organisations/premises/premises.entity';
import { PremisesKind } from '@hub/organisations/premises/premises-kind.enum';
import { Random } from '../random.js';
import { sampleFileNumber } from '../sample-file-number.js';
import { sampleId } from '../sample-id.js';
import type { SampleRow } from '../sample-row.js';
import type { SampleFirm } from './firms.js';
import { PLACES, type Place } from './places.js';
import { sampleSiren, sampleSiret } from './registered-number.js';

/** Premises of a firm of the sample, before the areas are known that need their number. */
export type SamplePremises = Omit<SampleRow<Premises>, 'areaPath'> & {
  readonly firm: SampleFirm;
};

const KINDS: Readonly<Record<PremisesKind, number>> = {
  STREET_SHOP: 78,
  SHOPPING_CENTRE: 10,
  WORKSHOP: 5,
  SHOWROOM: 3,
  TRADE_FAIR: 1,
  IN_TRANSIT: 1,
  HOME: 2,
};

/** Invented, and more than any place has premises: no two stand in the same street of a place. */
const STREETS = `
  rue des Ciseleurs, passage des Lapidaires, rue du Balancier, avenue du Grand-Poinçon,
  place du Cadran, rue des Sertisseurs, galerie du Chronomètre, rue de la Gemme, cours des Échoppes,
  rue du Guillochis, boulevard des Enseignes, rue de la Fonte, rue du Carat, impasse du Camée,
  rue des Tailleurs-de-Diamants, place des Émailleurs, rue du Remontoir, rue de la Filigrane,
  avenue des Vitrines, rue du Saphir, rue des Trois-Montres, passage du Touchau, rue de la Dorure,
  rue du Polissoir, allée des Orfèvres-Neufs, rue de la Cornaline, rue du Ressort, quai des Coffrets,
  rue de la Trotteuse`
  .trim()
  .split(/,\s+/);

const OPENING_HOURS = [
  'Mardi à samedi, 10 h – 19 h',
  'Lundi à samedi, 10 h 30 – 19 h',
  'Mardi à samedi, 9 h 30 – 12 h 30 et 14 h – 19 h',
  'Lundi à samedi, 11 h – 19 h 30',
  'Sur rendez-vous',
];

const WITHOUT_HOURS: ReadonlySet<PremisesKind> = new Set([
  PremisesKind.HOME,
  PremisesKind.IN_TRANSIT,
  PremisesKind.WORKSHOP,
]);

const placeOf = new Map(PLACES.map((place) => [place.code, place]));

/** Somewhere within about six hundred metres of the centre, to five decimals as the hub keeps them. */
const near = (centre: number, random: Random): number => Number((centre + (random.next() - 0.5) * 0.011).toFixed(5));

/** A firm of the sample has fewer premises. */
const MOST_PREMISES = 64;

const openingHours = ({ serial }: SampleFirm, index: number, random: Random): string =>
  `${random.pick(OPENING_HOURS)} (relevé ${sampleFileNumber('opening hours', serial * MOST_PREMISES + index)})`;

/** Premises of all firms, in the order of the firms, the main premises first. */
export function samplePremises(firms: readonly SampleFirm[]): readonly SamplePremises[] {
  const takenIn = new Map<string, number>();
  return firms.flatMap((firm) =>
    firm.areaCodes.map((areaCode, index): SamplePremises => {
      const id = sampleId(`premises.${firm.name}.${index}`);
      const random = new Random(`premises.${firm.name}.${index}`);
      const { latitude, longitude, postalLine } = placeOf.get(areaCode) as Place;
      const taken = takenIn.get(areaCode) ?? 0;
      takenIn.set(areaCode, taken + 1);
      // A firm whose people the demo shows has a shop to be robbed.
      const kind = index === 0 && firm.serial < 10 ? PremisesKind.STREET_SHOP : random.weighted(KINDS);
      const street = STREETS[(taken * 11 + Number.parseInt(areaCode, 16)) % STREETS.length];
      return {
        id,
        organisationId: sampleId(firm.name),
        firm,
        kind,
        siret: sampleSiret(sampleSiren(firm.serial), index + 1),
        areaCode,
        latitude: near(latitude, random),
        longitude: near(longitude, random),
        address: `${random.integer(1, 96)} ${street}, ${postalLine}`,
        openingHours: WITHOUT_HOURS.has(kind) ? null : openingHours(firm, index, random),
      };
    }),
  );
}
