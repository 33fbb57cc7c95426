import { bitsOfBand } from './bits-of-band.js';
import type { Contribution } from './contribution.js';
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
export function timeContribution(one: LinkableFacts, other: LinkableFacts): Contribution {
  const apart = daysBetween(one, other);
  const weight = bitsOfBand(LINKAGE_MODEL.time, apart);
  return { domain: LinkageDomain.TIME, weight, note: `${Math.round(apart)} days apart` };
}
