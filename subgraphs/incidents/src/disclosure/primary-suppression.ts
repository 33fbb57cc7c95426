import type { CellSummary } from './cell-summary.js';
import type { DisclosureRules } from './disclosure-rules.js';
import { rounded } from './rounded.js';
import type { SuppressionReason } from './suppression-reason.js';

/**
 * Judges a cell by itself, in the order of the rules: frequency, dominance, p %. Nothing at all is a figure too; where that may be told is
 * for the caller, who knows the area.
 */
export function primarySuppression(
  { total, records, firms, largest, second }: CellSummary,
  rules: DisclosureRules,
): SuppressionReason | null {
  if (firms === 0) return null;
  if (firms < rules.minFirms || records < rules.minRecords) return 'COUNT';
  if (largest * 100 > total * rules.dominancePercent) return 'DOMINANCE';
  // A sum that is told as nothing tells of every firm behind it that it lost nothing.
  if (rounded(total, rules.roundingBase) === 0) return 'P_PERCENT';
  if ((total - largest - second) * 100 < largest * rules.pPercent) return 'P_PERCENT';
  return null;
}
