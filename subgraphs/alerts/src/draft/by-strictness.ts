import { TlpLabel } from '@hub/shared/values/tlp-label.enum';

/** The labels, the strictest first. */
export const BY_STRICTNESS: readonly TlpLabel[] = [
  TlpLabel.TLP_RED,
  TlpLabel.TLP_AMBER_STRICT,
  TlpLabel.TLP_AMBER,
  TlpLabel.TLP_GREEN,
  TlpLabel.TLP_CLEAR,
];
