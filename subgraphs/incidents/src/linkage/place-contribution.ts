import { bitsOfBand } from './bits-of-band.js';
import type { Contribution } from './contribution.js';
import { kilometresBetween } from './kilometres-between.js';
import type { LinkableFacts } from './linkable-facts.js';
import { LinkageDomain } from './linkage-domain.enum.js';
import { LINKAGE_MODEL } from './linkage-model.js';

const pointOf = ({ latitude, longitude }: LinkableFacts) =>
  latitude === null || longitude === null ? null : { latitude, longitude };

/** How near two incidents are to each other. */
export function placeContribution(one: LinkableFacts, other: LinkableFacts): Contribution {
  const [here, there] = [pointOf(one), pointOf(other)];
  const { PLACE: domain } = LinkageDomain;
  if (!here || !there) return { domain, weight: 0, note: 'The exact place of one is not known' };
  const apart = kilometresBetween(here, there);
  return { domain, weight: bitsOfBand(LINKAGE_MODEL.place, apart), note: `${apart.toFixed(1)} km apart` };
}
