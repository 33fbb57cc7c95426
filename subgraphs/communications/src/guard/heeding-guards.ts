import { Refusal } from '@hub/shared/errors/refusal.error';
import { GUARD_CODES } from './guard-codes.js';

const UNIQUE_VIOLATION = '23505';
const ONE_PER_PERSON = 'statement_clearance_one_per_person';

/** What a driver tells of a refusal of the database. */
interface Refused {
  readonly code?: unknown;
  readonly constraint?: unknown;
}

const secondPerson = (message: string): Refusal => new Refusal('SECOND_PERSON_REQUIRED', ['kind'], message);

/** A refusal of the database in words; whatever came to pass between the check of a service and its writing. */
function refusalOf({ code, constraint }: Refused): Refusal | undefined {
  switch (code) {
    case GUARD_CODES.secondPerson:
      return secondPerson('Whoever wrote on the statement cannot clear it: somebody else must.');
    case GUARD_CODES.notCleared:
      return new Refusal('CLEARANCE_REQUIRED', ['id'], 'The statement is not cleared by two people.');
    case GUARD_CODES.tooWide:
      return new Refusal(
        'TLP_AUDIENCE_CONFLICT',
        ['id'],
        'Only TLP:CLEAR is published, about alerts that are TLP:CLEAR themselves; an internal notice also with TLP:GREEN.',
      );
    case GUARD_CODES.noSuchStep:
      return new Refusal('WRONG_STATUS', ['id'], 'The statement does not stand where this step begins.');
    case UNIQUE_VIOLATION:
      if (constraint === ONE_PER_PERSON)
        return secondPerson('You have given a clearance already: another person must give this one.');
      return new Refusal('CLEARANCE_ALREADY_GIVEN', ['kind'], 'This clearance has been given for the present wording.');
    default:
      return undefined;
  }
}

/** Does some writing; where a guard of the database stops it, that is a refusal and no fault. */
export async function heedingGuards<T>(write: () => Promise<T>): Promise<T> {
  try {
    return await write();
  } catch (error) {
    throw refusalOf(error as Refused) ?? error;
  }
}
