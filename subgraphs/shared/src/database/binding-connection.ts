import { isRaw, type RawQueryFragment, raw } from '@mikro-orm/core';
import { PostgreSqlConnection, type PostgreSqlPlatform } from '@mikro-orm/postgresql';
import { NativeQueryBuilder } from '@mikro-orm/sql';
import { CompiledQuery } from 'kysely';
import { boundStatement } from './bound-statement.js';
import { transactionRoles } from './transaction-roles.js';
import { vocabulary } from './vocabulary.js';

type Asked = Parameters<PostgreSqlConnection['execute']>;

function fragmentOf(query: Asked[0], parameters: Asked[1] = []): Pick<RawQueryFragment, 'sql' | 'params'> {
  if (query instanceof NativeQueryBuilder) return query.toRaw();
  if (isRaw(query)) return query;
  return Array.isArray(parameters) ? { sql: query, params: parameters } : raw(query, parameters);
}

/**
 * A connection that sends texts apart from their statement. The statement then holds no word of persons, wherever PostgreSQL shows or logs it, and
 * is the same from one request to the next, so that its plan can be kept (`keep-plans.ts`). A plan is made for one role, whose policies it
 * holds: what is asked as one bears its name.
 */
export class BindingConnection extends PostgreSqlConnection {
  private readonly words = vocabulary();

  override async execute<T>(
    query: Asked[0],
    parameters?: Asked[1],
    method: Asked[2] = 'all',
    transaction?: Asked[3],
    logging?: Asked[4],
  ): Promise<T> {
    await this.ensureConnection();
    const { sql, params } = fragmentOf(query, parameters);
    const { text, values } = boundStatement(
      { platform: this.platform as PostgreSqlPlatform, words: this.words },
      sql,
      params,
    );
    const role = transaction && transactionRoles.get(transaction);
    const compiled = CompiledQuery.raw(role ? `/* ${role} */ ${text}` : text, [...values]);
    return this.executeQuery(
      text,
      async () => this.transformRawResult<T>(await (transaction ?? this.getClient()).executeQuery(compiled), method),
      { query: sql, params: [...params], ...logging },
    );
  }
}
