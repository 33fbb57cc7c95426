import { Refusal } from '@hub/shared/errors/refusal.error';
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
  const refuse = (field: string, message: string): never => {
    throw new Refusal('TIMES_NOT_IN_ORDER', ['input', 'occurred', field], message);
  };
  if (to > reportedAt) refuse('to', 'occurred.to is not after the declaration.');
  if (filedAt && filedAt < from) refuse('from', 'occurred.from is not after the complaint.');
  if (clearedAt && clearedAt < from) refuse('from', 'occurred.from is not after the clearance.');
  if (recoveredOn.some((day) => day < dayOf(halfDaysOf(from, to).from)))
    refuse('from', 'occurred.from is not after a thing came back.');
}
