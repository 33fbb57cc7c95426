const METHOD_CODE = /^MO-[A-Z-]{2,40}$/;

/** Whether a text could be a code of the catalogue. Anything else is answered like no code of it, without asking the database. */
export function isMethodCode(code: string): boolean {
  return METHOD_CODE.test(code);
}
