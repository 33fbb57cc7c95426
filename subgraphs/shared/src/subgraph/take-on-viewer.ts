import type { EntityManager } from '@mikro-orm/postgresql';
import { type Kysely, sql } from 'kysely';
import { transactionRoles } from '../database/transaction-roles.js';
import { databaseRole } from '../viewer/database-role.js';
import { IDENTITY_VARIABLE, type SignIdentity } from '../viewer/session-identity.js';
import type { Viewer } from '../viewer/viewer.js';

/**
 * Makes PostgreSQL answer as the viewer until the transaction ends: its role, and the identity every policy asks for. The identity is a
 * bound value, because the text of a statement is shown to other sessions of the same login (`pg_stat_activity`), and goes past MikroORM,
 * which would hand it to whoever listens to statements.
 */
export async function takeOnViewer(em: EntityManager, viewer: Viewer, sign: SignIdentity): Promise<void> {
  const transaction = em.getTransactionContext<Kysely<unknown>>();
  if (!transaction) throw new Error('A viewer is taken on for a transaction, and there is none.');
  const role = databaseRole(viewer);
  await sql`select set_config('role', ${role}, true), set_config(${IDENTITY_VARIABLE}, ${sign(viewer)}, true)`.execute(
    transaction,
  );
  transactionRoles.set(transaction, role);
}
