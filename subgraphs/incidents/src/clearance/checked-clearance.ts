import { Refusal } from '@hub/shared/errors/refusal.error';
import type { Sentence } from '@hub/shared/errors/sentence';
import { writtenText } from '@hub/shared/text/written-text';

/** Few enough that the case is written in one go, and more than any team was ever tried for. */
const MAX_INCIDENTS = 100;
const MOST_OFFENDERS = 99;
const MAX_REFERENCE = 60;

export interface RecordClearance {
  readonly incidentIds: readonly string[];
  readonly clearedAt: Date;
  readonly allegedOffendersMin?: number | null;
  readonly allegedOffendersMax?: number | null;
  readonly judicialReference?: string | null;
}

/** A clearance of which every rule was kept that can be told from what was sent alone. */
export interface CheckedClearance {
  /** Each incident once, in the order in which they were named. */
  readonly ids: readonly string[];
  readonly clearedAt: Date;
  readonly allegedOffendersMin: number | null;
  readonly allegedOffendersMax: number | null;
  readonly judicialReference: string | null;
}

const refuse = (code: string, field: string, sentence: Sentence): never => {
  throw new Refusal(code, [field], sentence);
};

function checkedOffenders(value: number | null | undefined, field: string): number | null {
  if (value === null || value === undefined) return null;
  // An event is cleared when somebody is identified and heard: nobody is no clearance.
  if (value < 1 || value > MOST_OFFENDERS)
    refuse('OUT_OF_RANGE', field, {
      en: `${field} must be between 1 and ${MOST_OFFENDERS}.`,
      fr: `${field} est compris entre 1 et ${MOST_OFFENDERS}.`,
    });
  return value;
}

export function checkedClearance(given: RecordClearance, now: Date): CheckedClearance {
  const { incidentIds, clearedAt } = given;
  if (incidentIds.length < 1 || incidentIds.length > MAX_INCIDENTS)
    refuse('NUMBER_OF_INCIDENTS', 'incidentIds', {
      en: `A case clears 1 to ${MAX_INCIDENTS} incidents: incidentIds.`,
      fr: `Une affaire élucide de 1 à ${MAX_INCIDENTS} incidents : incidentIds.`,
    });
  if (clearedAt > now)
    refuse('IN_THE_FUTURE', 'clearedAt', {
      en: 'clearedAt must not be in the future.',
      fr: 'clearedAt ne peut pas être dans le futur.',
    });
  const allegedOffendersMin = checkedOffenders(given.allegedOffendersMin, 'allegedOffendersMin');
  const allegedOffendersMax = checkedOffenders(given.allegedOffendersMax, 'allegedOffendersMax');
  if (allegedOffendersMax !== null && allegedOffendersMax < (allegedOffendersMin ?? 1))
    refuse('NOT_IN_ORDER', 'allegedOffendersMax', {
      en: 'allegedOffendersMax must not be below allegedOffendersMin.',
      fr: 'allegedOffendersMax ne peut pas être inférieur à allegedOffendersMin.',
    });
  const judicialReference = writtenText(given.judicialReference, {
    path: ['judicialReference'],
    name: { en: 'The judicial reference', fr: 'La référence judiciaire' },
    max: MAX_REFERENCE,
    describesPersons: true,
    namesNoPlate: true,
  });
  return { ids: [...new Set(incidentIds)], clearedAt, allegedOffendersMin, allegedOffendersMax, judicialReference };
}
