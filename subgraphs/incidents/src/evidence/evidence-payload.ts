import { UserError } from '@hub/shared/values/user-error';
import { Field, ObjectType } from 'type-graphql';
import { EvidenceItem } from './evidence-item.js';
import { SignedAddress } from './signed-address.js';

@ObjectType({ description: 'What became of a request about a piece of evidence.', simpleResolvers: true })
export class EvidencePayload {
  @Field(() => EvidenceItem, { nullable: true, description: 'The piece of evidence; null when nothing was done.' })
  evidence?: EvidenceItem | null;

  @Field(() => SignedAddress, {
    nullable: true,
    description: 'Where to send the file, or to fetch it from; null where nothing is to be sent or fetched.',
  })
  address?: SignedAddress | null;

  @Field(() => [UserError], { description: 'Why nothing was done; empty when it was.' })
  errors!: UserError[];
}
