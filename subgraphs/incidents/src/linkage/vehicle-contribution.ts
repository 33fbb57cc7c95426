import type { SharedVehicle } from '../incident/shared-vehicle.js';
import { LinkContribution } from './link-contribution.js';
import type { LinkableFacts } from './linkable-facts.js';
import { LinkageDomain } from './linkage-domain.enum.js';
import { LINKAGE_MODEL } from './linkage-model.js';

const isSame = (one: string | null, other: string | null): boolean =>
  one !== null && other !== null && one.toLocaleLowerCase('fr') === other.toLocaleLowerCase('fr');

function compare(one: SharedVehicle, other: SharedVehicle): LinkContribution | null {
  if (!isSame(one.make, other.make) || !isSame(one.model, other.model)) return null;
  const { sameModelAndColour, sameModel } = LINKAGE_MODEL.vehicle;
  const name = `${one.make} ${one.model}`;
  return isSame(one.colour, other.colour)
    ? new LinkContribution(LinkageDomain.VEHICLE, sameModelAndColour, `Both: ${name}, ${one.colour}`)
    : new LinkContribution(LinkageDomain.VEHICLE, sameModel, `Both: ${name}, not known to be of one colour`);
}

/** The vehicles of two incidents that are most alike, by make, model and colour. */
export function vehicleContribution(one: LinkableFacts, other: LinkableFacts): LinkContribution {
  const alike = one.vehicles.flatMap((mine) => other.vehicles.flatMap((theirs) => compare(mine, theirs) ?? []));
  const nothing = new LinkContribution(LinkageDomain.VEHICLE, 0, 'No vehicle alike');
  return alike.reduce((best, next) => (next.weight > best.weight ? next : best), nothing);
}
