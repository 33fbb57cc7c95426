import { CLEARANCE_MONTHS } from '../clearance-months.js';
import { Dimension } from '../dimension.enum.js';
import { MEASURES, MEASURES_IN_ORDER } from '../measures.js';
import { nameOfTable, PUBLISHABLE_TABLES, type TableDimensions } from '../publishable-tables.js';

/** What counts: validated, and still so when its record was put away or erased: figures are what an erased record leaves. */
const COUNTED = `i.record_status in ('VALIDATED', 'ARCHIVED', 'ERASED')`;

const local = (instant: string): string => `${instant} at time zone 'Europe/Paris'`;
/** By the calendar of Paris, so that it does not hang on where the release runs. */
const CLEARED_WITHIN = `case ${CLEARANCE_MONTHS.map(
  (months) =>
    `when ${local('p.cleared_at')} <= (${local('p.occurred_from')}) + interval '${months} months' then ${months}`,
).join(' ')} end`;
const seconds = (from: string, to: string): string => `round(extract(epoch from c.${to} - c.${from}))`;

/** What the things recorded as recovered are worth, where no amount is stated (`recoveredValue`). */
const RECOVERED = `(select sum((item ->> 'valueEur')::numeric) from incidents.incident_goods g, jsonb_array_elements(g.items) item
  where g.incident_id = i.id and g.recoveries ? (item ->> 'reference'))`;

/** Persons counted; where somebody was injured and nobody is counted their number is unknown. */
const INJURED = '(coalesce(p.lightly_injured, 0) + coalesce(p.seriously_injured, 0) + coalesce(p.killed, 0))';

const FACTS = `create temp table fact on commit drop as
  select i.victim_id as firm, i.category, p.premises_kind,
         case when i.attempted then 'ATTEMPTED' else 'COMPLETED' end as attempted,
         p.area_path[cardinality(p.area_path)] as region, p.area_path[cardinality(p.area_path) - 1] as department,
         ${CLEARED_WITHIN} as cleared_within,
         extract(year from ${local('p.occurred_from')})::int as event_year,
         to_char(${local('p.occurred_from')}, 'YYYY-MM') as event_month,
         extract(year from ${local('p.cleared_at')})::int as clearance_year,
         coalesce(p.stolen_eur, case when i.attempted or i.category = 'RECONNAISSANCE' then 0 end) as stolen,
         coalesce(p.recovered_eur, ${RECOVERED}) as recovered,
         case when not i.any_injured or ${INJURED} > 0 then ${INJURED} end as injured,
         c.path, c.unfounded, coalesce(cardinality(c.items_given), 0) as items_given,
         ${seconds('first_sign_at', 'called_at')} as call_delay, ${seconds('called_at', 'arrived_at')} as arrival_delay
    from incidents.incident i
    join incidents.incident_particulars p on p.incident_id = i.id
    left join incidents.incident_emergency_call c on c.incident_id = i.id
   where ${COUNTED}`;

const { CATEGORY, AREA, PREMISES_KIND, ATTEMPTED, MONTH, YEAR } = Dimension;

/** The columns of facts a dimension is; an area is a region and, where nothing else is told apart, the department as well. */
const COLUMNS: Readonly<Record<Dimension, readonly string[]>> = {
  [CATEGORY]: ['category'],
  [AREA]: ['region', 'department'],
  [PREMISES_KIND]: ['premises_kind'],
  [ATTEMPTED]: ['attempted'],
  [MONTH]: ['event_month'],
  [YEAR]: ['year'],
};

/** Each way to form the keys of a table out of facts. */
export function keysOf(dimensions: TableDimensions): readonly (readonly string[])[] {
  const levels = dimensions.length > 2 ? 1 : 2;
  return dimensions.reduce<readonly (readonly string[])[]>(
    (keys, dimension) => keys.flatMap((key) => COLUMNS[dimension].slice(0, levels).map((column) => [...key, column])),
    [[]],
  );
}

const quoted = (dimensions: TableDimensions): string => `'{${dimensions.join(',')}}'::text[]`;

/** One table's contributions of firms to the measures of one time (that of events, or of clearances), in one pass over the facts. */
function contributionsTo(dimensions: TableDimensions, time: 'EVENT' | 'CLEARANCE'): string[] {
  const measures = MEASURES_IN_ORDER.filter(
    (measure) =>
      MEASURES[measure].time === time &&
      MEASURES[measure].tables.some((table) => nameOfTable(table) === nameOfTable(dimensions)),
  );
  if (measures.length === 0) return [];
  const year = time === 'EVENT' ? 'event_year' : 'clearance_year';
  const sums = measures.map((measure, index) => {
    const { amount, records, unknown = '0' } = MEASURES[measure];
    return `(${amount})::numeric as a${index}, (${records})::int as r${index}, (${unknown})::int as u${index}`;
  });
  const lines = measures.map((measure, index) => `('${measure}', g.a${index}, g.r${index}, g.u${index})`);
  return keysOf(dimensions).map((key) => {
    const columns = key.map((column) => (column === 'year' ? year : column));
    return `insert into contribution (measure, dimensions, year, key, firm_id, amount, records, unknown)
      select m.measure, ${quoted(dimensions)}, g.year, g.key, g.firm, m.amount, m.records, m.unknown
        from (select ${year} as year, array[${columns.map((column) => `${column}::text`).join(', ')}] as key, firm, ${sums.join(', ')}
                from fact where ${year} is not null group by ${[...new Set([year, ...columns])].join(', ')}, firm) g
       cross join lateral (values ${lines.join(', ')}) as m (measure, amount, records, unknown)
       where m.amount <> 0 or m.records <> 0 or m.unknown <> 0`;
  });
}

function mediansOf(dimensions: TableDimensions): string[] {
  const medians = MEASURES_IN_ORDER.flatMap((measure) => {
    const { medianOf, tables } = MEASURES[measure];
    return medianOf && tables.includes(dimensions) ? [{ measure, medianOf }] : [];
  });
  return keysOf(dimensions).flatMap((key) =>
    medians.map(({ measure, medianOf }) => {
      const columns = key.map((column) => (column === 'year' ? 'event_year' : column));
      return `insert into median (measure, dimensions, year, key, value)
        select '${measure}', ${quoted(dimensions)}, event_year, array[${columns.map((column) => `${column}::text`).join(', ')}],
               round((percentile_cont(0.5) within group (order by ${medianOf}))::numeric, 2)
          from fact where ${medianOf} is not null group by ${[...new Set(['event_year', ...columns])].join(', ')}`;
    }),
  );
}

const COLUMNS_OF_CELL = 'measure text, dimensions text[], year int, key text[]';

/** What a release counts, in tables that last as long as its transaction: facts, what firms add to each cell, and medians. */
export const factStatements: readonly string[] = [
  FACTS,
  `create temp table contribution (${COLUMNS_OF_CELL}, firm_id uuid, amount numeric, records int, unknown int) on commit drop`,
  `create temp table median (${COLUMNS_OF_CELL}, value numeric) on commit drop`,
  ...PUBLISHABLE_TABLES.flatMap((table) => [
    ...contributionsTo(table, 'EVENT'),
    ...contributionsTo(table, 'CLEARANCE'),
  ]),
  ...PUBLISHABLE_TABLES.flatMap(mediansOf),
  'create index on contribution (year)',
  'analyze contribution',
];
