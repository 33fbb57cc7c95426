const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Whether a text could be the id of a record. Anything else is answered like an unknown id, without asking the database. */
export function isIdentifier(id: string): boolean {
  return UUID.test(id);
}
