/** Drops the policies a schema has by now, whoever made them; all but those of one name, where one is given. */
export const dropPolicies = (schema: string, except = ''): string => `
  do $$ declare p record; begin
    for p in select polname, polrelid::regclass as of from pg_policy join pg_class c on c.oid = polrelid
              where c.relnamespace = '${schema}'::regnamespace and polname <> '${except}' loop
      execute format('drop policy %I on %s', p.polname, p.of);
    end loop;
  end $$`;
