import type { Subgraph } from '@hub/shared/subgraph/subgraph';

/** What the other subgraphs may ask of this one: which records exist for the viewer, under the viewer's own rights. */
export const publishedViews: Subgraph['views'] = [
  { name: 'visible_statement', definition: 'select id from communications.statement' },
];
