import { Refusal } from '@hub/shared/errors/refusal.error';
import type { Sentence } from '@hub/shared/errors/sentence';
import { dayOf } from '@hub/shared/values/day-of';
import type { TimeIntervalInput } from '../declaration/time-interval.input.js';
import { halfDaysOf } from '../incident/half-days-of.js';

/** What was told of an event since. */
export interface ToldSince {
  readonly reportedAt: Date;
  readonly filedAt: Date | null;
  readonly clearedAt: Date | null;
  /** The days on which things came back. */
  readonly recoveredOn: readonly string[];
}

/** That an event, when it is dated anew, still lies before whatever was told of it since. */
export function assertKnownAfterwards(
  { from, to }: TimeIntervalInput,
  { reportedAt, filedAt, clearedAt, recoveredOn }: ToldSince,
): void {
  const refuse = (field: string, sentence: Sentence): never => {
    throw new Refusal('TIMES_NOT_IN_ORDER', ['input', 'occurred', field], sentence);
  };
  if (to > reportedAt)
    refuse('to', {
      en: 'occurred.to must not be after the declaration.',
      fr: 'occurred.to ne peut pas être postérieur à la déclaration.',
    });
  if (filedAt && filedAt < from)
    refuse('from', {
      en: 'occurred.from must not be after the complaint.',
      fr: 'occurred.from ne peut pas être postérieur à la plainte.',
    });
  if (clearedAt && clearedAt < from)
    refuse('from', {
      en: 'occurred.from must not be after the clearance.',
      fr: 'occurred.from ne peut pas être postérieur à l’élucidation.',
    });
  if (recoveredOn.some((day) => day < dayOf(halfDaysOf(from, to).from)))
    refuse('from', {
      en: 'occurred.from must not be after a thing came back.',
      fr: 'occurred.from ne peut pas être postérieur au jour où un objet a été retrouvé.',
    });
}
