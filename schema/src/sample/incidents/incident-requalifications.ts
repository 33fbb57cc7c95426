import { IncidentCategory } from '@hub/incidents/incident/incident-category.enum';
import type { IncidentRequalification } from '@hub/incidents/requalification/incident-requalification.entity';
import { organisationOfMember, sampleMemberId } from '../organisations/members.js';
import { Random } from '../random.js';
import { sampleFileNumber } from '../sample-file-number.js';
import { sampleId } from '../sample-id.js';
import type { SampleRow } from '../sample-row.js';
import type { IncidentStory } from './incident-story.js';

const { ARMED_ROBBERY, CONFINEMENT_ROBBERY, VIOLENT_ROBBERY, RAM_RAID, BURGLARY, SAFE_ATTACK } = IncidentCategory;

const ANALYST = 'secretariat.analyst';
const DAY = 86_400_000;

/** Of so many records that can have been declared as something else one was. */
const SHARE = 0.05;

/** As what it was declared that is known better since, and how. */
const DECLARED_AS: Readonly<Partial<Record<IncidentCategory, readonly [category: IncidentCategory, reason: string]>>> =
  {
    [ARMED_ROBBERY]: [VIOLENT_ROBBERY, 'Une arme est visible à l’image.'],
    [CONFINEMENT_ROBBERY]: [ARMED_ROBBERY, 'Le personnel a été enfermé.'],
    [RAM_RAID]: [BURGLARY, 'Un véhicule a forcé la devanture.'],
    [SAFE_ATTACK]: [BURGLARY, 'Le coffre a été ouvert sur place.'],
  };

type Row = Omit<SampleRow<IncidentRequalification>, 'recordId'>;

/** What of the story was taken for something else at first: the story tells what it is. */
export function incidentRequalificationRows({ id, slot, validatedAt }: IncidentStory): Row[] {
  const random = new Random(`requalification.${slot.name}`);
  const isStanding = slot.recordStatus === 'VALIDATED' || slot.recordStatus === 'ARCHIVED';
  const declaredAs = DECLARED_AS[slot.category];
  const at = new Date(validatedAt.getTime() + random.integer(1_001, 20 * DAY));
  if (!isStanding || !declaredAs || !random.chance(SHARE) || at.getTime() > Date.now()) return [];
  const [fromCategory, reason] = declaredAs;
  return [
    {
      id: sampleId(`${slot.name}.requalification`),
      incidentId: id,
      at,
      fromCategory,
      toCategory: slot.category,
      fromAttempted: slot.attempted,
      toAttempted: slot.attempted,
      reason: `${reason} Note ${sampleFileNumber('reason of a requalification', slot.serial)}.`,
      organisationId: organisationOfMember(ANALYST),
      memberId: sampleMemberId(ANALYST),
    },
  ];
}
