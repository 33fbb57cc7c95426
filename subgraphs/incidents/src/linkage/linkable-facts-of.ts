import type { RequestContext } from '@hub/shared/subgraph/request-context';
import type { LinkableFacts } from './linkable-facts.js';

interface Row extends Omit<LinkableFacts, 'occurredFrom' | 'occurredTo'> {
  readonly from: number;
  readonly to: number;
}

/** States of a record that tell of an event: one that was merged, withdrawn or erased is linked with nothing. */
const TELLING = `i.record_status in ('SUBMITTED', 'VALIDATED', 'ARCHIVED')`;

const SELECT = `select i.id, i.modus_operandi as methods, i.weapons, i.vehicles, p.latitude, p.longitude,
    extract(epoch from p.occurred_from)::float8 * 1000 as "from", extract(epoch from p.occurred_to)::float8 * 1000 as "to"
  from incidents.incident i join incidents.incident_particulars p on p.incident_id = i.id`;

/**
 * What is compared of incidents whose particulars the viewer sees, as the policies let them through: whatever is not in the viewer's scope
 * is not there to be compared.
 */
export async function linkableFactsOf(
  { em }: RequestContext,
  condition: string,
  values: readonly unknown[],
): Promise<LinkableFacts[]> {
  const rows = await em.execute<Row[]>(`${SELECT} where ${TELLING} and ${condition}`, [...values]);
  return rows.map(({ from, to, ...row }) => ({ ...row, occurredFrom: new Date(from), occurredTo: new Date(to) }));
}
