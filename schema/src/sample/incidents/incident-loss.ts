import { IncidentCategory } from '@hub/incidents/incident/incident-category.enum';
import type { LossBasis } from '@hub/incidents/incident/loss-basis.enum';
import type { LossCertainty } from '@hub/incidents/incident/loss-certainty.enum';
import { Random } from '../random.js';
import type { IncidentSlot } from './incident-plan.js';

/** What an incident cost, in EUR as decimal strings. */
export interface SampleLoss {
  readonly stolenEur: string;
  readonly recoveredEur: string | null;
  readonly damageEur: string | null;
  readonly basis: LossBasis;
  readonly certainty: LossCertainty;
  readonly asOf: string;
  readonly closureHours: number | null;
}

/** No loss of the sample but that of the great robbery goes beyond. */
const CEILING = 9_000_000;

/** Assumed medians of what is taken, in EUR. */
const MEDIAN_STOLEN: Readonly<Record<IncidentCategory, number>> = {
  ARMED_ROBBERY: 62_000,
  VIOLENT_ROBBERY: 24_000,
  CONFINEMENT_ROBBERY: 140_000,
  CARRIER_ATTACK: 110_000,
  RAM_RAID: 55_000,
  BURGLARY: 40_000,
  SAFE_ATTACK: 95_000,
  SMASH_AND_GRAB: 32_000,
  GRAB_AND_RUN: 5_500,
  DISTRACTION_THEFT: 7_500,
  SHOPLIFTING: 800,
  PARCEL_THEFT: 11_000,
  FRAUD: 13_000,
  RECONNAISSANCE: 0,
};

const BREAKS_IN: ReadonlySet<IncidentCategory> = new Set([
  IncidentCategory.RAM_RAID,
  IncidentCategory.BURGLARY,
  IncidentCategory.SAFE_ATTACK,
  IncidentCategory.SMASH_AND_GRAB,
  IncidentCategory.ARMED_ROBBERY,
]);

const BASES = { PURCHASE_COST: 50, RETAIL_EX_VAT: 22, RETAIL_INC_VAT: 10, INSURED: 18 };
const CERTAINTIES = { FIRST_ESTIMATE: 30, STOCKTAKE: 45, ADJUSTER: 25 };
const DAYS_UNTIL_KNOWN = { FIRST_ESTIMATE: 0, STOCKTAKE: 9, ADJUSTER: 70 };

/** Most losses about the median, one in thirty far above it (Pareto): few events make most of the year's total. */
function stolen(median: number, random: Random): number {
  const usual = random.logNormal(median, 1);
  return Math.min(random.chance(0.033) ? usual * (1 - random.next()) ** -0.9 * 4 : usual, CEILING);
}

/** What the incident of a slot cost; null where there was nothing to lose. */
export function sampleLoss(slot: IncidentSlot, happened: Date): SampleLoss | null {
  if (slot.category === IncidentCategory.RECONNAISSANCE) return null;
  const random = new Random(`loss.${slot.name}`);
  const value = slot.attempted ? 0 : stolen(MEDIAN_STOLEN[slot.category], random);
  const recovered = slot.solvedCase && !slot.attempted && random.chance(0.5) ? value * random.next() * 0.8 : null;
  const damaged = BREAKS_IN.has(slot.category) && random.chance(0.8) ? random.logNormal(4_200, 0.9) : null;
  const certainty = random.weighted(CERTAINTIES) as LossCertainty;
  const known = new Date(happened.getTime() + (1 + DAYS_UNTIL_KNOWN[certainty]) * 86_400_000);
  return {
    stolenEur: value.toFixed(2),
    recoveredEur: recovered?.toFixed(2) ?? null,
    damageEur: damaged?.toFixed(2) ?? null,
    basis: random.weighted(BASES) as LossBasis,
    certainty,
    asOf: known.toISOString().slice(0, 10),
    closureHours: damaged === null ? null : random.integer(0, 72),
  };
}
