import type { EntityManager } from '@mikro-orm/postgresql';
import { CompiledQuery, type Kysely } from 'kysely';

/**
 * Executes a statement with bound parameters (`$1`, `$2`) in the transaction of a request. For values that are long: MikroORM writes
 * parameters into the text, sign by sign.
 */
export async function executeBound(em: EntityManager, sql: string, parameters: readonly unknown[]): Promise<void> {
  const transaction = em.getTransactionContext<Kysely<unknown>>();
  if (!transaction) throw new Error('A statement of a request belongs to its transaction, and there is none.');
  await transaction.executeQuery(CompiledQuery.raw(sql, [...parameters]));
}
