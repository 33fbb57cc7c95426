import { loadOne } from '@hub/shared/subgraph/batch-load';
import type { RequestContext } from '@hub/shared/subgraph/request-context';
import { isMethodCode } from './is-method-code.js';
import { ModusOperandi } from './modus-operandi.entity.js';

/** Finds the method another subgraph points at. */
export async function modusOperandiReference(
  key: { code: string },
  context: RequestContext,
): Promise<ModusOperandi | null> {
  return isMethodCode(key.code) ? loadOne(context, ModusOperandi, 'code', key.code) : null;
}
