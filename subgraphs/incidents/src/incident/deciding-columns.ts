/** What policies on an incident ask of it, beside where it stands and when its sharing ends. */
export const DECIDING_COLUMNS = [
  'category',
  'handling_tlp',
  'victim_id',
  'area_path',
  'audience_organisation_ids',
  'audience_member_ids',
] as const;
