import type { PublishedNoun } from '@hub/shared/subgraph/visible-reference';

/** Areas as the organisations subgraph publishes them. */
export const publishedArea: PublishedNoun = {
  owner: 'organisations',
  noun: 'area',
  key: { column: 'insee_code', type: 'text' },
};
