import type { ArgumentRule } from './law.js';

/** The argument is compared with these columns, given as `Type.field`: whoever may never read one of them may not use the argument. */
export function reads(...columns: readonly string[]): ArgumentRule {
  return { kind: 'reads', columns };
}

/** The argument says how much of a list comes, and from where on; it is compared with nothing. */
export const shapesThePage: ArgumentRule = { kind: 'shapesThePage' };

/** The argument names one record by its key; what is hidden from the viewer is the same answer as what does not exist. */
export const namesARecord: ArgumentRule = { kind: 'namesARecord' };

/** The argument is an input type or a choice of orders, and the law has a rule for each field or value of that type. */
export const partByPart: ArgumentRule = { kind: 'partByPart' };

/** The argument is a record as it could be written. Nothing that is kept is compared with it, so its parts need no rule. */
export const proposesARecord: ArgumentRule = { kind: 'proposesARecord' };
