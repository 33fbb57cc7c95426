/** The three levels of police the committee works with. */
export enum PoliceLevel {
  LOCAL = 'LOCAL',
  PREFECTURE = 'PREFECTURE',
  CENTRAL_OFFICE = 'CENTRAL_OFFICE',
}
