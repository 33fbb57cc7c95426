import { randomInt } from 'node:crypto';

/** Letters and digits that are not mistaken for one another when read out (Crockford's base 32). */
const SIGNS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

const group = (): string => Array.from({ length: 4 }, () => SIGNS[randomInt(SIGNS.length)]).join('');

/** A new reference such as INC-7F3K-9QXM. Random: a sequence would tell how many records there are that one may not see. */
export function newReference(prefix: 'INC' | 'ALR' | 'GDS'): string {
  return `${prefix}-${group()}-${group()}`;
}
