import type { RequestContext } from '@hub/shared/subgraph/request-context';
import type { Statement } from '../statement/statement.entity.js';
import type { ClearanceKind } from './clearance-kind.enum.js';
import { StatementClearance } from './statement-clearance.entity.js';
import { StatementReview } from './statement-review.entity.js';

/** The kinds nobody has granted for the present wording, for somebody who sees all clearances. */
export async function missingClearances({ em }: RequestContext, { id, wording }: Statement): Promise<ClearanceKind[]> {
  const review = await em.findOneOrFail(StatementReview, { statementId: id });
  const granted = await em.find(StatementClearance, { statementId: id, statementVersion: wording, granted: true });
  const kinds = new Set(granted.map(({ kind }) => kind));
  return review.requiredClearances.filter((kind) => !kinds.has(kind));
}
