import { raw } from '@mikro-orm/core';
import { PostgreSqlPlatform } from '@mikro-orm/postgresql';
import fc from 'fast-check';
import { boundStatement } from './bound-statement.js';

const platform = new PostgreSqlPlatform();
const rules = { platform, words: new Set(['SUBMITTED', 'DRAFT']) };
const bound = (sql: string, ...parameters: unknown[]) => boundStatement(rules, sql, parameters);

test('texts, instants and documents are sent apart from the statement', () => {
  expect(bound('a = ? and b < ? and c @> ?', "l'été", new Date(0), { plate: 'AB-123-CD' })).toEqual({
    text: 'a = $1 and b < $2 and c @> $3',
    values: ["l'été", platform.formatDate(new Date(0)), '{"plate":"AB-123-CD"}'],
  });
});

test('numbers, truth values and null say of what type they are, and stay', () => {
  expect(bound('a = ? and b is ? and c = ? limit ?', 1.5, null, true, 21)).toEqual({
    text: 'a = 1.5 and b is null and c = true limit 21',
    values: [],
  });
});

test('a list of texts is one value, however long', () => {
  expect(bound('id in (?, ?, ?) and kind = ?', 'a', 'b', 'c', 'd')).toEqual({
    text: 'id = any($1) and kind = $2',
    values: [['a', 'b', 'c'], 'd'],
  });
  expect(bound('id = any(array[?]::uuid[])', ['a', 'b'])).toEqual({
    text: 'id = any($1::uuid[])',
    values: [['a', 'b']],
  });
  expect(bound('id = any(array[?]::uuid[])', [])).toEqual({ text: 'id = any($1::uuid[])', values: [[]] });
});

test('words of the schema stay, for PostgreSQL knows how rare each is', () => {
  expect(bound('status in (?, ?) and reference = ?', 'SUBMITTED', 'DRAFT', 'INC-2011-000042')).toEqual({
    text: "status in ('SUBMITTED', 'DRAFT') and reference = $1",
    values: ['INC-2011-000042'],
  });
});

test('what is not a list of texts keeps its words', () => {
  expect(bound('id not in (?, ?)', 'a', 'b')).toEqual({ text: 'id not in ($1, $2)', values: ['a', 'b'] });
  expect(bound('n in (?, ?)', 1, 'b')).toEqual({ text: 'n in (1, $1)', values: ['b'] });
  expect(bound('?? = ? or j \\? ?', 't.id', 'a', 'k')).toEqual({ text: '"t"."id" = $1 or j ? $2', values: ['a', 'k'] });
  expect(bound('select 1')).toEqual({ text: 'select 1', values: [] });
});

const value = fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.constant(null), fc.date({ noInvalidDate: true }));
const parameter = fc.oneof(
  { weight: 4, arbitrary: value.map((one) => ({ sql: ' x = ?', parameters: [one] as unknown[] })) },
  fc.array(value, { minLength: 1 }).map((parameters) => ({
    sql: ` x in (${parameters.map(() => '?').join(', ')})`,
    parameters: parameters as unknown[],
  })),
  fc
    .array(fc.string(), { minLength: 1 })
    .map((list) => ({ sql: ' x = any(array[?])', parameters: [list] as unknown[] })),
  fc.string().map((one) => ({ sql: ' x = ?', parameters: [raw('f(?)', [one])] as unknown[] })),
  fc.constant({ sql: ' a \\? b', parameters: [] as unknown[] }),
  fc.constant({ sql: ' ?? is null', parameters: ['a.b'] as unknown[] }),
);

/** A bound statement with its values written into it, as MikroORM writes them. */
function written({ text, values }: ReturnType<typeof boundStatement>): string {
  const literal = (place: string): string => String(platform.quoteValue(values[Number(place) - 1]));
  return text.replaceAll(/ = any\(\$(\d+)\)|\$(\d+)/g, (_, list?: string, place?: string) => {
    if (!list) return literal(place ?? '');
    return ` in (${literal(list)})`;
  });
}

test('a bound statement says what MikroORM would have written', () => {
  fc.assert(
    fc.property(fc.array(parameter), (parts) => {
      const sql = `select${parts.map((part) => part.sql).join(' and')}`;
      const parameters = parts.flatMap((part) => part.parameters);
      const lists = sql.replaceAll('x = any(array[?])', 'x in (?)');
      expect(written(boundStatement(rules, sql, parameters))).toBe(platform.formatQuery(lists, parameters));
    }),
  );
});
