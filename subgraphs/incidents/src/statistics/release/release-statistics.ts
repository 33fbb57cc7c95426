import type pg from 'pg';
import { solver } from '../../disclosure/solver.js';
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

/**
 * Events of a year are told once it is over and some are known: of the months to come, and of a year nobody has reported anything of yet,
 * "none" would be a claim that nobody made. What was solved in a year is told from the first on.
 */
const YEARS = `select year, exists (select from fact where event_year = year)
    and year < extract(year from now() at time zone 'Europe/Paris') as "tellsEvents"
  from (select generate_series(min(least(event_year, clearance_year)), max(greatest(event_year, clearance_year))) as year from fact) y`;

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
  const { rows: years } = await client.query<{ year: number; tellsEvents: boolean }>(YEARS);
  const ids = await writeTables(client, vintage);
  for (const { year, tellsEvents } of years) {
    const measures = MEASURES_IN_ORDER.filter((measure) => tellsEvents || MEASURES[measure].time === 'CLEARANCE');
    const cells = protectYear(highs, await yearOfFacts(client, year, before), places, measures);
    await writeFigures(client, ids, year, cells);
    log(
      `${year}: ${cells.length} figures, ${cells.filter(({ published }) => published === null).length} of them withheld`,
    );
  }
  return vintage;
}
