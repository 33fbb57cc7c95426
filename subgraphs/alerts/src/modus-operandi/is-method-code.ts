const METHOD_CODE = /^[A-Z0-9_-]{1,40}$/i;

/** Whether a text could be a code of the catalogue. Anything else is answered like no code of it, without asking the database. */
export function isMethodCode(code: string): boolean {
  return METHOD_CODE.test(code);
}
