import type { PublishedNoun } from '@hub/shared/subgraph/visible-reference';

/** Incidents as their subgraph publishes them. */
export const publishedIncident: PublishedNoun = { owner: 'incidents', noun: 'incident' };
