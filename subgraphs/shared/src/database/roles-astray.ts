import type { MikroORM } from '@mikro-orm/postgresql';
import { DATABASE_ROLES } from '../viewer/database-role.js';

/** A role the login is a member of, however many others lie between. */
interface Role {
  readonly name: string;
  readonly passes: boolean;
  readonly inherits: boolean;
  readonly belongs: boolean;
  readonly settable: boolean;
  readonly kept: boolean;
}

/** PostgreSQL is asked rather than its table of memberships: some it implies, as that of a database's owner in `pg_database_owner`. */
const FOUND = `
  select r.rolname::text as name, r.rolsuper or r.rolbypassrls as passes, r.rolinherit as inherits,
         exists (select from pg_roles o where o.oid <> r.oid and pg_has_role(r.oid, o.oid, 'member')) as belongs,
         pg_has_role(session_user, r.oid, 'set') as settable,
         exists (select from pg_auth_members m join pg_roles l on l.oid = m.member
                  where l.rolname = session_user and m.roleid = r.oid and (m.inherit_option or m.admin_option)) as kept
    from pg_roles r
   where r.rolname <> session_user and pg_has_role(session_user, r.oid, 'member')
   order by r.rolname`;

const isOfTheHub = ({ name }: Role): boolean => DATABASE_ROLES.includes(name);

/**
 * What is wrong with the roles the login can become, in a sentence; nothing when they are those of the hub, and none of them is more than the
 * policies take it for. A login that is harmless by itself is as powerful as the most powerful of them.
 */
export async function rolesAstray(orm: MikroORM): Promise<string | undefined> {
  const roles = await orm.em.fork().execute<Role[]>(FOUND);
  const faults: readonly (readonly [(role: Role) => boolean, string])[] = [
    [({ passes }) => passes, 'a role its login can become may pass row-level security by (superuser or BYPASSRLS)'],
    [({ inherits }) => inherits, 'a role its login can become inherits the rights of others (INHERIT)'],
    [({ belongs }) => belongs, 'a role its login can become is itself a member of another'],
    [({ kept }) => kept, 'its login has the rights of a role before it takes it on, or may grant them to others'],
    [(role) => !isOfTheHub(role), 'its login can become a role that is none of the hub'],
  ];
  for (const [isAstray, sentence] of faults) {
    const astray = roles.filter(isAstray).map(({ name }) => name);
    if (astray.length > 0) return `${sentence}: ${astray.join(', ')}.`;
  }
  const missing = DATABASE_ROLES.filter((role) => !roles.some(({ name, settable }) => settable && name === role));
  return missing.length > 0 ? `its login cannot become ${missing.join(', ')}; run \`npm run migrate\`.` : undefined;
}
