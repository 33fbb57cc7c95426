import { IncidentRecordStatus } from '@hub/incidents/incident/incident-record-status.enum';
import { NOBODY } from '@hub/incidents/job/nobody';
import type { IncidentStep } from '@hub/incidents/step/incident-step.entity';
import { declarantOf, organisationOfMember, sampleMemberId } from '../organisations/members.js';
import { sampleFileNumber } from '../sample-file-number.js';
import { sampleId } from '../sample-id.js';
import type { SampleRow } from '../sample-row.js';
import type { IncidentStory } from './incident-story.js';
import { takenBackAt } from './taken-back-at.js';

const { SUBMITTED, VALIDATED, REJECTED, MERGED, WITHDRAWN, ARCHIVED } = IncidentRecordStatus;

/** After which the hub's own job archives. */
const TEN_YEARS = 3_653 * 86_400_000;

const VALIDATOR = 'secretariat.validator';

/** Where the secretariat took the record in each state; what was archived or taken back had been validated before. */
const DECIDED: Readonly<Partial<Record<IncidentRecordStatus, IncidentRecordStatus>>> = {
  [VALIDATED]: VALIDATED,
  [ARCHIVED]: VALIDATED,
  [WITHDRAWN]: VALIDATED,
  [REJECTED]: REJECTED,
  [MERGED]: MERGED,
};

function reasonFor(status: IncidentRecordStatus, serial: number): string | null {
  const note = `Fiche ${sampleFileNumber('step of an incident', serial)}.`;
  if (status === REJECTED) return `L'heure ne concorde pas avec l'appel au 17, à vérifier. ${note}`;
  return status === MERGED ? `Même fait déclaré deux fois par la maison. ${note}` : null;
}

type Row = Omit<SampleRow<IncidentStep>, 'recordId'>;

/** The steps the record of a story has taken since it was declared. */
export function incidentStepRows({ id, slot, premises, validatedAt }: IncidentStory): Row[] {
  const status = slot.recordStatus as IncidentRecordStatus;
  const decided = DECIDED[status];
  if (!decided) return [];
  const line: Row = {
    id: sampleId(`${slot.name}.step`),
    incidentId: id,
    at: validatedAt,
    fromStatus: SUBMITTED,
    toStatus: decided,
    reason: reasonFor(decided, slot.serial),
    organisationId: organisationOfMember(VALIDATOR),
    memberId: sampleMemberId(VALIDATOR),
  };
  if (status === ARCHIVED)
    return [
      line,
      {
        ...line,
        id: sampleId(`${slot.name}.step.archived`),
        at: new Date(validatedAt.getTime() + TEN_YEARS),
        fromStatus: VALIDATED,
        toStatus: ARCHIVED,
        organisationId: NOBODY,
        memberId: NOBODY,
      },
    ];
  if (status !== WITHDRAWN) return [line];
  const { name } = premises.firm;
  const back = {
    id: sampleId(`${slot.name}.step.back`),
    at: takenBackAt(validatedAt),
    fromStatus: VALIDATED,
    toStatus: WITHDRAWN,
    organisationId: sampleId(name),
    memberId: declarantOf(name),
  };
  return [line, { ...line, ...back }];
}
