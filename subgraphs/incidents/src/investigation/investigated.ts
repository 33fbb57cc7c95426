/** What is said of the investigation among the particulars of a validated incident. */
export const INVESTIGATED = [
  'investigationStatus',
  'clearedAt',
  'clearedById',
  'incidentsCleared',
  'allegedOffendersMin',
  'allegedOffendersMax',
] as const;
