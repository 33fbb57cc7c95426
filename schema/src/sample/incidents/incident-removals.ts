import { IncidentRecordStatus } from '@hub/incidents/incident/incident-record-status.enum';
import type { IncidentRemoval } from '@hub/incidents/removal/incident-removal.entity';
import type { SampleRow } from '../sample-row.js';
import { incidentRow } from './incident-rows.js';
import type { IncidentStory } from './incident-story.js';

const { SUBMITTED, VALIDATED, REJECTED, WITHDRAWN, ARCHIVED } = IncidentRecordStatus;

/** Where a record stood before it went from somebody's sight. */
const STOOD: Readonly<Partial<Record<IncidentRecordStatus, IncidentRecordStatus>>> = {
  [REJECTED]: SUBMITTED,
  [WITHDRAWN]: VALIDATED,
};

/** The status in which the record of a story was seen for the last time, and when the clock ended that. */
function lastSeen({ slot, audience }: IncidentStory): readonly [status: IncidentRecordStatus, endsAt: string] | null {
  const status = slot.recordStatus as IncidentRecordStatus;
  const stood = STOOD[status];
  if (stood) return [stood, '-infinity'];
  const { expiresAt } = audience.handling;
  const isOver = expiresAt !== null && expiresAt.getTime() <= Date.now();
  return isOver && [VALIDATED, ARCHIVED].includes(status) ? [status, expiresAt.toISOString()] : null;
}

/** That the record of a story has gone, as the database would have written it down: what is loaded has gone already. */
export function incidentRemovalRows(story: IncidentStory, changedIn: string): SampleRow<IncidentRemoval>[] {
  const seen = lastSeen(story);
  if (!seen) return [];
  const [recordStatus, endsAt] = seen;
  const { id, category, victimId, areaPath, audienceOrganisationIds, audienceMemberIds } = incidentRow(story);
  const who = { category, victimId, areaPath, audienceOrganisationIds, audienceMemberIds };
  return [{ endsAt, changedIn, id, recordStatus, expiresAt: null, tlp: story.audience.handling.tlp, ...who }];
}
