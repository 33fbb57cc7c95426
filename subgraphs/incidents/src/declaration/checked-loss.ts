import { checkedParts } from '@hub/shared/errors/checked-parts';
import { Refusal } from '@hub/shared/errors/refusal.error';
import type { Sentence } from '@hub/shared/errors/sentence';
import { IncidentCategory } from '../incident/incident-category.enum.js';
import type { IncidentParticulars } from '../particulars/incident-particulars.entity.js';
import type { IncidentInput } from './incident.input.js';
import { wholeNumber } from './whole-number.js';

const MOST_HOURS = 87_600;

export type CheckedLoss = Pick<
  IncidentParticulars,
  'stolenEur' | 'recoveredEur' | 'damageEur' | 'lossBasis' | 'lossCertainty' | 'lossAsOf' | 'closureHours'
>;

const NOTHING_STATED: CheckedLoss = {
  stolenEur: null,
  recoveredEur: null,
  damageEur: null,
  lossBasis: null,
  lossCertainty: null,
  lossAsOf: null,
  closureHours: null,
};

const isZero = (amount: string): boolean => /^-?0+\.00$/.test(amount);

/** A loss, and the event it was suffered in. */
export type StatedLoss = Pick<IncidentInput, 'loss' | 'attempted' | 'category'>;

const refuse = (code: string, field: string, sentence: Sentence): never => {
  throw new Refusal(code, ['input', 'loss', field], sentence);
};

function checkedStolen(stolenEur: string, { attempted, category }: StatedLoss): string {
  if (stolenEur.startsWith('-'))
    refuse('OUT_OF_RANGE', 'stolenEur', {
      en: 'loss.stolenEur must not be below zero.',
      fr: 'loss.stolenEur ne peut pas être inférieur à zéro.',
    });
  if (attempted && !isZero(stolenEur))
    refuse('INCONSISTENT', 'stolenEur', {
      en: 'Of an attempt nothing is taken: loss.stolenEur must be zero.',
      fr: 'Lors d’une tentative, rien n’est volé : loss.stolenEur vaut zéro.',
    });
  if (category === IncidentCategory.RECONNAISSANCE && !isZero(stolenEur))
    refuse('INCONSISTENT', 'stolenEur', {
      en: 'On a suspicious visit nothing is taken: loss.stolenEur must be zero.',
      fr: 'Lors d’un repérage suspect, rien n’est volé : loss.stolenEur vaut zéro.',
    });
  return stolenEur;
}

function checkedDamage(damageEur: string | null): string | null {
  if (damageEur?.startsWith('-'))
    refuse('OUT_OF_RANGE', 'damageEur', {
      en: 'loss.damageEur must not be below zero.',
      fr: 'loss.damageEur ne peut pas être inférieur à zéro.',
    });
  return damageEur;
}

/** The loss as it is stored. `today` is the day the figures are of. */
export function checkedLoss(event: StatedLoss, today: string): CheckedLoss {
  const { loss } = event;
  if (!loss) return NOTHING_STATED;
  const { stolenEur, damageEur = null, basis, certainty, closureHours } = loss;
  return {
    recoveredEur: null,
    lossBasis: basis,
    lossCertainty: certainty,
    lossAsOf: today,
    ...checkedParts({
      stolenEur: () => checkedStolen(stolenEur, event),
      damageEur: () => checkedDamage(damageEur),
      closureHours: () => wholeNumber(closureHours, ['loss', 'closureHours'], MOST_HOURS),
    }),
  };
}
