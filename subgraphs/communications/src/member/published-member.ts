import type { PublishedNoun } from '@hub/shared/subgraph/visible-reference';

/** Members as the organisations subgraph publishes them. */
export const publishedMember: PublishedNoun = { owner: 'organisations', noun: 'member' };
