import type { AmendedPart } from '@hub/incidents/amendment/amended-part.enum';
import { incidentAmendmentRows } from './incident-amendments.js';
import type { IncidentStory } from './incident-story.js';

/** When the parts of the record of a story were corrected. */
export const amendedAt = (story: IncidentStory, parts: readonly `${AmendedPart}`[]): Date[] =>
  incidentAmendmentRows(story).flatMap(({ part, at }) => (parts.includes(part) ? [at] : []));
