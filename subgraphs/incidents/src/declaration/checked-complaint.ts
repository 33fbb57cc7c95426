import { Checks } from '@hub/shared/errors/checks';
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

function assertFiled({ filedAt }: ComplaintInput, { from, now, path }: ComplaintRules): void {
  const refuse = (code: string, sentence: Sentence): never => {
    throw new Refusal(code, [...path, 'filedAt'], sentence);
  };
  if (filedAt > now)
    refuse('IN_THE_FUTURE', {
      en: 'complaint.filedAt must not be in the future.',
      fr: 'complaint.filedAt ne peut pas être dans le futur.',
    });
  if (filedAt < from)
    refuse('TIMES_NOT_IN_ORDER', {
      en: 'complaint.filedAt must not be before occurred.from.',
      fr: 'complaint.filedAt ne peut pas précéder occurred.from.',
    });
}

const checkedNumber = (number: string | null | undefined, path: readonly string[]): string | null =>
  writtenText(number, {
    path,
    name: { en: 'The number of the procedure', fr: 'Le numéro de procédure' },
    max: MAX_NUMBER,
    describesPersons: true,
    namesNoPlate: true,
  });

/** A service the member may not see is refused like one there never was. */
async function assertService(context: RequestContext, serviceId: string, path: readonly string[]): Promise<void> {
  if (!(await isPoliceService(context, serviceId)))
    throw new Refusal('UNKNOWN_SERVICE', path, {
      en: 'There is no such police service.',
      fr: 'Ce service de police n’existe pas.',
    });
}

/** The complaint as it is stored. */
export async function checkedComplaint(
  context: RequestContext,
  complaint: ComplaintInput | null | undefined,
  rules: ComplaintRules,
): Promise<CheckedComplaint> {
  if (!complaint) return NONE_FILED;
  const { path } = rules;
  const { filedAt, serviceId, procedureNumber } = complaint;
  const checks = new Checks();
  checks.of(() => assertFiled(complaint, rules));
  const number = checks.of(() => checkedNumber(procedureNumber, [...path, 'procedureNumber']));
  await checks.ofThose(() => assertService(context, serviceId, [...path, 'serviceId']));
  checks.assertKept();
  return { filedAt, serviceId, procedureNumber: number ?? null };
}
