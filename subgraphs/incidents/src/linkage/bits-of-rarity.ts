import { LINKAGE_MODEL } from './linkage-model.js';

/** How much it says that two incidents share what this share of all incidents has: nothing when most have it. */
export function bitsOfRarity(share: number): number {
  const { repeats, rarest } = LINKAGE_MODEL;
  return Math.max(0, Math.log2(repeats / Math.max(share, rarest)));
}
