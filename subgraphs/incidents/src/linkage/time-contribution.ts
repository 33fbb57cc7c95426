import { bitsOfBand } from './bits-of-band.js';
import { LinkContribution } from './link-contribution.js';
import type { LinkableFacts } from './linkable-facts.js';
import { LinkageDomain } from './linkage-domain.enum.js';
import { LINKAGE_MODEL } from './linkage-model.js';

const DAY = 86_400_000;

/** Days between two intervals; none where they meet. A night burglary is an interval, never a guessed minute. */
function daysBetween(one: LinkableFacts, other: LinkableFacts): number {
  const after = one.occurredFrom.getTime() - other.occurredTo.getTime();
  const before = other.occurredFrom.getTime() - one.occurredTo.getTime();
  return Math.max(0, after, before) / DAY;
}

/** How near two incidents are in time. */
export function timeContribution(one: LinkableFacts, other: LinkableFacts): LinkContribution {
  const apart = daysBetween(one, other);
  return new LinkContribution(
    LinkageDomain.TIME,
    bitsOfBand(LINKAGE_MODEL.time, apart),
    `${Math.round(apart)} days apart`,
  );
}
