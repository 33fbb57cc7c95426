import { HubError } from '@hub/shared/errors/hub.error';

/** A refusal that says which limit was passed, in words; never what the operation was measured at. */
export function tooCostly(sentence: string): HubError {
  return new HubError('QUERY_TOO_COSTLY', sentence);
}
