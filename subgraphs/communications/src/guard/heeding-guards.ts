import { Refusal } from '@hub/shared/errors/refusal.error';
import type { Sentence } from '@hub/shared/errors/sentence';
import { SENTENCES } from '../sentences.js';
import { GUARD_CODES } from './guard-codes.js';

const UNIQUE_VIOLATION = '23505';
const ONE_PER_PERSON = 'statement_clearance_one_per_person';

/** What a driver tells of a refusal of the database. */
interface Refused {
  readonly code?: unknown;
  readonly constraint?: unknown;
}

const secondPerson = (sentence: Sentence): Refusal => new Refusal('SECOND_PERSON_REQUIRED', ['kind'], sentence);

/** A refusal of the database in words; whatever came to pass between the check of a service and its writing. */
function refusalOf({ code, constraint }: Refused): Refusal | undefined {
  switch (code) {
    case GUARD_CODES.secondPerson:
      return secondPerson({
        en: 'Whoever wrote on the statement cannot clear it: somebody else must.',
        fr: 'Quiconque a écrit dans le communiqué ne peut pas le valider : une autre personne doit le faire.',
      });
    case GUARD_CODES.notCleared:
      return new Refusal('CLEARANCE_REQUIRED', ['id'], {
        en: 'The statement is not cleared by two people.',
        fr: 'Le communiqué n’est pas validé par deux personnes.',
      });
    case GUARD_CODES.tooWide:
      return new Refusal('TLP_AUDIENCE_CONFLICT', ['id'], {
        en: 'Only TLP:CLEAR is published, about alerts that are TLP:CLEAR themselves; an internal notice also with TLP:GREEN.',
        fr: 'Seul TLP:CLEAR est publié, sur des alertes elles-mêmes TLP:CLEAR ; une note interne peut l’être aussi avec TLP:GREEN.',
      });
    case GUARD_CODES.noSuchStep:
      return new Refusal('WRONG_STATUS', ['id'], {
        en: 'The statement does not stand where this step begins.',
        fr: 'Le communiqué n’en est pas au point où commence cette étape.',
      });
    case UNIQUE_VIOLATION:
      if (constraint === ONE_PER_PERSON) return secondPerson(SENTENCES.anotherPerson);
      return new Refusal('CLEARANCE_ALREADY_GIVEN', ['kind'], SENTENCES.alreadyCleared);
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
