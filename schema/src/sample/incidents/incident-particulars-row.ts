import { AmendedPart } from '@hub/incidents/amendment/amended-part.enum';
import type { IncidentParticulars } from '@hub/incidents/particulars/incident-particulars.entity';
import { declarantOf } from '../organisations/members.js';
import { sampleId } from '../sample-id.js';
import type { SampleRow } from '../sample-row.js';
import { amendedAt } from './amended-at.js';
import type { IncidentStory } from './incident-story.js';
import { investigationStepRows } from './investigation-steps.js';
import { nameless } from './nameless.js';

/** Parts of a record that are kept among its particulars. */
const KEPT_HERE = [AmendedPart.OCCURRED, AmendedPart.LOSS, AmendedPart.HARM, AmendedPart.NARRATIVE];

type ParticularsRow = SampleRow<IncidentParticulars>;

function lossColumnsOf({ loss }: IncidentStory) {
  return {
    stolenEur: loss?.stolenEur ?? null,
    recoveredEur: loss?.recoveredEur ?? null,
    damageEur: loss?.damageEur ?? null,
    lossBasis: loss?.basis ?? null,
    lossCertainty: loss?.certainty ?? null,
    lossAsOf: loss?.asOf ?? null,
    closureHours: loss?.closureHours ?? null,
  } satisfies Partial<ParticularsRow>;
}

function clearanceColumnsOf({ inquiry: { clearance } }: IncidentStory) {
  return {
    clearedAt: clearance?.clearedAt ?? null,
    clearedById: clearance?.declaredById ?? null,
    incidentsCleared: clearance?.incidentsCleared ?? null,
    allegedOffendersMin: clearance?.allegedOffendersMin ?? null,
    allegedOffendersMax: clearance?.allegedOffendersMax ?? null,
  } satisfies Partial<ParticularsRow>;
}

/** Whom it happened to, when and where exactly, and what it cost. */
export function incidentParticularsRow(story: IncidentStory): ParticularsRow {
  const { id, premises, areaPath, occurrence, reportedAt, inquiry, narrative, harm } = story;
  const changes = [reportedAt, ...investigationStepRows(story).map(({ at }) => at), ...amendedAt(story, KEPT_HERE)];
  return {
    incidentId: id,
    version: changes.length,
    updatedAt: new Date(Math.max(...changes.map(Number))),
    victimId: sampleId(premises.firm.name),
    premisesId: premises.id,
    premisesKind: premises.kind,
    areaCode: premises.areaCode,
    areaPath: [...areaPath],
    address: premises.address,
    latitude: premises.latitude,
    longitude: premises.longitude,
    occurredFrom: occurrence.from,
    occurredTo: occurrence.to,
    occurredPrecision: occurrence.precision,
    reportedAt,
    investigationStatus: inquiry.status,
    narrative,
    ...lossColumnsOf(story),
    ...harm,
    ...clearanceColumnsOf(story),
    declaredBy: declarantOf(premises.firm.name),
    ...nameless(story),
  };
}
