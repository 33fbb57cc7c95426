import { ConfigurationError } from '@hub/shared/errors/configuration.error';
import type pg from 'pg';

/** A login that row-level security applies to is told so, rather than shown an empty database; `work` says what it wants to do. */
export async function assertPassesRowSecurity(client: pg.ClientBase, work: string): Promise<void> {
  const { rows } = await client.query(
    'select rolsuper or rolbypassrls as passes from pg_roles where rolname = current_user',
  );
  if (!rows[0]?.passes)
    throw new ConfigurationError(
      `${work} by a login that passes row-level security: a superuser, or BYPASSRLS and the right to write.`,
    );
}
