import { loadOne } from '@hub/shared/subgraph/batch-load';
import type { RequestContext } from '@hub/shared/subgraph/request-context';
import { SharingAgreement } from './sharing-agreement.entity.js';

/** Finds the agreement another subgraph points at, for this viewer. */
export function sharingAgreementReference(
  key: { id: string },
  context: RequestContext,
): Promise<SharingAgreement | null> {
  return loadOne(context, SharingAgreement, 'id', key.id);
}
