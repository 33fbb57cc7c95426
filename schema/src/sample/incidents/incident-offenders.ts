import { IncidentCategory } from '@hub/incidents/incident/incident-category.enum';
import { WeaponKind } from '@hub/incidents/incident/weapon-kind.enum';
import { OFFENDER_DESCRIPTORS } from '@hub/incidents/offenders/offender-descriptor.catalogue';
import { OffenderDescriptorKind } from '@hub/incidents/offenders/offender-descriptor-kind.enum';
import { Random } from '../random.js';
import type { IncidentSlot } from './incident-plan.js';
import { samplePlate } from './number-plate.js';
import { PlantedSeries } from './planted-series.js';
import { VEHICLE_MODELS } from './vehicle-models.js';

/** A vehicle as it was seen; of some, only the plate was. */
export interface SampleVehicle {
  readonly make: string | null;
  readonly model: string | null;
  readonly colour: string | null;
  readonly plate: string | null;
  readonly reportedStolen: boolean | null;
}

/** Who did it, as far as it was seen: numbers, means, behaviour and clothing, and nothing of what a person is. */
export interface SampleOffenders {
  readonly countMin: number | null;
  readonly countMax: number | null;
  readonly weapons: readonly WeaponKind[];
  readonly vehicles: readonly SampleVehicle[];
  readonly descriptors: readonly string[];
  readonly onSceneSeconds: number | null;
}

/** Behaviour and clothing, by which a witness may describe somebody. */
export const DESCRIPTORS: readonly string[] = OFFENDER_DESCRIPTORS.filter(({ kind }) =>
  [
    OffenderDescriptorKind.BEHAVIOUR,
    OffenderDescriptorKind.CLOTHING,
    OffenderDescriptorKind.BELONGINGS,
    OffenderDescriptorKind.VOICE,
  ].includes(kind),
).map(({ code }) => code);

type Weights = Readonly<Partial<Record<WeaponKind, number>>>;

const UNARMED: Weights = { NONE_SEEN: 1 };

const WEAPONS: Readonly<Partial<Record<IncidentCategory, Weights>>> = {
  [IncidentCategory.ARMED_ROBBERY]: { HANDGUN: 62, LONG_GUN: 12, REPLICA: 9, BLADE: 11, EXPLOSIVE: 1, GAS: 5 },
  [IncidentCategory.VIOLENT_ROBBERY]: { NONE_SEEN: 60, GAS: 40 },
  [IncidentCategory.CONFINEMENT_ROBBERY]: { HANDGUN: 55, BLADE: 25, NONE_SEEN: 20 },
  [IncidentCategory.CARRIER_ATTACK]: { HANDGUN: 45, GAS: 25, NONE_SEEN: 30 },
  [IncidentCategory.RAM_RAID]: { VEHICLE: 1 },
  [IncidentCategory.SMASH_AND_GRAB]: { TOOL: 1 },
  [IncidentCategory.SAFE_ATTACK]: { TOOL: 70, EXPLOSIVE: 30 },
  [IncidentCategory.BURGLARY]: { NONE_SEEN: 40, TOOL: 60 },
};

/** Whoever comes by night, or by post, is not seen. */
const UNSEEN: ReadonlySet<IncidentCategory> = new Set([
  IncidentCategory.BURGLARY,
  IncidentCategory.SAFE_ATTACK,
  IncidentCategory.PARCEL_THEFT,
]);

function vehicleOf(slot: IncidentSlot, random: Random): SampleVehicle {
  const { serial } = slot;
  const series = PlantedSeries.of(slot);
  const plate = random.chance(0.6) ? samplePlate(serial) : null;
  if (plate && random.chance(0.08)) return { make: null, model: null, colour: null, plate, reportedStolen: null };
  const seen = { name: random.pick(VEHICLE_MODELS.names), colour: random.pick(VEHICLE_MODELS.colours) };
  const { name, colour } = series?.keepsTo('vehicle', 0.8) ? series.vehicle : seen;
  const [make = null, model = null] = name.split(' ');
  // Told whether or not there is a plate: peers must not read the one from the other.
  return { make, model, colour, plate, reportedStolen: random.chance(0.3) ? true : null };
}

function weaponOf(slot: IncidentSlot, random: Random): WeaponKind {
  const weights = WEAPONS[slot.category] ?? UNARMED;
  const chosen = random.weighted(weights) as WeaponKind;
  const series = PlantedSeries.of(slot);
  return series?.keepsTo('weapon', 0.75) ? (series.randomOf('weapon').weighted(weights) as WeaponKind) : chosen;
}

/** What was seen of the offenders of a slot's incident. */
export function sampleOffenders(slot: IncidentSlot): SampleOffenders {
  const random = new Random(`offenders.${slot.name}`);
  const weapons = [weaponOf(slot, random)];
  if (weapons[0] === WeaponKind.HANDGUN && random.chance(0.2)) weapons.push(WeaponKind.TOOL);
  if (UNSEEN.has(slot.category) && random.chance(0.6))
    return { countMin: null, countMax: null, weapons, vehicles: [], descriptors: [], onSceneSeconds: null };
  const countMin = slot.category === IncidentCategory.ARMED_ROBBERY ? random.integer(1, 4) : random.integer(1, 3);
  return {
    countMin,
    countMax: random.chance(0.75) ? countMin : countMin + random.integer(1, 2),
    weapons,
    vehicles: random.chance(0.45) ? [vehicleOf(slot, random)] : [],
    descriptors: random.pickSome(DESCRIPTORS, random.integer(1, 4)),
    onSceneSeconds: random.chance(0.7) ? Math.round(random.logNormal(150, 0.7)) : null,
  };
}
