import type { Mutant } from '../mutant.js';

export const feedBeforeEmbargo: Mutant = {
  name: 'feed-before-embargo',
  leak: 'Everybody reads in the feed what is released and still under embargo: policy and feed ask for the status alone, which says PUBLISHED early enough for the printers.',
  patches: [
    {
      file: 'subgraphs/communications/src/feed/published-feed.service.ts',
      find: `[raw(\`(\${ONCE_PUBLISHED} and \${SETTLED})\`) as unknown as string]: true,`,
      replace: "[raw(`(status in ('SCHEDULED', 'PUBLISHED', 'WITHDRAWN', 'EXPIRED'))`) as unknown as string]: true,",
    },
  ],
  sql: [
    "alter policy read_everyone_once_published on communications.statement using (status in ('SCHEDULED', 'PUBLISHED', 'CORRECTED', 'WITHDRAWN', 'EXPIRED'))",
  ],
  isRefusedAtStart: true,
  toldApartBy: ['firm.rivoli'],
};
