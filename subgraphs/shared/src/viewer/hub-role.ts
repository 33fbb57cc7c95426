/**
 * The roles of the hub. Each is also a PostgreSQL role of the same name (`database-role.ts`), which a subgraph takes on for one request:
 * what a role may read is therefore decided twice, by the field rules and by the rows the database hands out.
 *
 * `gateway` is no person: it is the hub's own door-keeper, which may look up who a subject is and nothing else.
 */
export const HUB_ROLES = [
  'firm',
  'police',
  'secretariat',
  'press_officer',
  'data_protection_officer',
  'gateway',
] as const;

export type HubRole = (typeof HUB_ROLES)[number];
