import type { RequestContext } from '@hub/shared/subgraph/request-context';
import { visibleReference } from '@hub/shared/subgraph/visible-reference';
import { Area } from './area.stub.js';
import { isAreaCode } from './is-area-code.js';
import { publishedArea } from './published-area.js';

/** Finds the area another subgraph points at. */
export function areaReference(key: { inseeCode: string }, context: RequestContext): Promise<Area | null> {
  return visibleReference(
    context,
    publishedArea,
    isAreaCode(key.inseeCode) ? key.inseeCode : null,
    (code) => new Area(code),
  );
}
