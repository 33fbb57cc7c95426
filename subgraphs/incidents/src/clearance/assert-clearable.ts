import { Refusal } from '@hub/shared/errors/refusal.error';
import type { Sentence } from '@hub/shared/errors/sentence';
import type { RequestContext } from '@hub/shared/subgraph/request-context';
import { isIdentifier } from '@hub/shared/values/is-identifier';
import { Incident } from '../incident/incident.entity.js';
import { IncidentRecordStatus } from '../incident/incident-record-status.enum.js';
import { InvestigationStatus } from '../incident/investigation-status.enum.js';
import { IncidentParticulars } from '../particulars/incident-particulars.entity.js';
import { SENTENCES } from '../sentences.js';
import type { CheckedClearance } from './checked-clearance.js';

const { VALIDATED, ARCHIVED } = IncidentRecordStatus;

/** Locked in one order, so that two cases that share incidents wait for one another instead of standing in one another's way. */
const LOCK = 'select 1 from incidents.incident where id = any(array[?]::uuid[]) order by id for update';

/**
 * Whether each of the incidents can be cleared now, locked until the request ends; in three statements, however many there are. One out of
 * scope is refused like one that never was.
 */
export async function assertClearable(context: RequestContext, { ids, clearedAt }: CheckedClearance): Promise<void> {
  const { em } = context;
  const wanted = ids.filter(isIdentifier);
  await em.execute(LOCK, [wanted]);
  em.clear();
  context.forgetLoaded();
  const particulars = await em.find(IncidentParticulars, { incidentId: { $in: wanted } });
  const incidents = await em.find(Incident, { id: { $in: wanted } });
  const particularsById = new Map(particulars.map((one) => [one.incidentId, one]));
  const statusById = new Map(incidents.map((one) => [one.id, one.recordStatus]));
  for (const [place, id] of ids.entries()) {
    const refuse = (code: string, sentence: Sentence): never => {
      throw new Refusal(code, ['incidentIds', String(place)], sentence);
    };
    const own = particularsById.get(id);
    if (!own) return refuse('NOT_FOUND', SENTENCES.noSuchIncidentInScope);
    const status = statusById.get(id);
    if (status !== VALIDATED && status !== ARCHIVED)
      refuse('NOT_POSSIBLE_NOW', {
        en: `What is cleared is VALIDATED or ARCHIVED, not ${status}.`,
        fr: `Ce qui est élucidé est VALIDATED ou ARCHIVED, et non ${status}.`,
      });
    if (own.investigationStatus !== InvestigationStatus.IN_PROGRESS)
      refuse('NOT_POSSIBLE_NOW', {
        en: `CLEARED follows IN_PROGRESS; this investigation is ${own.investigationStatus}.`,
        fr: `CLEARED suit IN_PROGRESS ; cette enquête est ${own.investigationStatus}.`,
      });
    if (clearedAt < own.occurredFrom)
      throw new Refusal('TIMES_NOT_IN_ORDER', ['clearedAt'], {
        en: 'clearedAt must not be before one of the incidents happened.',
        fr: 'clearedAt ne peut pas précéder l’un des incidents.',
      });
  }
}
