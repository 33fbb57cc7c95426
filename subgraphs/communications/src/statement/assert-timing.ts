import { Refusal } from '@hub/shared/errors/refusal.error';
import type { RequestContext } from '@hub/shared/subgraph/request-context';
import { databaseClock } from './database-clock.js';

interface Timing {
  readonly embargoedUntil?: Date | null;
  readonly expiresAt?: Date | null;
}

/** Refuses an embargo that lies in the past, and an end that lies in the past or before the embargo lifts. */
export async function assertTiming(context: RequestContext, { embargoedUntil, expiresAt }: Timing): Promise<void> {
  if (!embargoedUntil && !expiresAt) return;
  const now = await databaseClock(context);
  if (embargoedUntil && !(embargoedUntil.getTime() > now))
    throw new Refusal('EMBARGO_IN_THE_PAST', ['input', 'embargoedUntil'], {
      en: 'The embargo lies in the past.',
      fr: 'L’embargo se situe dans le passé.',
    });
  if (expiresAt && !(expiresAt.getTime() > now))
    throw new Refusal('EXPIRY_IN_THE_PAST', ['input', 'expiresAt'], {
      en: 'The statement would have expired already.',
      fr: 'Le communiqué aurait déjà expiré.',
    });
  if (expiresAt && embargoedUntil && expiresAt <= embargoedUntil)
    throw new Refusal('EXPIRY_BEFORE_EMBARGO', ['input', 'expiresAt'], {
      en: 'The statement would expire under embargo.',
      fr: 'Le communiqué expirerait sous embargo.',
    });
}
