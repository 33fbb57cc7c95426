import { loadOne } from '@hub/shared/subgraph/batch-load';
import type { RequestContext } from '@hub/shared/subgraph/request-context';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { AlertPlate } from './alert-plate.entity.js';
import { AlertVehicle } from './alert-vehicle.js';

@Resolver(() => AlertVehicle)
export class AlertVehicleResolver {
  @FieldResolver(() => String, {
    nullable: true,
    description: 'Plate; for others than its author and the police only once a police service releases it.',
  })
  async plate(@Root() vehicle: AlertVehicle, @Ctx() context: RequestContext): Promise<string | null> {
    const row = await loadOne(context, AlertPlate, 'alertId', vehicle.recordId);
    return row?.plate ?? null;
  }
}
