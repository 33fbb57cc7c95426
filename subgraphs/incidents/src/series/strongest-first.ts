import { LinkStatus } from './link-status.enum.js';

/** By which of its links a series stands: confirmed once one is, rejected once all are. */
export const STRONGEST_FIRST: readonly LinkStatus[] = [LinkStatus.CONFIRMED, LinkStatus.PROPOSED, LinkStatus.REJECTED];
