import { Refusal } from '@hub/shared/errors/refusal.error';
import type { Sentence } from '@hub/shared/errors/sentence';
import type { RequestContext } from '@hub/shared/subgraph/request-context';
import { writtenText } from '@hub/shared/text/written-text';
import type { IncidentComplaint } from '../complaint/incident-complaint.entity.js';
import { isPoliceService } from '../organisation/is-police-service.js';
import type { ComplaintInput } from './complaint.input.js';

export type CheckedComplaint = Pick<IncidentComplaint, 'filedAt' | 'serviceId' | 'procedureNumber'>;

const NONE_FILED: CheckedComplaint = { filedAt: null, serviceId: null, procedureNumber: null };

const MAX_NUMBER = 60;

export interface ComplaintRules {
  /** When the event began. */
  readonly from: Date;
  readonly now: Date;
  /** Where the complaint stands in what was sent. */
  readonly path: readonly string[];
}

/** The complaint as it is stored. A service the member may not see is refused like one there never was. */
export async function checkedComplaint(
  context: RequestContext,
  complaint: ComplaintInput | null | undefined,
  { from, now, path }: ComplaintRules,
): Promise<CheckedComplaint> {
  if (!complaint) return NONE_FILED;
  const refuse = (code: string, field: string, sentence: Sentence): never => {
    throw new Refusal(code, [...path, field], sentence);
  };
  const { filedAt, serviceId } = complaint;
  if (filedAt > now)
    refuse('IN_THE_FUTURE', 'filedAt', {
      en: 'complaint.filedAt must not be in the future.',
      fr: 'complaint.filedAt ne peut pas être dans le futur.',
    });
  if (filedAt < from)
    refuse('TIMES_NOT_IN_ORDER', 'filedAt', {
      en: 'complaint.filedAt must not be before occurred.from.',
      fr: 'complaint.filedAt ne peut pas précéder occurred.from.',
    });
  const procedureNumber = writtenText(complaint.procedureNumber, {
    path: [...path, 'procedureNumber'],
    name: { en: 'The number of the procedure', fr: 'Le numéro de procédure' },
    max: MAX_NUMBER,
    describesPersons: true,
    namesNoPlate: true,
  });
  if (!(await isPoliceService(context, serviceId)))
    refuse('UNKNOWN_SERVICE', 'serviceId', {
      en: 'There is no such police service.',
      fr: 'Ce service de police n’existe pas.',
    });
  return { filedAt, serviceId, procedureNumber };
}
