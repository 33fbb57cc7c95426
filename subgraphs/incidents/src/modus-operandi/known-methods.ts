import { loadOne } from '@hub/shared/subgraph/batch-load';
import type { RequestContext } from '@hub/shared/subgraph/request-context';
import { ModusOperandi } from './modus-operandi.entity.js';

/** The methods of some codes, in their order, as far as the catalogue has them. */
export async function knownMethods(context: RequestContext, codes: readonly string[]): Promise<ModusOperandi[]> {
  const methods = await Promise.all(codes.map((code) => loadOne(context, ModusOperandi, 'code', code)));
  return methods.filter((method) => method !== null);
}
