import { Refusal } from '@hub/shared/errors/refusal.error';
import { TlpLabel } from '@hub/shared/values/tlp-label.enum';
import type { Incident } from '../incident/incident.entity.js';
import type { AmendmentInput } from './amendment.input.js';

/** TLP:CLEAR is for anybody: nothing that can hold personal data stands under it. */
export function assertNotClear({ tlp }: Incident['handling'], field: keyof AmendmentInput, what: string): void {
  if (tlp === TlpLabel.TLP_CLEAR)
    throw new Refusal(
      'TLP_AUDIENCE_CONFLICT',
      ['input', field],
      `The incident is TLP:CLEAR, which is for anybody: leave ${what} out.`,
    );
}
