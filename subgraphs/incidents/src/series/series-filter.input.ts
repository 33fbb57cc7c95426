import { Field, InputType } from 'type-graphql';
import { LinkStatus } from './link-status.enum.js';

@InputType({ description: 'Narrows a list of series; a series must satisfy every condition given.' })
export class SeriesFilter {
  @Field(() => [LinkStatus], {
    nullable: true,
    description: 'Standing like one of these, by the links the viewer sees.',
  })
  status?: LinkStatus[] | null;
}
