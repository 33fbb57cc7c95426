import { Field, Float, ObjectType } from 'type-graphql';
import type { Contribution } from './contribution.js';
import { LinkageDomain } from './linkage-domain.enum.js';

@ObjectType({ description: 'What one domain says for or against a link between two incidents.', simpleResolvers: true })
export class LinkContribution implements Contribution {
  @Field(() => LinkageDomain, { description: 'What was compared.' })
  domain!: LinkageDomain;

  @Field(() => Float, {
    description: 'How much it says, in bits: 1 doubles the odds of one team, -1 halves them. They add up to the score.',
  })
  weight!: number;

  @Field(() => String, { description: 'What agrees or differs, in words.' })
  note!: string;
}
