import type { PublishedNoun } from '@hub/shared/subgraph/visible-reference';

/** Alerts as their subgraph publishes them. */
export const publishedAlert: PublishedNoun = { owner: 'alerts', noun: 'alert' };
