import type { Subgraph } from '@hub/shared/subgraph/subgraph';

/** What the other subgraphs may ask of this one: which records exist for the viewer, under the viewer's own rights. */
export const publishedViews: Subgraph['views'] = [
  { name: 'visible_alert', definition: 'select id, handling_tlp as tlp, handling_codes as codes from alerts.alert' },
];
