import type { Viewer } from '@hub/shared/viewer/viewer';
import type pg from 'pg';
import { purposeOf, viewerOf } from '../support/demo-viewers.js';
import { asAdministrator } from './administrator.js';
import { createLawViews, lookAs, viewOf } from './law-as-views.js';
import type { Recipient } from './recipient.js';
import { nameOfColumn, type SecretTable, secretTables } from './secret-cells.js';

type Places = Map<string, Set<string>>;

/** Where records are named to whoever controls how they are read. */
const LOG: SecretTable = {
  schema: 'audit',
  name: 'audit_entry',
  key: 'id',
  rowKey: 'id',
  columns: ['id', 'record_id', 'field_classes', 'recipient_ids', 'actor_id', 'actor_organisation_id', 'at'].map(
    (column) => `${column}::text as "${column}"`,
  ),
};

/** In which columns of the tables, or of the views of them, each token stands. */
async function find(
  administrator: pg.Pool,
  tokens: readonly string[],
  sources: readonly (readonly [SecretTable, from: string])[],
): Promise<Places> {
  const found: Places = new Map();
  const search = async ([{ schema, name, columns }, from]: (typeof sources)[number]): Promise<void> => {
    const { rows } = await administrator.query<Record<string, string | null>>(
      `select * from (select ${columns.join(', ')} from ${from}) cell
        where exists (select 1 from unnest($1::text[]) token where position(token in cell::text) > 0)`,
      [tokens],
    );
    for (const row of rows)
      for (const column of columns.map(nameOfColumn))
        for (const token of tokens.filter((sought) => row[column]?.includes(sought)))
          found.set(token, (found.get(token) ?? new Set()).add(`${schema}.${name}.${column}`));
  };
  await Promise.all(sources.map(search));
  return found;
}

/** Who the recipient is by now; nobody when the database knows no such member. */
async function viewerBehind(administrator: pg.Pool, { userName, hasPurpose }: Recipient): Promise<Viewer | null> {
  if (userName === null) return null;
  return viewerOf(administrator, userName, hasPurpose ? purposeOf(userName) : null).catch(() => null);
}

/** The tokens that the law showed to the recipient neither when it asked nor shows by now: an answer is given between the two. */
async function withheldFrom(
  administrator: pg.Pool,
  tokens: readonly string[],
  recipient: Recipient,
  secret: readonly SecretTable[],
): Promise<readonly string[]> {
  const viewer = await viewerBehind(administrator, recipient);
  if (!viewer) return tokens;
  const views = [...secret, LOG].map((table) => [table, viewOf(table)] as const);
  let withheld = tokens;
  for (const instant of [undefined, recipient.askedAt]) {
    await lookAs(administrator, viewer, instant);
    const visible = await find(administrator, withheld, views);
    withheld = withheld.filter((token) => !visible.has(token));
    if (withheld.length === 0 || !recipient.askedAt) break;
  }
  return withheld;
}

/** Of these tokens those that the database holds and the law, on what it holds now, does not show to the recipient; with their columns. */
export function columnsWithheld(tokens: readonly string[], recipient: Recipient): Promise<Places> {
  return asAdministrator(async (administrator) => {
    const secret = await secretTables(administrator);
    await createLawViews(administrator);
    const withheld = await withheldFrom(administrator, tokens, recipient, secret);
    if (withheld.length === 0) return new Map();
    const tables = secret.map((table) => [table, `${table.schema}.${table.name}`] as const);
    return find(administrator, withheld, tables);
  });
}
