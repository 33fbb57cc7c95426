import type { RequestContext } from '@hub/shared/subgraph/request-context';
import { IS_TAKEN_BACK, type SentBefore } from '../request/assert-repeats.js';

/** An incident that was sent before, and what was sent then. */
export interface Taken extends SentBefore {
  readonly incidentId: string;
}

interface Row extends Taken {
  readonly reference: string;
}

const KNOWN = `
  select k.sender_reference as reference, k.incident_id as "incidentId", k.digest, ${IS_TAKEN_BACK} as "isTakenBack"
    from incidents.incident_import k where k.organisation_id = ? and k.sender_reference = any(array[?]::text[])`;

const TAKE = `
  insert into incidents.incident_import (organisation_id, sender_reference, incident_id, digest)
  select ?, n.reference, n.id, n.digest
    from unnest(array[?]::text[], array[?]::uuid[], array[?]::text[]) as n (reference, id, digest)
   order by n.reference
  on conflict (organisation_id, sender_reference) do nothing
  returning sender_reference as reference`;

/** The references of its own that the sender has used before. */
export async function knownReferences(
  { em, viewer }: RequestContext,
  references: readonly string[],
): Promise<ReadonlyMap<string, Taken>> {
  if (references.length === 0) return new Map();
  const rows = await em.execute<Row[]>(KNOWN, [viewer.organisationId, [...references]]);
  return new Map(rows.map(({ reference, ...taken }) => [reference, taken]));
}

export interface ToTake {
  readonly reference: string;
  readonly incidentId: string;
  readonly digest: string;
}

/** Takes references for new incidents, in an order in which two imports at once wait for one another and never both. Gives those taken. */
export async function takeReferences(
  { em, viewer }: RequestContext,
  wanted: readonly ToTake[],
): Promise<ReadonlySet<string>> {
  if (wanted.length === 0) return new Set();
  const rows = await em.execute<Row[]>(TAKE, [
    viewer.organisationId,
    wanted.map(({ reference }) => reference),
    wanted.map(({ incidentId }) => incidentId),
    wanted.map(({ digest }) => digest),
  ]);
  return new Set(rows.map(({ reference }) => reference));
}
