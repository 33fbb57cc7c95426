import type { IncidentImport } from '@hub/incidents/import/incident-import.entity';
import { sampleFileNumber } from '../sample-file-number.js';
import { sampleId } from '../sample-id.js';
import type { SampleRow } from '../sample-row.js';
import type { IncidentStory } from './incident-story.js';

/** One record in so many was sent by the firm's own system. */
const ONE_IN = 8;

/** Under which reference of its own the firm's system sent the record of a story, where it did. What it sent then is not kept. */
export function incidentImportRows({ id, slot, premises }: IncidentStory): SampleRow<IncidentImport>[] {
  if (slot.serial % ONE_IN !== 0) return [];
  return [
    {
      organisationId: sampleId(premises.firm.name),
      senderReference: `Dossier ${sampleFileNumber('reference of a sender', slot.serial)}`,
      incidentId: id,
      digest: null,
    },
  ];
}
