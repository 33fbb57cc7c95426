import { EmergencyPath } from '@hub/incidents/incident/emergency-path.enum';
import { InvestigationStatus } from '@hub/incidents/incident/investigation-status.enum';
import { ERASED_REASON } from '@hub/incidents/withdrawal/erased-reason';
import { TlpLabel } from '@hub/shared/values/tlp-label.enum';
import { NO_GOODS } from './incident-goods.js';
import type { IncidentStory } from './incident-story.js';

/** What a firm has taken back keeps nothing of persons: the figure is left, and whose it was. */
function withoutContent(story: IncidentStory): IncidentStory {
  const { audience } = story;
  const { handling } = audience;
  return {
    ...story,
    ...withoutPersons(story),
    audience: {
      ...audience,
      handling: { ...handling, codeNote: handling.codeNote === null ? null : ERASED_REASON },
    },
    loss: null,
    call: {
      path: EmergencyPath.NONE,
      firstSignAt: null,
      calledAt: null,
      arrivedAt: null,
      itemsGiven: [],
      verifiedBeforeCall: null,
      unfounded: null,
    },
    inquiry: { status: InvestigationStatus.NOT_REPORTED, complaint: null, clearance: null },
  };
}

/** Nothing that describes a person, or could lead to one. */
function withoutPersons({ offenders, inquiry, ...story }: IncidentStory): IncidentStory {
  const vehicles = offenders.vehicles
    .filter(({ make }) => make !== null)
    .map((vehicle) => ({ ...vehicle, plate: null }));
  const { complaint } = inquiry;
  return {
    ...story,
    goods: NO_GOODS,
    offenders: { ...offenders, vehicles, descriptors: [] },
    inquiry: { ...inquiry, complaint: complaint && { ...complaint, procedureNumber: null } },
    harm: {
      lightlyInjured: null,
      seriouslyInjured: null,
      killed: null,
      confinedPersons: null,
      psychologicalSupportOffered: null,
    },
    narrative: null,
  };
}

/** Of what is erased not even how it was done. */
function withoutFacts(story: IncidentStory): IncidentStory {
  const offenders = {
    countMin: null,
    countMax: null,
    weapons: [],
    vehicles: [],
    descriptors: [],
    onSceneSeconds: null,
  };
  return { ...withoutContent(story), offenders, modusOperandi: [] };
}

/** A story without what its state or its label does not let it hold. */
export function emptiedStory(story: IncidentStory): IncidentStory {
  if (story.slot.recordStatus === 'WITHDRAWN') return withoutContent(story);
  if (story.slot.recordStatus === 'ERASED') return withoutFacts(story);
  return story.audience.handling.tlp === TlpLabel.TLP_CLEAR ? withoutPersons(story) : story;
}
