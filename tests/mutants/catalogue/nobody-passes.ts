import type { Mutant } from '../mutant.js';

export const nobodyPasses: Mutant = {
  name: 'nobody-passes',
  leak: 'SQL that runs in the role of the secretariat for nobody in particular reads every statement and every filed incident: the policies no longer ask whether there is a viewer, since a role is taken on for one only.',
  sql: [
    `do $$ declare
      p record;
      asks text := '(( SELECT hub.viewer_member_id() AS viewer_member_id) IS NOT NULL)';
    begin
    for p in select * from pg_policies where position(asks in qual) > 0 loop
      execute format('alter policy %I on %I.%I using (%s)', p.policyname, p.schemaname, p.tablename, replace(p.qual, asks, 'true'));
    end loop;
  end $$`,
  ],
  isRefusedAtStart: true,
  tests: ['tests/access/database-refuses.test.ts'],
  unseen: 'Who asks through the hub is always somebody.',
};
