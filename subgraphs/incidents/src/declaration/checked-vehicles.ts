import { checkedEach } from '@hub/shared/errors/checked-each';
import { Refusal } from '@hub/shared/errors/refusal.error';
import { vehicleTexts } from '@hub/shared/text/vehicle-texts';
import type { SharedVehicle } from '../incident/shared-vehicle.js';
import { normalisedPlate } from './normalised-plate.js';
import type { VehicleInput } from './vehicle.input.js';

const MAX_VEHICLES = 10;

export interface CheckedVehicles {
  readonly vehicles: SharedVehicle[];
  /** By position; beyond the shared vehicles stand those of which only the plate is known. */
  readonly plates: (string | null)[];
}

interface CheckedVehicle {
  readonly seen: SharedVehicle;
  readonly plate: string | null;
  readonly isDescribed: boolean;
}

function checked(vehicle: VehicleInput, path: readonly string[]): CheckedVehicle {
  const seen = {
    ...vehicleTexts(vehicle, { pathOf: (part) => [...path, part], plate: vehicle.plate }),
    reportedStolen: vehicle.reportedStolen ?? null,
  };
  const plate = normalisedPlate(vehicle.plate, [...path, 'plate']);
  const isDescribed = Object.values(seen).some((value) => value !== null);
  if (!isDescribed && plate === null)
    throw new Refusal('VEHICLE_EMPTY', path, {
      en: 'Something must be said of a vehicle.',
      fr: 'Il faut dire quelque chose d’un véhicule.',
    });
  return { seen, plate, isDescribed };
}

/** Parts vehicles into what everyone may know and their plates. */
export function checkedVehicles(given: readonly VehicleInput[], within: readonly string[] = []): CheckedVehicles {
  const path = ['input', ...within, 'vehicles'];
  if (given.length > MAX_VEHICLES)
    throw new Refusal('TOO_MANY', path, {
      en: `A declaration names at most ${MAX_VEHICLES} vehicles.`,
      fr: `Une déclaration désigne au plus ${MAX_VEHICLES} véhicules.`,
    });
  const all = checkedEach(given, (vehicle, place) => checked(vehicle, [...path, String(place)]));
  const described = all.filter(({ isDescribed }) => isDescribed);
  const known = all.filter(({ isDescribed }) => !isDescribed);
  return {
    vehicles: described.map(({ seen }) => seen),
    plates: [...described, ...known].map(({ plate }) => plate),
  };
}
