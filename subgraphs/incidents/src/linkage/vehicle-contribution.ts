import type { SharedVehicle } from '../incident/shared-vehicle.js';
import type { Contribution } from './contribution.js';
import type { LinkableFacts } from './linkable-facts.js';
import { LinkageDomain } from './linkage-domain.enum.js';
import { LINKAGE_MODEL } from './linkage-model.js';

const isSame = (one: string | null, other: string | null): boolean =>
  one !== null && other !== null && one.toLocaleLowerCase('fr') === other.toLocaleLowerCase('fr');

function compare(one: SharedVehicle, other: SharedVehicle): Contribution | null {
  if (!isSame(one.make, other.make) || !isSame(one.model, other.model)) return null;
  const { sameModelAndColour, sameModel } = LINKAGE_MODEL.vehicle;
  const name = `${one.make} ${one.model}`;
  const { VEHICLE: domain } = LinkageDomain;
  return isSame(one.colour, other.colour)
    ? { domain, weight: sameModelAndColour, note: `Both: ${name}, ${one.colour}` }
    : { domain, weight: sameModel, note: `Both: ${name}, not known to be of one colour` };
}

/** The vehicles of two incidents that are most alike, by make, model and colour. */
export function vehicleContribution(one: LinkableFacts, other: LinkableFacts): Contribution {
  const alike = one.vehicles.flatMap((mine) => other.vehicles.flatMap((theirs) => compare(mine, theirs) ?? []));
  const nothing: Contribution = { domain: LinkageDomain.VEHICLE, weight: 0, note: 'No vehicle alike' };
  return alike.reduce((best, next) => (next.weight > best.weight ? next : best), nothing);
}
