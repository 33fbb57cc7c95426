import { HubError } from '@hub/shared/errors/hub.error';

/** No event is declared of an earlier year. */
const EARLIEST = 1970;
const LATEST = 9999;

/** Refuses what are no years, or not in their order: an empty answer would look as if nothing had happened. */
export function assertYears(fromYear: number, toYear: number): void {
  for (const [name, year] of Object.entries({ fromYear, toYear }))
    if (year < EARLIEST || year > LATEST)
      throw new HubError('BAD_USER_INPUT', {
        en: `\`${name}\` is a year, ${EARLIEST} to ${LATEST}.`,
        fr: `\`${name}\` est une année, de ${EARLIEST} à ${LATEST}.`,
      });
  if (fromYear > toYear)
    throw new HubError('BAD_USER_INPUT', {
      en: '`fromYear` must not be after `toYear`.',
      fr: '`fromYear` ne peut pas être postérieur à `toYear`.',
    });
}
