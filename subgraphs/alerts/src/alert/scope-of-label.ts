import { TlpLabel } from '@hub/shared/values/tlp-label.enum';
import { AlertScope } from './alert-scope.enum.js';

/** The CAP scope of an alert under each label. */
export const SCOPE_OF_LABEL: Readonly<Record<TlpLabel, AlertScope>> = {
  [TlpLabel.TLP_CLEAR]: AlertScope.PUBLIC,
  [TlpLabel.TLP_GREEN]: AlertScope.RESTRICTED,
  [TlpLabel.TLP_AMBER]: AlertScope.PRIVATE,
  [TlpLabel.TLP_AMBER_STRICT]: AlertScope.PRIVATE,
  [TlpLabel.TLP_RED]: AlertScope.PRIVATE,
};
