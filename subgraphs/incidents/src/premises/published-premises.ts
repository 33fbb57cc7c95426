import type { PublishedNoun } from '@hub/shared/subgraph/visible-reference';

/** Premises as the organisations subgraph publishes them. */
export const publishedPremises: PublishedNoun = { owner: 'organisations', noun: 'premises' };
