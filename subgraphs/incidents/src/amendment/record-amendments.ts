import { randomUUID } from 'node:crypto';
import type { RequestContext } from '@hub/shared/subgraph/request-context';
import { transactionTime } from '@hub/shared/subgraph/transaction-time';
import type { AmendedPart } from './amended-part.enum.js';
import { IncidentAmendment } from './incident-amendment.entity.js';

export interface Amendments {
  readonly incidentId: string;
  /** Each part with its own reason: whoever reads one learns nothing of another. */
  readonly lines: readonly { readonly part: AmendedPart; readonly reason: string }[];
}

/** Writes down what is about to be amended; the database adds what stands there until then. */
export async function recordAmendments(context: RequestContext, { incidentId, lines }: Amendments): Promise<void> {
  const { em, viewer } = context;
  const { organisationId, memberId } = viewer;
  const at = await transactionTime(context);
  await em.insertMany(
    IncidentAmendment,
    lines.map((line) =>
      Object.assign(new IncidentAmendment(), {
        id: randomUUID(),
        incidentId,
        at,
        ...line,
        organisationId,
        memberId,
      }),
    ),
  );
}
