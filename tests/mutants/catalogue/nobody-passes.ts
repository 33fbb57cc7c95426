import type { Mutant } from '../mutant.js';

export const nobodyPasses: Mutant = {
  name: 'nobody-passes',
  leak: 'SQL that runs in the role of the secretariat for nobody in particular reads every statement and every filed incident: the policy that asks for a viewer is missing. It names no role and no row, and looks like a leftover.',
  sql: [
    `do $$ declare p record; begin
    for p in select schemaname, tablename from pg_policies where policyname = 'somebody' loop
      execute format('drop policy somebody on %I.%I', p.schemaname, p.tablename);
    end loop;
  end $$`,
  ],
  isRefusedAtStart: true,
  tests: ['tests/access/database-refuses.test.ts'],
  unseen: 'Who asks through the hub is always somebody.',
};
