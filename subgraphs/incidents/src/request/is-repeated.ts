import type { RequestContext } from '@hub/shared/subgraph/request-context';
import { type Asked, earlierRequest } from './earlier-request.js';

/** Whether the member has asked for this very thing before, and it is done already. */
export const isRepeated = async (context: RequestContext, asked: Asked): Promise<boolean> =>
  (await earlierRequest(context, asked)) !== null;
