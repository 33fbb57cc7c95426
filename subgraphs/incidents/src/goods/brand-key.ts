import { folded } from '@hub/shared/text/folded';

/** What brands are compared by: `Patek Philippe`, `PATEK-PHILIPPE` and `patekphilippe` are one. `null` when nothing is left. */
export const brandKey = (brand: string): string | null => folded(brand).replaceAll(' ', '') || null;
