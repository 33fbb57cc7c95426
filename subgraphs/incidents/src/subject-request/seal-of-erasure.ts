import type { RequestContext } from '@hub/shared/subgraph/request-context';
import DataLoader from 'dataloader';
import type { ErasureCertificate } from './erasure-certificate.entity.js';

/**
 * The lines of erasures with their seals. The policies of the access log show them to officers, for a purpose of control; a job that erases
 * once more what a restored backup brought back is somebody else.
 */
const SEALS = `
  select distinct on (e.record_id, e.actor_id) e.record_id || ' ' || e.actor_id as erasure, encode(s.hash, 'hex') as hash
    from audit.audit_entry e join audit.audit_seal s on s.entry_id = e.id
   where e.record_id = any(array[?]::text[]) and e.record_type = 'Incident' and e.operation = 'ERASURE' and e.field_classes = '{Incident}'
   order by e.record_id, e.actor_id, e.at`;

const keyOf = ({ recordId, executedBy }: ErasureCertificate): string => `${recordId} ${executedBy}`;

/** The seal of the line that logs the erasure of a certificate; one statement for all that are asked for in the same tick. */
export function sealOfErasure(context: RequestContext, certificate: ErasureCertificate): Promise<string | null> {
  const loader = context.loader(
    'seal of erasure',
    () =>
      new DataLoader<ErasureCertificate, string | null>(async (certificates) => {
        const rows = await context.em.execute<{ erasure: string; hash: string }[]>(SEALS, [
          certificates.map(({ recordId }) => recordId),
        ]);
        const seals = new Map(rows.map(({ erasure, hash }) => [erasure, hash]));
        return certificates.map((one) => seals.get(keyOf(one)) ?? null);
      }),
  );
  return loader.load(certificate);
}
