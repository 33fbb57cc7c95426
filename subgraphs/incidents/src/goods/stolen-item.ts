import { GraphQLDecimal } from '@hub/shared/values/decimal.scalar';
import { GraphQLLocalDate } from 'graphql-scalars';
import { Field, ObjectType } from 'type-graphql';
import { GoodsKind } from './goods-kind.enum.js';
import type { IncidentGoods } from './incident-goods.entity.js';
import type { KeptItem } from './kept-item.js';

@ObjectType({
  description: 'A thing that was taken [objet volé]. Peers do not read it; a serial they hold in hand they can check.',
  simpleResolvers: true,
})
export class StolenItem {
  readonly recordId: string;

  @Field(() => String, {
    nullable: true,
    description: 'Reference to quote to the police, e.g. GDS-7F3K-9QXM; random, and not that of the incident.',
  })
  reference: string;

  @Field(() => GoodsKind, { nullable: true, description: 'What kind of thing.' })
  kind: GoodsKind;

  @Field(() => String, { nullable: true, description: 'Brand or maker [marque].' })
  brand: string | null;

  @Field(() => String, { nullable: true, description: 'Model or reference of the maker [modèle].' })
  model: string | null;

  @Field(() => String, { nullable: true, description: 'Serial number, as it was written [numéro de série].' })
  serialNumber: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Hallmark: that of the maker or of warranty [poinçon de maître, de garantie]. Many pieces bear the same: no check finds a thing by it.',
  })
  hallmark: string | null;

  @Field(() => String, { nullable: true, description: 'What else it is known by: engraving, stones, wear.' })
  description: string | null;

  @Field(() => GraphQLDecimal, { nullable: true, description: 'Value, EUR, at the price at which the loss is stated.' })
  valueEur: string | null;

  @Field(() => GraphQLLocalDate, {
    nullable: true,
    description: 'Day on which it was recovered; null while it is not.',
  })
  recoveredOn: string | null;

  constructor({ incidentId, recoveries }: IncidentGoods, item: KeptItem) {
    this.recordId = incidentId;
    this.reference = item.reference;
    this.kind = item.kind as GoodsKind;
    this.brand = item.brand;
    this.model = item.model;
    this.serialNumber = item.serialNumber;
    this.hallmark = item.hallmark;
    this.description = item.description;
    this.valueEur = item.valueEur;
    this.recoveredOn = recoveries[item.reference] ?? null;
  }
}
