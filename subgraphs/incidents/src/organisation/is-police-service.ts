import type { RequestContext } from '@hub/shared/subgraph/request-context';
import { isIdentifier } from '@hub/shared/values/is-identifier';
import { foundTogether } from '../declaration/found-together.js';

const POLICE_SERVICES = `
  select id from organisations.visible_organisation where id = any(array[?]::uuid[]) and kind = 'POLICE_SERVICE'`;

/** Whether there is such a police service, as far as the viewer may know: one it may not see is none. */
export async function isPoliceService(context: RequestContext, id: string): Promise<boolean> {
  return (
    isIdentifier(id) && (await foundTogether(context, { name: 'police services', sql: POLICE_SERVICES }, id)) !== null
  );
}
