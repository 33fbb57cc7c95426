import { randomUUID } from 'node:crypto';
import { database } from '../database.js';

/** A member of a firm of its own, which no other test knows of. */
export interface GivenMember {
  readonly subject: string;
  readonly memberId: string;
  readonly organisationId: string;
  /** Takes the member and its firm away again. */
  remove(): Promise<void>;
}

const NAME = 'Maison d’un test';

/** SQL: the firms that tests admit, for as long as they need them. */
export const GIVEN_FIRMS = `select id from organisations.organisation where display_name = '${NAME}'`;

/** Admits a new firm with one owner to the agreement of the sample. It is not listed to peers. */
export async function aMember(): Promise<GivenMember> {
  const [subject, memberId, organisationId] = [`given.${randomUUID()}`, randomUUID(), randomUUID()];
  await database().query(
    `with firm as (
       insert into organisations.organisation (id, kind, display_name, territory_codes, listed_to_peers, suspended, area_path)
       values ($1, 'FIRM', '${NAME}', '{}', false, false, '{}')),
     party as (
       insert into organisations.agreement_party (agreement_id, organisation_id, is_controller)
       select p.agreement_id, $1, false from organisations.agreement_party p
         join organisations.member m on m.organisation_id = p.organisation_id
         join organisations.member_account a on a.member_id = m.id where a.subject = 'firm.rivoli'),
     member as (
       insert into organisations.member (id, organisation_id, role, full_name) values ($2, $1, 'OWNER', 'Un membre'))
     insert into organisations.member_account (member_id, subject, suspended) values ($2, $3, false)`,
    [organisationId, memberId, subject],
  );
  return {
    subject,
    memberId,
    organisationId,
    async remove() {
      await database().query(
        `with account as (delete from organisations.member_account where member_id = $2),
              member as (delete from organisations.member where id = $2),
              party as (delete from organisations.agreement_party where organisation_id = $1)
         delete from organisations.organisation where id = $1`,
        [organisationId, memberId],
      );
    },
  };
}
