import type { ViewerRequest } from './viewer-request.js';

/** What Apollo Server carries along with every operation. */
export interface HubContext {
  readonly asker: ViewerRequest;
}
