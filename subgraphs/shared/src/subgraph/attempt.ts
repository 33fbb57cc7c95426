import { refusalsIn } from '../errors/refusals-in.js';
import { userErrorOf } from '../errors/user-error-of.js';
import type { UserError } from '../values/user-error.js';
import type { RequestContext } from './request-context.js';

/**
 * Runs one mutation. Its statements stand behind a savepoint: a refusal undoes them and becomes `errors` in the payload, while a fault
 * goes on up and undoes the whole request.
 */
export async function attempt<P extends object>(
  context: RequestContext,
  decide: () => Promise<P>,
): Promise<(P & { errors: UserError[] }) | { errors: UserError[] }> {
  const { em } = context;
  await em.execute('savepoint mutation');
  try {
    const payload = await decide();
    await em.flush();
    await em.execute('release savepoint mutation');
    context.forgetLoaded();
    return { ...payload, errors: [] };
  } catch (error) {
    const refusals = refusalsIn(error);
    await em.execute('rollback to savepoint mutation');
    em.clear();
    context.forgetLoaded();
    return { errors: refusals.map((refusal) => userErrorOf(refusal, context.viewer)) };
  }
}
