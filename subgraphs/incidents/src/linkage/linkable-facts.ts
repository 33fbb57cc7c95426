import type { SharedVehicle } from '../incident/shared-vehicle.js';
import type { WeaponKind } from '../incident/weapon-kind.enum.js';

/**
 * All that is compared of an incident: facts, methods, places and vehicles. Neither descriptors of persons nor plates are among them: one
 * plate at two scenes is a fact to look up, and no likelihood.
 */
export interface LinkableFacts {
  readonly id: string;
  readonly methods: readonly string[];
  readonly weapons: readonly WeaponKind[];
  readonly vehicles: readonly SharedVehicle[];
  readonly occurredFrom: Date;
  readonly occurredTo: Date;
  readonly latitude: number | null;
  readonly longitude: number | null;
}
