/** Why a cell is withheld: too few behind it, one firm too large, the first too exposed to the second, or to protect another cell. */
export type SuppressionReason = 'COUNT' | 'DOMINANCE' | 'P_PERCENT' | 'SECONDARY';
