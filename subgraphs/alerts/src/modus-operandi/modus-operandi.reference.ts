import type { RequestContext } from '@hub/shared/subgraph/request-context';
import { visibleReference } from '@hub/shared/subgraph/visible-reference';
import { isMethodCode } from './is-method-code.js';
import { ModusOperandi } from './modus-operandi.stub.js';
import { publishedModusOperandi } from './published-modus-operandi.js';

/** Finds the method another subgraph points at. */
export function modusOperandiReference(key: { code: string }, context: RequestContext): Promise<ModusOperandi | null> {
  return visibleReference(
    context,
    publishedModusOperandi,
    isMethodCode(key.code) ? key.code : null,
    (code) => new ModusOperandi(code),
  );
}
