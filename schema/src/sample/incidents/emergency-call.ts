import { CallItem } from '@hub/incidents/incident/call-item.enum';
import { EmergencyPath } from '@hub/incidents/incident/emergency-path.enum';
import { IncidentCategory } from '@hub/incidents/incident/incident-category.enum';
import { Random } from '../random.js';
import type { Occurrence } from './incident-occurrence.js';
import type { IncidentSlot } from './incident-plan.js';

/** How help was called, and how soon it came. */
export interface SampleEmergencyCall {
  readonly path: EmergencyPath;
  readonly firstSignAt: Date | null;
  readonly calledAt: Date | null;
  readonly arrivedAt: Date | null;
  readonly itemsGiven: readonly CallItem[];
  readonly verifiedBeforeCall: boolean | null;
  readonly unfounded: boolean | null;
}

/** Medians in seconds, assumed: somebody robbed calls about a minute after the first sign, a patrol comes about six later. */
const CALL_DELAY = { median: 75, sigma: 0.85 };
const ARRIVAL_DELAY = { median: 380, sigma: 0.5 };
/** Who watches from afar must first make sure (code de la sécurité intérieure, art. L. 613-6). */
const VERIFIED_CALL_DELAY = { median: 190, sigma: 0.6 };
const LONGEST_DELAY = 7_200;

type Paths = Readonly<Record<EmergencyPath, number>>;
const BY_DAY: Paths = { CALL_17: 62, CALL_112: 7, PANIC_BUTTON: 16, TELESURVEILLANCE: 7, NONE: 8 };
const BY_NIGHT: Paths = { CALL_17: 30, CALL_112: 3, PANIC_BUTTON: 0, TELESURVEILLANCE: 52, NONE: 15 };
const AFTERWARDS: Paths = { CALL_17: 22, CALL_112: 2, PANIC_BUTTON: 0, TELESURVEILLANCE: 0, NONE: 76 };

const PATHS: Readonly<Partial<Record<IncidentCategory, Paths>>> = {
  [IncidentCategory.BURGLARY]: BY_NIGHT,
  [IncidentCategory.SAFE_ATTACK]: BY_NIGHT,
  [IncidentCategory.RAM_RAID]: BY_NIGHT,
  [IncidentCategory.SHOPLIFTING]: AFTERWARDS,
  [IncidentCategory.DISTRACTION_THEFT]: AFTERWARDS,
  [IncidentCategory.FRAUD]: AFTERWARDS,
  [IncidentCategory.PARCEL_THEFT]: AFTERWARDS,
  [IncidentCategory.RECONNAISSANCE]: AFTERWARDS,
};

const NO_CALL: SampleEmergencyCall = {
  path: EmergencyPath.NONE,
  firstSignAt: null,
  calledAt: null,
  arrivedAt: null,
  itemsGiven: [],
  verifiedBeforeCall: null,
  unfounded: null,
};

const after = (instant: Date, seconds: number): Date =>
  new Date(instant.getTime() + Math.round(Math.min(Math.max(seconds, 4), LONGEST_DELAY)) * 1_000);

/** The emergency call of a slot's incident. */
export function sampleEmergencyCall(slot: IncidentSlot, { from, to }: Occurrence): SampleEmergencyCall {
  const random = new Random(`call.${slot.name}`);
  const path = random.weighted(PATHS[slot.category] ?? BY_DAY);
  if (path === EmergencyPath.NONE) return NO_CALL;
  const verified = path === EmergencyPath.TELESURVEILLANCE;
  const delay = verified ? VERIFIED_CALL_DELAY : CALL_DELAY;
  const firstSignAt = new Date(from.getTime() + Math.floor((to.getTime() - from.getTime()) * random.next() * 0.5));
  firstSignAt.setUTCMilliseconds(0);
  const calledAt = after(firstSignAt, random.logNormal(delay.median, delay.sigma));
  return {
    path,
    firstSignAt,
    calledAt,
    arrivedAt: random.chance(0.9) ? after(calledAt, random.logNormal(ARRIVAL_DELAY.median, ARRIVAL_DELAY.sigma)) : null,
    itemsGiven: random.pickSome(Object.values(CallItem), random.integer(1, 6)),
    verifiedBeforeCall: verified || random.chance(0.1),
    unfounded: slot.category === IncidentCategory.RECONNAISSANCE && random.chance(0.3),
  };
}
