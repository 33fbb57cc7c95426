import { WeaponKind } from '../incident/weapon-kind.enum.js';
import { bitsOfRarity } from './bits-of-rarity.js';
import type { Contribution } from './contribution.js';
import type { LinkableFacts } from './linkable-facts.js';
import { LinkageDomain } from './linkage-domain.enum.js';
import { LINKAGE_MODEL } from './linkage-model.js';

/** The weapons and tools two incidents share. That none was seen is no likeness. */
export function toolsContribution(one: LinkableFacts, other: LinkableFacts): Contribution {
  const shared = [...new Set(one.weapons)]
    .filter((weapon) => weapon !== WeaponKind.NONE_SEEN && other.weapons.includes(weapon))
    .sort();
  const weight = shared.reduce((sum, weapon) => sum + bitsOfRarity(LINKAGE_MODEL.shares.tools[weapon] ?? 0), 0);
  const note = shared.length > 0 ? `Both: ${shared.join(', ')}` : 'No weapon or tool in common';
  return { domain: LinkageDomain.TOOLS, weight, note };
}
