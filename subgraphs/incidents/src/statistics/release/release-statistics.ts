import type pg from 'pg';
import { solver } from '../../disclosure/solver.js';
import { isTooEarly } from '../is-too-early.js';
import { MEASURES, MEASURES_IN_ORDER } from '../measures.js';
import { factStatements } from './fact-statements.js';
import type { Place } from './place.js';
import { protectYear } from './protect-year.js';
import { type Vintage, writeFigures, writeTables } from './write-release.js';
import { yearOfFacts } from './year-of-facts.js';

/** The organisations subgraph says of an area how many member premises it holds only where they are five and more. */
const PLACES = `select insee_code as code, case when cardinality(path) = 2 then path[2] end as region,
    member_premises_count is not null as "mayTellNothing"
  from organisations.visible_area where level in ('REGION', 'DEPARTMENT') order by insee_code`;

/** Every year of which anything is known: of a year nobody has reported anything of, "none" would be a claim that nobody made. */
const YEARS = `select year, bool_or("hasEvents") as "hasEvents"
  from (select event_year as year, true as "hasEvents" from fact union all select clearance_year, false from fact) y
 where year is not null group by year order by year`;

/** A vintage bears the day it was released, and a number where it is not the first of its day. */
const VINTAGE = `select today.day || case when count(v.vintage) = 0 then '' else '.' || count(v.vintage) + 1 end as vintage,
    date_trunc('milliseconds', now()) as "asOf"
  from (select to_char(now() at time zone 'Europe/Paris', 'YYYY-MM-DD') as day) today
  left join incidents.statistic_vintage v on starts_with(v.vintage, today.day) group by today.day`;

const LATEST = 'select vintage as before from incidents.statistic_vintage order by as_of desc limit 1';

/**
 * Counts everything anew, protects it, and freezes it as the next vintage, in the transaction of the caller. The caller's login passes
 * row-level security, because what is counted is everybody's; no login of the hub's services could.
 */
export async function releaseStatistics(
  client: pg.ClientBase,
  log: (line: string) => void = () => {},
): Promise<Vintage> {
  // Two releases at once would each be judged by the one before both.
  await client.query(`select pg_advisory_xact_lock(hashtext('hub.statistics'))`);
  const { rows: places } = await client.query<Place>(PLACES);
  for (const statement of factStatements) await client.query(statement);
  const { rows } = await client.query<Vintage>(VINTAGE);
  const vintage = rows[0] as Vintage;
  const { rows: last } = await client.query<{ before: string | null }>(LATEST);
  const before = last[0]?.before ?? null;
  const highs = await solver();
  const { rows: years } = await client.query<{ year: number; hasEvents: boolean }>(YEARS);
  const ids = await writeTables(client, vintage);
  for (const { year, hasEvents } of years) {
    // Events of a year are told once it is over, what was solved in it from the first on.
    const tellsEvents = hasEvents && !isTooEarly(year, 0, vintage.asOf);
    const measures = MEASURES_IN_ORDER.filter((measure) => tellsEvents || MEASURES[measure].time === 'CLEARANCE');
    const cells = protectYear(highs, await yearOfFacts(client, year, before), places, measures, vintage.asOf);
    await writeFigures(client, ids, year, cells);
    log(
      `${year}: ${cells.length} figures, ${cells.filter(({ published }) => published === null).length} of them withheld`,
    );
  }
  return vintage;
}
