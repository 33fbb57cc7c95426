import { Field, Float, Int, ObjectType } from 'type-graphql';
import type { HotSpot as HotSpotCell } from './hot-spots-of.js';

@ObjectType({
  description:
    'A square in which events gather. It holds at least five member premises of the area, and at least three firms were hit in it, and what lies in no square is of as many: no shop can be singled out.',
  simpleResolvers: true,
})
export class HotSpot implements HotSpotCell {
  @Field(() => Float, { description: 'Southern edge, WGS 84 degrees.' })
  south!: number;

  @Field(() => Float, { description: 'Western edge, WGS 84 degrees.' })
  west!: number;

  @Field(() => Float, { description: 'Northern edge, WGS 84 degrees.' })
  north!: number;

  @Field(() => Float, { description: 'Eastern edge, WGS 84 degrees.' })
  east!: number;

  @Field(() => Int, { description: 'Events of the area in it.' })
  events!: number;

  @Field(() => Int, { description: 'Member premises of the area in it.' })
  premises!: number;
}
