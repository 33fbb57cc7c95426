import type { LinkStatus } from './link-status.enum.js';
import { STRONGEST_FIRST } from './strongest-first.js';

/** Where a series stands, by its links. Without a link there is nothing to tell. */
export const statusOfLinks = (statuses: readonly LinkStatus[]): LinkStatus | null =>
  STRONGEST_FIRST.find((status) => statuses.includes(status)) ?? null;
