/** Roots through which figures are read. They hold no record of anybody; who reads what of them is proven in `tests/statistics`. */
export const FIGURE_ROOTS: ReadonlySet<string> = new Set([
  'statistics',
  'statistic',
  'statisticVintages',
  'clearUp',
  'isChangeReal',
  'emergencyCallQuality',
]);
