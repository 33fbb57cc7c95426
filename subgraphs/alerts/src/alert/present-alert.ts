import type { RequestContext } from '@hub/shared/subgraph/request-context';
import { Alert } from './alert.entity.js';

/** Reads an alert anew, as it stands after what this request wrote. */
export function presentAlert(context: RequestContext, id: string): Promise<Alert | null> {
  return context.em.findOne(Alert, { id }, { refresh: true });
}
