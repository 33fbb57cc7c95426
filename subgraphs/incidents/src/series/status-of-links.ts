import { LinkStatus } from './link-status.enum.js';

/** Where a series stands, by its links: confirmed once one is, rejected once all are. Without a link there is nothing to tell. */
export function statusOfLinks(statuses: readonly LinkStatus[]): LinkStatus | null {
  return (
    [LinkStatus.CONFIRMED, LinkStatus.PROPOSED, LinkStatus.REJECTED].find((status) => statuses.includes(status)) ?? null
  );
}
