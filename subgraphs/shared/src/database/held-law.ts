import type { Subgraph } from '../subgraph/subgraph.js';
import { namespaces } from './namespaces.js';
import { SHARED_SCHEMAS } from './shared-schemas.js';

/** Names are given back with their schemas and values in one form, whatever the session's or the database's own settings. */
const IN_FULL = `select set_config(name, value, true) from (values ('search_path', 'pg_catalog, pg_temp'), ('timezone', 'UTC'),
  ('datestyle', 'ISO'), ('intervalstyle', 'postgres'), ('extra_float_digits', '1'), ('quote_all_identifiers', 'off')) settings (name, value)`;

/** To whom a policy is granted, in one order. */
const ROLES = `array(select pg_get_userbyid(r.oid)::text collate "C" from unnest(p.polroles) as r (oid) order by 1)`;

/** Who may call a function, in one order and whether or not it was ever said. */
const CALLERS = `(select string_agg(line, ',' order by line collate "C") from (
         select format('%s by %s: %s', pg_get_userbyid(r.grantee), pg_get_userbyid(r.grantor), r.is_grantable)
           from aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) r) callers (line))`;

/**
 * Two statements of one transaction, at its end: the first sets the search path and more of the rest, the second gives, as `held`, one hash of
 * the policies, views, triggers and functions by which a database holds the law of a subgraph. A function counts with its body, its owner and
 * who may call it. PostgreSQL gives all of them back in words of its own, so what it holds can be compared with what it held once and with
 * nothing else.
 */
export function heldLaw({
  name,
  innerSchemas = [],
}: Pick<Subgraph, 'name' | 'innerSchemas'>): readonly [string, string] {
  const those = namespaces([name, ...innerSchemas, ...SHARED_SCHEMAS]);
  return [
    IN_FULL,
    `select encode(sha256(convert_to(coalesce(string_agg(line, E'\\n' order by line collate "C"), ''), 'UTF8')), 'hex') as held from (
       select format('%s on %s for %s to %s, %s: %s; %s', p.polname, c.oid::regclass, p.polcmd, ${ROLES}, p.polpermissive,
                pg_get_expr(p.polqual, p.polrelid), pg_get_expr(p.polwithcheck, p.polrelid))
         from pg_policy p join pg_class c on c.oid = p.polrelid where c.relnamespace in ${those}
       union all
       select format('%s: %s', c.oid::regclass, pg_get_viewdef(c.oid)) from pg_class c where c.relnamespace in ${those} and c.relkind = 'v'
       union all
       select format('%s: %s', c.oid::regclass, pg_get_triggerdef(t.oid)) from pg_trigger t join pg_class c on c.oid = t.tgrelid
        where c.relnamespace in ${those} and not t.tgisinternal
       union all
       select format('%s of %s for %s', pg_get_functiondef(p.oid), pg_get_userbyid(p.proowner), ${CALLERS}) from pg_proc p
        where p.pronamespace in ${those} and p.prokind in ('f', 'p')
     ) held (line)`,
  ];
}
