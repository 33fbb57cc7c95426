import type { Contribution } from './contribution.js';
import type { LinkableFacts } from './linkable-facts.js';
import { methodContribution } from './method-contribution.js';
import { placeContribution } from './place-contribution.js';
import { timeContribution } from './time-contribution.js';
import { toolsContribution } from './tools-contribution.js';
import { vehicleContribution } from './vehicle-contribution.js';

/** What each domain says of a link between two incidents; the same whichever is asked about. */
export function contributionsOf(one: LinkableFacts, other: LinkableFacts): Contribution[] {
  return [methodContribution, placeContribution, timeContribution, vehicleContribution, toolsContribution].map(
    (compare) => compare(one, other),
  );
}
