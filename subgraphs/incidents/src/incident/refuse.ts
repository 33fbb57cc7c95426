/** A refusal of the database, in the words of PL/pgSQL: by the name of the rule, so that a test knows which one held. */
export const refuse = (constraint: string, words: string): string =>
  `raise exception '${words}' using errcode = 'check_violation', constraint = '${constraint}'`;
