import type { Mutant } from '../mutant.js';

export const identityBelievedUnsigned: Mutant = {
  name: 'identity-believed-unsigned',
  leak: 'SQL smuggled into a subgraph reads as whomever it names: the function that says who is asking takes the claims as they are, since the signature costs a few microseconds and only the hub reaches the database.',
  sql: [
    `create or replace function hub.viewer() returns text[] language plpgsql stable parallel safe security definer
    set search_path = pg_catalog, pg_temp as $$
    begin return string_to_array(substr(current_setting('hub.identity', true), 65), '|'); end $$`,
  ],
  isRefusedAtStart: true,
  tests: ['tests/access/identity-cannot-be-forged.test.ts'],
  unseen: 'The hub itself signs whom it has identified.',
};
