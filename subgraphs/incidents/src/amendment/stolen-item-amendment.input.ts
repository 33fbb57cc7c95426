import { Field, InputType } from 'type-graphql';
import { StolenItemInput } from '../goods/stolen-item.input.js';

@InputType({ description: 'A thing that was taken, as it is known by now.' })
export class StolenItemAmendmentInput extends StolenItemInput {
  @Field(() => String, {
    nullable: true,
    description:
      'The reference of the thing where it is in the list already, which it then keeps; left out, a thing is known by its serial number or by all that is said of it, or else new.',
  })
  reference?: string | null;
}
