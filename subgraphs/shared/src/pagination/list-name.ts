import { createHash } from 'node:crypto';

/** A cursor is good for one filter in one order: both are part of the name it is sealed with. */
export function listName(list: string, filter: object | null, orderBy: string): string {
  const given = Object.entries(filter ?? {}).filter(([, value]) => value !== null && value !== undefined);
  const sorted = given.sort(([a], [b]) => (a < b ? -1 : 1));
  return `${list}:${createHash('sha256')
    .update(JSON.stringify([sorted, orderBy]))
    .digest('base64url')}`;
}
