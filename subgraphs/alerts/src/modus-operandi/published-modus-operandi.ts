import type { PublishedNoun } from '@hub/shared/subgraph/visible-reference';

/** The catalogue of methods as the incidents subgraph publishes it. */
export const publishedModusOperandi: PublishedNoun = {
  owner: 'incidents',
  noun: 'modus_operandi',
  key: { column: 'code', type: 'text' },
};
