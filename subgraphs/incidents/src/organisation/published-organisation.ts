import type { PublishedNoun } from '@hub/shared/subgraph/visible-reference';

/** Organisations as the organisations subgraph publishes them. */
export const publishedOrganisation: PublishedNoun = { owner: 'organisations', noun: 'organisation' };
