import { bitsOfBand } from './bits-of-band.js';
import { kilometresBetween } from './kilometres-between.js';
import { LinkContribution } from './link-contribution.js';
import type { LinkableFacts } from './linkable-facts.js';
import { LinkageDomain } from './linkage-domain.enum.js';
import { LINKAGE_MODEL } from './linkage-model.js';

const pointOf = ({ latitude, longitude }: LinkableFacts) =>
  latitude === null || longitude === null ? null : { latitude, longitude };

/** How near two incidents are to each other. */
export function placeContribution(one: LinkableFacts, other: LinkableFacts): LinkContribution {
  const [here, there] = [pointOf(one), pointOf(other)];
  if (!here || !there) return new LinkContribution(LinkageDomain.PLACE, 0, 'The exact place of one is not known');
  const apart = kilometresBetween(here, there);
  return new LinkContribution(
    LinkageDomain.PLACE,
    bitsOfBand(LINKAGE_MODEL.place, apart),
    `${apart.toFixed(1)} km apart`,
  );
}
