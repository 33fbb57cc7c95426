import type { Subgraph } from '@hub/shared/subgraph/subgraph';

/** What the other subgraphs may ask of this one: which records exist for the viewer, under the viewer's own rights. */
export const publishedViews: Subgraph['views'] = [
  {
    name: 'visible_incident',
    // `answered_for`: whether the viewer is the firm itself or an authority in its scope, and so may pass on what others may not.
    definition: `select i.id, i.handling_tlp as tlp, i.handling_codes as codes, i.handling_expires_at as expires_at,
        exists (select 1 from incidents.incident_particulars p where p.incident_id = i.id) as answered_for
        from incidents.incident i`,
  },
  {
    name: 'own_record',
    definition: `select 'Incident' as type, incident_id::text as id from incidents.incident_particulars
        where victim_id = (select hub.viewer_organisation_id())`,
  },
  { name: 'visible_crime_series', definition: 'select id from incidents.crime_series' },
  { name: 'visible_modus_operandi', definition: 'select code from incidents.modus_operandi' },
  // What is withheld cannot be cited.
  {
    name: 'visible_statistic',
    definition: 'select id, published from incidents.statistic where published is not null',
  },
];
