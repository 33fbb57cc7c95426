import type { EntityManager } from '@mikro-orm/postgresql';
import type { Kysely } from 'kysely';

/**
 * Lets statements of a transaction through until it is to end; then refuses what comes and waits for what is under way.
 *
 * An answer is complete as soon as an error has made its part null, while fields beside that one are still being resolved. What those
 * would ask afterwards would be sent on a connection that by then serves somebody else, in the middle of their transaction.
 */
export function closableTransaction(em: EntityManager): { close(): Promise<void> } {
  const transaction = em.getTransactionContext<Kysely<unknown>>();
  if (!transaction) throw new Error('There is no transaction to close.');
  const underWay = new Set<Promise<unknown>>();
  let isClosed = false;

  async function executeQuery(...query: Parameters<Kysely<unknown>['executeQuery']>) {
    if (isClosed) throw new Error('The answer has been given, and its transaction is over.');
    const answer = (transaction as Kysely<unknown>).executeQuery(...query);
    underWay.add(answer);
    return answer.finally(() => underWay.delete(answer));
  }

  const guarded = new Proxy(transaction, {
    get(target, name) {
      if (name === 'executeQuery') return executeQuery;
      const value: unknown = Reflect.get(target, name, target);
      // Kysely keeps what is its own in private fields, which a proxy does not have.
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
  em.setTransactionContext(guarded);
  return {
    async close() {
      isClosed = true;
      await Promise.allSettled(underWay);
    },
  };
}
