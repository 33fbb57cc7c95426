import { loadOne } from '@hub/shared/subgraph/batch-load';
import type { RequestContext } from '@hub/shared/subgraph/request-context';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { AlertIdentity } from './alert-identity.entity.js';
import { AlertSubject } from './alert-subject.entity.js';
import { AlertVehicle } from './alert-vehicle.js';

@Resolver(() => AlertSubject)
export class AlertSubjectResolver {
  @FieldResolver(() => AlertVehicle, { nullable: true, description: 'Vehicle to look out for.' })
  vehicle(@Root() subject: AlertSubject): AlertVehicle {
    const { recordId, vehicleMake, vehicleModel, vehicleColour } = subject;
    return new AlertVehicle(recordId, vehicleMake, vehicleModel, vehicleColour);
  }

  @FieldResolver(() => AlertIdentity, {
    nullable: true,
    description: 'Who the person is; only when a police service answers for the alert, and until the day it sets.',
  })
  async identity(@Root() subject: AlertSubject, @Ctx() context: RequestContext): Promise<AlertIdentity | null> {
    const identity = await loadOne(context, AlertIdentity, 'alertId', subject.alertId);
    return identity?.statusOfPerson ? identity : null;
  }
}
