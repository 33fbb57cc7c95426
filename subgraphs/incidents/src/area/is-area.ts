import type { RequestContext } from '@hub/shared/subgraph/request-context';
import { isAreaCode } from './is-area-code.js';

/** Whether there is an area of this INSEE code. */
export async function isArea({ em }: RequestContext, code: string): Promise<boolean> {
  if (!isAreaCode(code)) return false;
  const found = await em.execute('select 1 from organisations.visible_area where insee_code = ?', [code]);
  return found.length > 0;
}
