import { FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { IncidentEmergencyCall } from './incident-emergency-call.entity.js';

/** Whole seconds between two instants; `null` while one of them is not known. */
function secondsBetween(from: Date | null, to: Date | null): number | null {
  return from && to ? Math.round((to.getTime() - from.getTime()) / 1_000) : null;
}

@Resolver(() => IncidentEmergencyCall)
export class EmergencyCallResolver {
  @FieldResolver(() => Int, { nullable: true, description: 'Seconds between the first sign and the call.' })
  callDelaySeconds(@Root() { firstSignAt, calledAt }: IncidentEmergencyCall): number | null {
    return secondsBetween(firstSignAt, calledAt);
  }

  @FieldResolver(() => Int, { nullable: true, description: 'Seconds between the call and the first patrol.' })
  arrivalDelaySeconds(@Root() { calledAt, arrivedAt }: IncidentEmergencyCall): number | null {
    return secondsBetween(calledAt, arrivedAt);
  }
}
