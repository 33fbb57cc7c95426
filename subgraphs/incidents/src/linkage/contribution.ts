import type { LinkageDomain } from './linkage-domain.enum.js';

/** What one domain says for or against a link between two incidents. */
export interface Contribution {
  readonly domain: LinkageDomain;
  /** In bits: 1 doubles the odds of one team, -1 halves them. */
  readonly weight: number;
  readonly note: string;
}
