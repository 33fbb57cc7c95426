import { Refusal } from '@hub/shared/errors/refusal.error';
import { requiredText } from '@hub/shared/text/required-text';
import { REQUEST_REFERENCE } from './subject-request-rules.js';

const MAX_REFERENCE = 40;
const FORM = new RegExp(REQUEST_REFERENCE);

/** The officer's file number as it is stored. What tells of a person is refused before its form is, like every other text. */
export function checkedRequestReference(value: string): string {
  const path = ['input', 'requestReference'];
  const reference = requiredText(value, {
    path,
    name: { en: 'The reference of the request', fr: 'La référence de la demande' },
    max: MAX_REFERENCE,
    describesPersons: true,
    namesNoPlate: true,
  });
  if (!FORM.test(reference))
    throw new Refusal('BAD_VALUE', path, {
      en: 'The reference of the request is letters, year and number, e.g. DSR-2010-004.',
      fr: 'La référence de la demande se compose de lettres, de l’année et d’un numéro, par exemple DSR-2010-004.',
    });
  return reference;
}
