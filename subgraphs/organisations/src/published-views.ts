import type { Subgraph } from '@hub/shared/subgraph/subgraph';

/** What the other subgraphs may ask of this one: which records exist for the viewer, under the viewer's own rights. */
export const publishedViews: Subgraph['views'] = [
  {
    name: 'visible_organisation',
    definition: 'select id, kind, police_level, territory_codes from organisations.organisation',
  },
  { name: 'visible_member', definition: 'select id, organisation_id from organisations.member' },
  {
    name: 'visible_premises',
    definition: 'select id, organisation_id, kind, area_code, latitude, longitude, address from organisations.premises',
  },
  {
    name: 'visible_area',
    definition: 'select insee_code, name, level, path, lifted_code, member_premises_count from organisations.area',
  },
  {
    name: 'own_record',
    definition: `select 'Organisation' as type, hub.viewer_organisation_id()::text as id
        union all select 'Premises', id::text from organisations.premises where organisation_id = (select hub.viewer_organisation_id())
        union all select 'Member', id::text from organisations.member where organisation_id = (select hub.viewer_organisation_id())`,
  },
  { name: 'visible_sharing_agreement', definition: 'select id from organisations.sharing_agreement' },
];
