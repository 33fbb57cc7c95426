import { HUB_ROLES, type HubRole } from '@hub/shared/viewer/hub-role';
import { MemberRole } from '@hub/shared/viewer/member-role.enum';
import { PoliceLevel } from '@hub/shared/viewer/police-level.enum';
import { Directive, Field, ID, ObjectType } from 'type-graphql';

@Directive('@inaccessible')
@ObjectType({
  description: `Who a subject is, for the gateway alone. Roles: ${HUB_ROLES.join(', ')}.`,
  simpleResolvers: true,
})
export class ViewerIdentity {
  @Field(() => ID, { description: 'The member.' })
  memberId!: string;

  @Field(() => ID, { description: 'Its organisation.' })
  organisationId!: string;

  @Field(() => String, { description: 'Its role in the hub.' })
  role!: HubRole;

  @Field(() => MemberRole, { description: 'Its role in the organisation.' })
  memberRole!: MemberRole;

  @Field(() => PoliceLevel, { nullable: true, description: 'Level of its police service.' })
  policeLevel!: PoliceLevel | null;

  @Field(() => [String], { description: 'INSEE codes of the territory of its police service.' })
  territory!: string[];

  @Field(() => ID, { nullable: true, description: 'The agreement in force it acts under.' })
  agreementId!: string | null;
}
