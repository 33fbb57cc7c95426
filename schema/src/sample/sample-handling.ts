import { Handling } from '@hub/shared/values/handling';
import type { HandlingCode } from '@hub/shared/values/handling-code.enum';
import type { TlpLabel } from '@hub/shared/values/tlp-label.enum';
import type { SampleRow } from './sample-row.js';

/** The handling envelope of a sample record; what is not given is as a new envelope has it. */
export function sampleHandling(
  tlp: `${TlpLabel}`,
  changes: Partial<Omit<SampleRow<Handling>, 'tlp' | 'codes'>> & { readonly codes?: readonly `${HandlingCode}`[] } = {},
): Handling {
  return Object.assign(new Handling(), { tlp, ...changes });
}
