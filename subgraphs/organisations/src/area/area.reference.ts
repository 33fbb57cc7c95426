import { loadOne } from '@hub/shared/subgraph/batch-load';
import type { RequestContext } from '@hub/shared/subgraph/request-context';
import { Area } from './area.entity.js';

/** Finds the area another subgraph points at. */
export function areaReference(key: { inseeCode: string }, context: RequestContext): Promise<Area | null> {
  return loadOne(context, Area, 'inseeCode', key.inseeCode);
}
