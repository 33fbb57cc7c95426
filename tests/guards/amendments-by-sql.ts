import { THIS_INSTANT } from '@hub/shared/access/this-instant';
import { STEP } from './steps-by-sql.js';
import { type Verdict, verdictOn } from './verdict.js';

export interface Line {
  readonly part?: string;
  readonly at?: string;
  readonly member?: string;
  readonly reason?: string;
}

/** A line of the history, as somebody would write it by SQL; `$1` is the incident. */
export const lineBySql = ({
  part = 'LOSS',
  at = THIS_INSTANT,
  member = 'hub.viewer_member_id()',
  reason = 'Inventaire.',
}: Line): string =>
  `insert into incidents.incident_amendment (id, incident_id, at, part, reason, before, organisation_id, member_id)
   select gen_random_uuid(), $1, ${at}, '${part}', '${reason}', '{"stolen_eur": 1}', hub.viewer_organisation_id(), ${member}`;

/** A change of a row, one version on. */
export const setBySql = (table: string, what: string): string =>
  `update incidents.${table} set ${what}, ${STEP} where ${table === 'incident' ? 'id' : 'incident_id'} = $1`;

/** Writes the lines, and then what is amended. */
export const writeBySql = (
  userName: string,
  id: string,
  lines: readonly Line[],
  ...amended: readonly string[]
): Promise<Verdict> =>
  verdictOn(userName, async (client) => {
    let done: { rowCount: number | null } | undefined;
    for (const sql of [...lines.map(lineBySql), ...amended]) done = await client.query(sql, [id]);
    return done;
  });
