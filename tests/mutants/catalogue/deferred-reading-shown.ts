import type { Mutant } from '../mutant.js';

export const deferredReadingShown: Mutant = {
  name: 'deferred-reading-shown',
  leak: 'A firm learns that the police investigate: what they read of its records for an investigation is counted among the accesses it is shown.',
  sql: [
    `do $$ begin
    execute (select format('alter policy owner on audit.audit_entry using (%s)', replace(qual, 'NOT deferred', 'true'))
               from pg_policies where schemaname = 'audit' and policyname = 'owner');
  end $$`,
  ],
  toldApartBy: ['firm.rivoli'],
  isRefusedAtStart: true,
  tests: ['tests/audit/accesses-to-my-records.test.ts'],
};
