import { type CoarseOccurrence, coarsen } from '@hub/incidents/incident/coarsen';
import type { SamplePremises } from '../organisations/premises.js';
import { Random } from '../random.js';
import { sampleId } from '../sample-id.js';
import type { SampleWorld } from '../sample-world.js';
import { type SampleEmergencyCall, sampleEmergencyCall } from './emergency-call.js';
import { GREAT_ROBBERY } from './great-robbery.js';
import { type SampleGoods, sampleGoods } from './incident-goods.js';
import { type SampleAudience, sampleAudience } from './incident-handling.js';
import { isAnyInjured, type SampleHarm, sampleHarm } from './incident-harm.js';
import { type SampleInquiry, sampleInquiry } from './incident-inquiry.js';
import { type SampleLoss, sampleLoss } from './incident-loss.js';
import { sampleModusOperandi } from './incident-modus-operandi.js';
import { sampleNarrative } from './incident-narrative.js';
import { type Occurrence, sampleOccurrence } from './incident-occurrence.js';
import { type SampleOffenders, sampleOffenders } from './incident-offenders.js';
import type { IncidentSlot } from './incident-plan.js';
import { victimChooser } from './incident-victim.js';

/** Everything there is to tell of an incident, before it is put into its compartments. */
export interface IncidentStory {
  readonly id: string;
  readonly slot: IncidentSlot;
  readonly premises: SamplePremises;
  readonly areaPath: readonly string[];
  readonly occurrence: Occurrence;
  /** What peers learn of when and where, as the incidents subgraph makes it. */
  readonly coarse: CoarseOccurrence;
  readonly reportedAt: Date;
  readonly validatedAt: Date;
  readonly offenders: SampleOffenders;
  readonly modusOperandi: readonly string[];
  readonly anyInjured: boolean;
  readonly harm: SampleHarm;
  readonly loss: SampleLoss | null;
  readonly goods: SampleGoods;
  readonly call: SampleEmergencyCall;
  readonly inquiry: SampleInquiry;
  readonly narrative: string | null;
  readonly audience: SampleAudience;
}

const HOUR = 3_600_000;

/** Returns a function that tells the incident of a slot; the same slot is always told alike. */
export function storyTeller({ premises: all, areas, pathOf }: SampleWorld): (slot: IncidentSlot) => IncidentStory {
  const chooseVictim = victimChooser(all);
  return (slot) => {
    const premises = chooseVictim(slot);
    const areaPath = pathOf(premises.areaCode);
    const scene = slot.isGreatRobbery ? GREAT_ROBBERY : undefined;
    const occurrence = scene?.occurrence ?? sampleOccurrence(slot);
    const harm = sampleHarm(slot);
    const random = new Random(`report.${slot.name}`);
    const loss = scene?.loss ?? sampleLoss(slot, occurrence.from);
    const reportedAt = new Date(occurrence.to.getTime() + Math.round(random.logNormal(16, 0.9) * HOUR));
    return {
      id: sampleId(slot.name),
      slot,
      premises,
      areaPath,
      occurrence,
      coarse: coarsen({
        occurredFrom: occurrence.from,
        occurredTo: occurrence.to,
        areaPath,
        liftedCode: areas.get(premises.areaCode)?.liftedCode ?? '',
      }),
      reportedAt,
      validatedAt: new Date(reportedAt.getTime() + random.integer(2, 240) * HOUR),
      offenders: scene?.offenders ?? sampleOffenders(slot),
      modusOperandi: scene?.modusOperandi ?? sampleModusOperandi(slot),
      anyInjured: isAnyInjured(harm),
      harm,
      loss,
      goods: sampleGoods(slot, loss),
      call: sampleEmergencyCall(slot, occurrence),
      inquiry: sampleInquiry(slot, occurrence, areaPath),
      narrative: scene?.narrative ?? sampleNarrative(slot),
      audience: sampleAudience(slot, premises.firm.name, occurrence.from),
    };
  };
}
