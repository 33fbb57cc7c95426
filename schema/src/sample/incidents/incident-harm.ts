import { IncidentCategory } from '@hub/incidents/incident/incident-category.enum';
import { Random } from '../random.js';
import type { IncidentSlot } from './incident-plan.js';

/** What an incident did to people; null where it is not told. */
export interface SampleHarm {
  readonly lightlyInjured: number | null;
  readonly seriouslyInjured: number | null;
  readonly killed: number | null;
  readonly confinedPersons: number | null;
  readonly psychologicalSupportOffered: boolean | null;
}

/** Assumed share of events in which somebody is hurt. */
const INJURY: Readonly<Partial<Record<IncidentCategory, number>>> = {
  [IncidentCategory.ARMED_ROBBERY]: 0.11,
  [IncidentCategory.VIOLENT_ROBBERY]: 0.35,
  [IncidentCategory.CONFINEMENT_ROBBERY]: 0.3,
  [IncidentCategory.CARRIER_ATTACK]: 0.25,
  [IncidentCategory.GRAB_AND_RUN]: 0.05,
};

/** Whether anybody was injured: all that peers learn of it. */
export const isAnyInjured = ({ lightlyInjured, seriouslyInjured, killed }: SampleHarm): boolean =>
  [lightlyInjured, seriouslyInjured, killed].some((count) => (count ?? 0) > 0);

/** What the incident of a slot did to people. */
export function sampleHarm({ name, category }: IncidentSlot): SampleHarm {
  const random = new Random(`harm.${name}`);
  const probability = INJURY[category] ?? 0;
  const isHurt = random.chance(probability);
  return {
    lightlyInjured: isHurt ? random.integer(1, 2) : 0,
    seriouslyInjured: isHurt && random.chance(0.12) ? 1 : 0,
    killed: isHurt && random.chance(0.01) ? 1 : 0,
    confinedPersons: category === IncidentCategory.CONFINEMENT_ROBBERY ? random.integer(1, 4) : 0,
    psychologicalSupportOffered: probability > 0 ? random.chance(0.6) : null,
  };
}
