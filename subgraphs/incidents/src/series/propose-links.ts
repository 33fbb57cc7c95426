import { randomUUID } from 'node:crypto';
import { Refusal } from '@hub/shared/errors/refusal.error';
import type { RequestContext } from '@hub/shared/subgraph/request-context';
import { INCIDENT_LINKAGE } from '../linkage/incident-linkage.js';
import { LINKAGE_MODEL } from '../linkage/linkage-model.js';
import { foundIncidents } from './found-incidents.js';

/**
 * Proposes links between incidents in the scope of the caller and a series that it sees. Two proposals of one link at once are one and a
 * refusal: each takes hold of incidents and links in the same order, so that neither waits for what the other waits for.
 */
export async function proposeLinks(context: RequestContext, seriesId: string, ids: readonly string[]): Promise<void> {
  const { em, accessLog } = context;
  const linked = await em.execute<object[]>(
    `insert into incidents.series_link (id, series_id, incident_id, status, model_version)
     select wanted.id, ?, wanted.incident_id, 'PROPOSED', ? from unnest(array[?]::uuid[], array[?]::uuid[]) as wanted (id, incident_id)
     order by wanted.incident_id
     on conflict (series_id, incident_id) do nothing returning incident_id`,
    [seriesId, LINKAGE_MODEL.version, ids.map(() => randomUUID()), ids],
  );
  if (linked.length !== ids.length) {
    // What was taken back or merged meanwhile is linked to nothing (`link-keeping-statements.ts`).
    await foundIncidents(context, ids, 1);
    throw new Refusal('LINKED_ALREADY', ['incidentIds'], {
      en: 'One of them has a link to this series already.',
      fr: 'L’un d’eux a déjà un rapprochement avec cette série.',
    });
  }
  for (const id of ids) accessLog.combined(INCIDENT_LINKAGE, id, 'CrimeSeries', seriesId);
}
