import type { WorldColumn, WorldTable } from './world-table.js';

/** SQL functions of the alterations: a number that a row always has, and an id made of another one. */
export const ALTERATION_FUNCTIONS = [
  `create function pg_temp.spread(text) returns int language sql immutable as 'select abs(hashtext($1) % 1000000)'`,
  `create function pg_temp.other_id(text) returns uuid language sql immutable as
     $$ select overlay(overlay(md5($1) placing '4' from 13) placing 'a' from 17)::uuid $$`,
];

/** SQL of a number that depends on the row and the column. */
export const spreadOf = ({ key }: WorldTable, salt: string, row = 't'): string =>
  `pg_temp.spread(concat('${salt}', ${key.map((column) => `${row}.${column}`).join(", '/', ")}))`;

/** SQL of one of what a query finds, which is asked once for all rows. */
export const oneOf = (query: string, spread: string): string =>
  `(array(${query}))[1 + ${spread} % greatest(1, cardinality(array(${query})))]`;

/** What no form would let through: it must neither be answered nor break an answer. */
const MALFORMED_TEXT = `E'\\u202E"\\\\}{\\'; -- ' || repeat('é', 300)`;
const MALFORMED_JSON = `'{"malformed": {"nested": [null, 1e300, "\\u2028"]}}'::jsonb`;

/** By type: what becomes of a value, of none, and what is not even a value; each in SQL. Gentle ones keep what constraints ask for. */
const CHANGES: Readonly<
  Record<string, (value: string) => readonly [changed: string, given?: string, malformed?: string]>
> = {
  text: (v) => [`'Autrement ' || md5(${v})`, `'Autrement'`, MALFORMED_TEXT],
  int4: (v) => [`${v} + 7`, '7', '-1'],
  // A place in the order of changes: a hidden part has changed, or changed later.
  int8: (v) => [`${v} + 7`, '1'],
  bool: (v) => [`not ${v}`, 'true'],
  timestamptz: (v) => [`${v} + interval '17 days 5 hours'`, `'2013-05-05T10:00Z'`, `'infinity'`],
  date: (v) => [`${v} + 17`, `'2013-05-05'`, `'infinity'`],
  numeric: (v) => [`round(${v} * 1.37 + 1, 2)`, '12345.67', `'NaN'`],
  float8: (v) => [`${v} + 0.5`, '48.85', `'NaN'`],
  jsonb: (v) => [
    `case jsonb_typeof(${v}) when 'array' then ${v} || '[{"make": "Autre", "plate": "ZZ-000-ZZ"}]' else '[]' end`,
    `'[]'`,
    MALFORMED_JSON,
  ],
  _text: (v) => [`${v} || array['AUTRE']`, `array['AUTRE']`, `array['', '75', null]`],
  _uuid: (v) => [`${v} || pg_temp.other_id(${v}::text)`, `array[pg_temp.other_id('')]`],
};

/** Columns whose values have a shape that even a hidden value keeps, because an index or a check asks for it. */
const SHAPED: Readonly<Record<string, (column: string) => string>> = {
  reference: (c) => `left(${c}, 4) || upper(translate(left(md5(${c}), 4) || '-' || right(md5(${c}), 4), 'o', '0'))`,
  based_on_count_band: (c) => `case ${c} when '1-2' then '3-9' else '1-2' end`,
  siren: (c) =>
    `lpad(pg_temp.spread(${c} || '1')::text, 6, '0') || lpad((pg_temp.spread(${c} || '2') % 1000)::text, 3, '0')`,
};

/** SQL of another value for the column of row `t`; gently, when constraints refused more. `undefined` for a type nothing is known of. */
export function newValue(table: WorldTable, column: WorldColumn, gently: boolean): string | undefined {
  const value = `t.${column.name}`;
  const spread = spreadOf(table, column.name);
  const shaped = SHAPED[column.name]?.(value);
  if (shaped) return shaped;
  if (column.allowed.length > 0) {
    const all = `array[${column.allowed.map((one) => `'${one}'`).join(', ')}]`;
    return `(${all})[1 + (array_position(${all}, ${value}) + ${spread} % ${Math.max(1, column.allowed.length - 1)}) % ${column.allowed.length}]`;
  }
  if (column.type === 'uuid') return oneOf(`select distinct p.${column.name} from ${table.name} p`, spread);
  const [changed, given, malformed] = CHANGES[column.type]?.(value) ?? [];
  if (!changed) return undefined;
  if (gently) return changed;
  const none = column.nullable ? `when ${spread} % 5 = 1 then null` : '';
  const broken = malformed ? `when ${spread} % 7 = 2 then ${malformed}::${column.type}` : '';
  return `case when ${value} is null then case when ${spread} % 2 = 0 then (${given ?? 'null'})::${column.type} end ${none} ${broken} else ${changed} end`;
}
