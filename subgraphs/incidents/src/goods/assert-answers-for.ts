import { Refusal } from '@hub/shared/errors/refusal.error';
import type { RequestContext } from '@hub/shared/subgraph/request-context';
import type { KeptItem } from './kept-item.js';

/** Whether a record that a double was merged into, however many stand between, lists the same thing. */
const LISTED_FURTHER = `
  with recursive event as (
    select i.merged_into_id as id from incidents.incident i where i.id = ?
    union select i.merged_into_id from event e join incidents.incident i on i.id = e.id)
  select 1 from event e join incidents.incident_goods g on g.incident_id = e.id
   where g.items @> jsonb_build_array(jsonb_build_object('serialKey', ?::text)) limit 1`;

/** A serial that a double shares with the record it was merged into is answered for by that record, and so recorded there. */
export async function assertAnswersFor(
  { em }: RequestContext,
  incidentId: string,
  { serialKey }: KeptItem,
): Promise<void> {
  if (serialKey === null) return;
  const further = await em.execute<object[]>(LISTED_FURTHER, [incidentId, serialKey]);
  if (further.length > 0)
    throw new Refusal('NOT_POSSIBLE_NOW', ['incidentId'], {
      en: 'The record it was merged into lists the same thing: record it there.',
      fr: 'Le dossier dans lequel il a été fusionné mentionne le même objet : enregistrez-le là.',
    });
}
