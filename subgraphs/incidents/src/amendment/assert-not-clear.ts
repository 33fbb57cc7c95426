import type { Phrase } from '@hub/shared/errors/phrase';
import { Refusal } from '@hub/shared/errors/refusal.error';
import { TlpLabel } from '@hub/shared/values/tlp-label.enum';
import type { Incident } from '../incident/incident.entity.js';
import type { AmendmentInput } from './amendment.input.js';

/** TLP:CLEAR is for anybody: nothing that can hold personal data stands under it. */
export function assertNotClear({ tlp }: Incident['handling'], field: keyof AmendmentInput, what: Phrase): void {
  if (tlp === TlpLabel.TLP_CLEAR)
    throw new Refusal('TLP_AUDIENCE_CONFLICT', ['input', field], {
      en: `The incident is TLP:CLEAR, which is for anybody: leave ${what.en} out.`,
      fr: `L’incident est TLP:CLEAR, donc ouvert à tous : omettez ${what.fr}.`,
    });
}
