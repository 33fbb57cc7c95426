import { namespaces } from './namespaces.js';

/**
 * Takes from every function of the schemas who owns it and who may call it, before the statements of the law say so again: what it was given
 * past them does not stay. Until they do it is as one that was just made, the administrator's and anybody's to call.
 */
export const bareFunctions = (schemas: readonly string[]): string => `
  do $$ declare given record; caller text; begin
    for given in select p.oid::regprocedure as function, p.proacl is not null as limited from pg_proc p
                  where p.pronamespace in ${namespaces(schemas)} and (p.proacl is not null or p.proowner <> current_user::regrole) loop
      execute format('alter routine %s owner to %I', given.function, current_user);
      continue when not given.limited;
      for caller in select distinct case r.grantee when 0 then 'public' else quote_ident(pg_get_userbyid(r.grantee)) end
                      from pg_proc p, aclexplode(p.proacl) r where p.oid = given.function and r.grantee <> p.proowner loop
        execute format('revoke all on routine %s from %s cascade', given.function, caller);
      end loop;
      execute format('grant execute on routine %s to public', given.function);
    end loop;
  end $$`;
