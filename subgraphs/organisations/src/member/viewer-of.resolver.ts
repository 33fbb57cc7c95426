import { dayInFrance } from '@hub/shared/access/day-in-france';
import type { RequestContext } from '@hub/shared/subgraph/request-context';
import type { MemberRole } from '@hub/shared/viewer/member-role.enum';
import type { PoliceLevel } from '@hub/shared/viewer/police-level.enum';
import { Arg, Ctx, Directive, Query, Resolver } from 'type-graphql';
import type { OrganisationKind } from '../organisation/organisation-kind.enum.js';
import { hubRoleOf } from './hub-role-of.js';
import { ViewerIdentity } from './viewer-identity.js';

interface Row {
  memberId: string;
  organisationId: string;
  kind: OrganisationKind;
  memberRole: MemberRole;
  policeLevel: PoliceLevel | null;
  territory: string[];
  agreementId: string;
}

const TODAY = dayInFrance('now()');

/** The member, its organisation and an agreement in force must all stand; otherwise there is no viewer. */
const ACTIVE_MEMBER = `
  select m.id as "memberId", o.id as "organisationId", o.kind, m.role as "memberRole", o.police_level as "policeLevel",
         o.territory_codes as territory, g.id as "agreementId"
    from organisations.member_account a
    join organisations.member m on m.id = a.member_id
    join organisations.organisation o on o.id = m.organisation_id
    join organisations.agreement_party p on p.organisation_id = o.id
    join organisations.sharing_agreement g on g.id = p.agreement_id
   where a.subject = ? and not a.suspended and not o.suspended
     and g.effective_from <= ${TODAY} and (g.effective_to is null or g.effective_to >= ${TODAY})
     and (m.cleared_until is null or m.cleared_until >= ${TODAY})
   order by g.effective_from desc, g.id limit 1`;

@Resolver()
export class ViewerOfResolver {
  @Directive('@inaccessible')
  @Query(() => ViewerIdentity, {
    nullable: true,
    description:
      'Who a subject is. For the gateway alone; null for whoever is unknown, suspended or without an agreement in force.',
  })
  async viewerOf(
    @Arg('subject', () => String, { description: 'The `sub` of a verified access token.' }) subject: string,
    @Ctx() context: RequestContext,
  ): Promise<ViewerIdentity | null> {
    const [row] = await context.em.execute<Row[]>(ACTIVE_MEMBER, [subject]);
    if (!row) return null;
    const { kind, ...identity } = row;
    return { ...identity, role: hubRoleOf(kind, row.memberRole) };
  }
}
