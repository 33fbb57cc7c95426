import { HubError } from '@hub/shared/errors/hub.error';
import type { Sentence } from '@hub/shared/errors/sentence';

/** A refusal that says which limit was passed, in words; never what the operation was measured at. */
export function tooCostly(sentence: Sentence): HubError {
  return new HubError('QUERY_TOO_COSTLY', sentence);
}
