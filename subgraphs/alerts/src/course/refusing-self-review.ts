import { Refusal } from '@hub/shared/errors/refusal.error';
import { ALERT_RULES } from '../alert/alert-rules.js';
import { SENTENCES } from '../sentences.js';

/** Runs a step, and says in words when the rules of the database keep it back because it is no second person, or no second house. */
export async function refusingSelfReview<T>(step: () => Promise<T>): Promise<T> {
  try {
    return await step();
  } catch (error) {
    const { constraint } = error as { constraint?: unknown };
    if (constraint === ALERT_RULES.fourEyes.name) throw new Refusal('SELF_APPROVAL', ['id'], SENTENCES.ownAlert);
    if (constraint === ALERT_RULES.twoHouses.name)
      throw new Refusal('SECOND_ORGANISATION_REQUIRED', ['id'], SENTENCES.anotherHouse);
    throw error;
  }
}
