import { IncidentRecordStatus } from '@hub/incidents/incident/incident-record-status.enum';
import type { IncidentRemoval } from '@hub/incidents/removal/incident-removal.entity';
import type { SampleRow } from '../sample-row.js';
import { incidentRow } from './incident-rows.js';
import type { IncidentStory } from './incident-story.js';

const { SUBMITTED, VALIDATED, REJECTED, WITHDRAWN } = IncidentRecordStatus;

/** Where a record stood before it went from somebody's sight. */
const STOOD: Readonly<Partial<Record<IncidentRecordStatus, IncidentRecordStatus>>> = {
  [REJECTED]: SUBMITTED,
  [WITHDRAWN]: VALIDATED,
};

/** That the record of a story has gone, as the database says of a record that goes; a record that is loaded does not go. */
export function incidentRemovalRows(story: IncidentStory, changedIn: string): SampleRow<IncidentRemoval>[] {
  const recordStatus = STOOD[story.slot.recordStatus as IncidentRecordStatus];
  if (!recordStatus) return [];
  const { id, category, victimId, areaPath, audienceOrganisationIds, audienceMemberIds } = incidentRow(story);
  const who = { victimId, areaPath, audienceOrganisationIds, audienceMemberIds };
  return [{ changedIn, id, recordStatus, category, expiresAt: null, tlp: story.audience.handling.tlp, ...who }];
}
