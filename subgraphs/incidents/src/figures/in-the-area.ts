/**
 * Whether `p`, particulars of an incident or premises, lies in an area or in one within it. By equality with each code: of all operators on
 * areas the one that an index can serve before the policies are asked.
 */
export const IN_THE_AREA = `p.area_code = any(array(
  select a.insee_code from organisations.visible_area a where a.path && array[?]::text[]))`;
