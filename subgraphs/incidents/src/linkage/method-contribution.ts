import { bitsOfRarity } from './bits-of-rarity.js';
import type { Contribution } from './contribution.js';
import type { LinkableFacts } from './linkable-facts.js';
import { LinkageDomain } from './linkage-domain.enum.js';
import { LINKAGE_MODEL } from './linkage-model.js';

const shareOf = (code: string): number => LINKAGE_MODEL.shares.methods[code] ?? LINKAGE_MODEL.rarest;

const inWords = (code: string): string => `${code} (${Math.round(shareOf(code) * 100)} % of incidents)`;

/** The methods two incidents share, each for as much as it is rare. */
export function methodContribution(one: LinkableFacts, other: LinkableFacts): Contribution {
  const shared = [...new Set(one.methods)].filter((code) => other.methods.includes(code)).sort();
  const weight = shared.reduce((sum, code) => sum + bitsOfRarity(shareOf(code)), 0);
  const note = shared.length > 0 ? `Both: ${shared.map(inWords).join(', ')}` : 'No method in common';
  return { domain: LinkageDomain.METHOD, weight, note };
}
