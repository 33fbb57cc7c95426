import type { Handling } from '@hub/shared/values/handling';
import { ERASED_REASON } from './erased-reason.js';

/** The envelope of a record that is taken back: that it was restricted stays, and the words of it, which may speak of persons, go. */
export const erasedHandling = (handling: Handling): Handling => ({
  ...handling,
  codeNote: handling.codeNote === null ? null : ERASED_REASON,
});
