import { once } from 'node:events';
import { finished } from 'node:stream/promises';
import type pg from 'pg';
import { from } from 'pg-copy-streams';

const CHUNK_LENGTH = 1 << 16;
const ESCAPES: Readonly<Record<string, string>> = { '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' };

export interface CopyOptions {
  /** Columns that are not named after their property, by property. */
  readonly names?: Readonly<Record<string, string>>;
  /** Properties that are kept as JSON. */
  readonly json?: readonly string[];
}

const snakeCase = (name: string): string => name.replace(/([^_])([A-Z])/g, '$1_$2').toLowerCase();

const escapeText = (text: string): string =>
  /[\\\n\r\t]/.test(text) ? text.replace(/[\\\n\r\t]/g, (character) => ESCAPES[character] as string) : text;

const elementOf = (value: unknown): string => `"${String(value).replace(/["\\]/g, '\\$&')}"`;

function fieldOf(value: unknown): string {
  if (value === null || value === undefined) return '\\N';
  if (value instanceof Date) return value.toISOString();
  if (Array.isArray(value)) return escapeText(`{${value.map(elementOf).join(',')}}`);
  return typeof value === 'string' ? escapeText(value) : String(value);
}

interface Column {
  readonly name: string;
  readonly read: (row: object) => unknown;
}

const isGroup = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date);

/** The columns of rows like this one, named as MikroORM names them. An object in it (the handling envelope) is a group of columns. */
function columnsOf(row: object, options: CopyOptions, prefix = ''): Column[] {
  return Object.entries(row).flatMap(([property, value]): Column[] => {
    const own = (inner: object): unknown => inner[property as never];
    const name = prefix + (options.names?.[property] ?? snakeCase(property));
    if (options.json?.includes(property)) return [{ name, read: (inner) => JSON.stringify(own(inner)) }];
    if (!isGroup(value)) return [{ name, read: own }];
    return columnsOf(value, options, `${name}_`).map((column) => ({
      name: column.name,
      read: (outer) => column.read(own(outer) as object),
    }));
  });
}

/** Writes rows into a table by COPY. Every row has the properties of the first. */
export async function copyRows(
  client: pg.Client,
  table: string,
  rows: readonly object[],
  options: CopyOptions = {},
): Promise<void> {
  const [first] = rows;
  if (!first) return;
  const columns = columnsOf(first, options);
  const stream = client.query(from(`copy ${table} (${columns.map(({ name }) => name).join(', ')}) from stdin`));
  const done = finished(stream);
  let chunk = '';
  for (const row of rows) {
    chunk += `${columns.map(({ read }) => fieldOf(read(row))).join('\t')}\n`;
    if (chunk.length < CHUNK_LENGTH) continue;
    // A refusal ends the stream, and a stream that has ended never drains.
    if (!stream.write(chunk)) await Promise.race([once(stream, 'drain'), done]);
    chunk = '';
  }
  stream.end(chunk);
  await done;
}
