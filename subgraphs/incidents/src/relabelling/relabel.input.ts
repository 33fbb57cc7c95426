import { HandlingInput } from '@hub/shared/values/handling.input';
import { Field, ID, InputType } from 'type-graphql';

@InputType({
  description: 'With whom an incident is to be shared from now on, and what they may do with it; all of it.',
})
export class RelabelInput {
  @Field(() => HandlingInput, {
    description: 'How it may be shared: any label but TLP:CLEAR, which is for what never held anything of persons.',
  })
  handling!: HandlingInput;

  @Field(() => [ID], {
    nullable: true,
    description: 'With TLP:AMBER and TLP:AMBER+STRICT the organisations it is shared with, at most 100.',
  })
  audienceOrganisationIds?: string[] | null;

  @Field(() => [ID], { nullable: true, description: 'With TLP:RED the members it is shared with, at most 100.' })
  audienceMemberIds?: string[] | null;
}
