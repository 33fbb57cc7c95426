import { NOBODY } from '@hub/incidents/job/nobody';
import type { IncidentParticulars } from '@hub/incidents/particulars/incident-particulars.entity';
import type { IncidentStory } from './incident-story.js';

type Named = Pick<
  IncidentParticulars,
  'victimId' | 'premisesId' | 'declaredBy' | 'areaCode' | 'areaPath' | 'address' | 'latitude' | 'longitude'
>;

/** Of an erased record the particulars name no firm and no place smaller than a department, of one taken back no address; those of any other are as they are. */
export function nameless({ slot, areaPath }: IncidentStory): Partial<Named> {
  const noAddress = { address: null, latitude: null, longitude: null };
  if (slot.recordStatus === 'WITHDRAWN') return noAddress;
  if (slot.recordStatus !== 'ERASED') return {};
  const path = areaPath.slice(-2);
  return {
    victimId: NOBODY,
    premisesId: NOBODY,
    declaredBy: NOBODY,
    areaCode: path[0] ?? '',
    areaPath: path,
    ...noAddress,
  };
}
