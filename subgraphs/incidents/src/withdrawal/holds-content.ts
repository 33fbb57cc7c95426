import { columnOf } from '../draft/column-of.js';

/** SQL: whether the row `p` of a compartment holds anything of what is emptied with it. */
export const holdsContent = (erased: object): string =>
  Object.keys(erased)
    .map((name) => `coalesce(to_jsonb(p.${columnOf(name)}), 'null') not in ('null', '[]')`)
    .join(' or ');
