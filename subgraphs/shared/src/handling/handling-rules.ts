/** Rules of the handling envelope that hold whoever writes, as conditions on the columns of a row that has one. */
export const HANDLING_RULES = {
  /** H3 is a restriction, and says which. */
  restrictionInWords: `'H3' <> all(handling_codes) or coalesce(btrim(handling_code_note) <> '', false)`,
} as const;
