import { AccessColumn } from '@hub/shared/access/access-column';
import { Entity, PrimaryKey } from '@mikro-orm/decorators/legacy';

/**
 * That an incident belongs to a series for certain: there once the police have confirmed a link, which is final. It is apart from the
 * links because it is all that the firm learns, and apart from the incident because no version may move with what the police work on.
 */
@Entity({ tableName: 'incident_in_series', schema: 'incidents' })
export class IncidentInSeries {
  @PrimaryKey({ type: 'uuid' })
  incidentId!: string;

  /** To whom and where it happened. The incident asks this table whether it is the central office's, so this table cannot ask it back. */
  @AccessColumn({ type: 'uuid' })
  victimId!: string;

  @AccessColumn({ type: 'text[]' })
  areaPath!: string[];
}
