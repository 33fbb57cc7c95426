const AREA_CODE = /^[0-9ABR]{2,5}$/;

/** Whether a text could be an INSEE code. Anything else is answered like the code of no area, without asking the database. */
export function isAreaCode(code: string): boolean {
  return AREA_CODE.test(code);
}
