import type { Viewer } from '@hub/shared/viewer/viewer';
import type pg from 'pg';

/** What a viewer can name of its own. */
export interface Own {
  readonly premises: readonly string[];
  /** References of the incidents that a data subject asks it about. */
  readonly askedAbout: readonly string[];
}

/** Some premises of the viewer's organisation, and the incidents of its open requests. */
export async function ownOf(
  administrator: pg.ClientBase | pg.Pool,
  { organisationId, memberId }: Viewer,
  most: number,
): Promise<Own> {
  const { rows } = await administrator.query<{ id: string }>(
    `select id from organisations.premises where organisation_id = $1 order by id limit ${most}`,
    [organisationId],
  );
  const { rows: asked } = await administrator.query<{ reference: string }>(
    `select i.reference from incidents.data_subject_request r join incidents.incident i on i.id = r.incident_id
      where r.member_id = $1 and r.closed_at is null`,
    [memberId],
  );
  return { premises: rows.map(({ id }) => id), askedAbout: asked.map(({ reference }) => reference) };
}
