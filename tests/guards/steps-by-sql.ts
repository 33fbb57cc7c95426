import { THIS_INSTANT } from '@hub/shared/access/this-instant';
import { type Verdict, verdictOn, verdictOnSql } from './verdict.js';

export const STEP = `version = version + 1, updated_at = ${THIS_INSTANT}`;
export const VALIDATOR = 'secretariat.validator';

export const step = (userName: string, id: string, set: string, purpose?: string | null): Promise<Verdict> =>
  verdictOnSql(userName, `update incidents.incident set ${set} where id = $1`, [id], purpose);

export interface Move {
  readonly from: string;
  readonly to: string;
  readonly reason?: string;
  readonly at?: string;
  readonly member?: string;
}

/** Writes a line of the history, and takes the step. */
export const move = (
  userName: string,
  id: string,
  { from, to, reason, at, member }: Move,
  set = STEP,
  after: string[] = [],
) =>
  verdictOn(userName, async (client) => {
    await client.query(
      `insert into incidents.incident_step (id, incident_id, at, from_status, to_status, reason, organisation_id, member_id)
       select gen_random_uuid(), $1, ${at ?? THIS_INSTANT}, $2, $3, $4, hub.viewer_organisation_id(), ${member ?? 'hub.viewer_member_id()'}`,
      [id, from, to, reason],
    );
    const done = await client.query(
      `update incidents.incident set record_status = '${to}'${set && `, ${set}`} where id = $1`,
      [id],
    );
    for (const sql of after) await client.query(sql, [id]);
    return done;
  });
