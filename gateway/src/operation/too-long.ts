import { HubError } from '@hub/shared/errors/hub.error';

/** A refusal of a list that is longer than any input of the graph takes, by the place where it stands. */
export function tooLong(place: string, entries: number): HubError {
  return new HubError('BAD_USER_INPUT', {
    en: `\`${place}\` holds more than ${entries} entries.`,
    fr: `\`${place}\` contient plus de ${entries} éléments.`,
  });
}
