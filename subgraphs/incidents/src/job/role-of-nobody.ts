/**
 * A role that functions answer as and nobody becomes: it has rights that nobody who asks for something has. It is given ownership of them, so
 * that whoever prepares the database must be able to act as it; an administrator who is no superuser grants itself that.
 */
export const roleOfNobody = (role: string): readonly string[] => [
  `do $$ begin create role ${role} nologin noinherit; exception when duplicate_object then null; end $$`,
  `do $$ begin
     if not pg_has_role(current_user, '${role}', 'set') then
       execute format('grant ${role} to %I with inherit true, set true', current_user);
     end if;
   end $$`,
];
