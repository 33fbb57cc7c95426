import type { IncidentCategory } from '@hub/incidents/incident/incident-category.enum';
import { Random } from '../random.js';
import type { IncidentSlot } from './incident-plan.js';
import { PlantedSeries } from './planted-series.js';

const methods = (names: string): readonly string[] => names.split(' ').map((name) => `MO-${name}`);

/** Methods of the catalogue that go with each kind of event. */
const METHODS: Readonly<Record<IncidentCategory, readonly string[]>> = {
  ARMED_ROBBERY: methods(
    'SCOUTING DISGUISE FALSE-CUSTOMER FALSE-DELIVERY AIRLOCK-BLOCKED AMBUSH-AT-OPENING STAFF-TIED DISPLAY-SMASHED TWO-WHEELERS STOLEN-VEHICLE',
  ),
  VIOLENT_ROBBERY: methods('FALSE-CUSTOMER GAS-SPRAYED SNATCHED-TRAY TWO-WHEELERS'),
  CONFINEMENT_ROBBERY: methods('FOLLOWING INSIDE-INFORMATION FALSE-OFFICIAL AMBUSH-AT-OPENING STAFF-TIED FAMILY-HELD'),
  CARRIER_ATTACK: methods('FOLLOWING INSIDE-INFORMATION GAS-SPRAYED STOLEN-VEHICLE TWO-WHEELERS'),
  RAM_RAID: methods('RAMMING STOLEN-VEHICLE SHUTTER-FORCED ROAD-BLOCKED CAMERA-BLINDED'),
  BURGLARY: methods('SHUTTER-FORCED WALL-PIERCED ROOF-ENTRY LOCK-DEFEATED ALARM-JAMMED CAMERA-BLINDED SCOUTING'),
  SAFE_ATTACK: methods('WALL-PIERCED ALARM-JAMMED SAFE-FORCED INSIDE-INFORMATION CAMERA-BLINDED'),
  SMASH_AND_GRAB: methods('DISPLAY-SMASHED TWO-WHEELERS STOLEN-VEHICLE'),
  GRAB_AND_RUN: methods('FALSE-CUSTOMER SNATCHED-TRAY TWO-WHEELERS'),
  DISTRACTION_THEFT: methods('FALSE-CUSTOMER DISTRACTION SUBSTITUTION DISGUISE'),
  SHOPLIFTING: methods('DISTRACTION SCOUTING'),
  PARCEL_THEFT: methods('INSIDE-INFORMATION FALSE-DELIVERY'),
  FRAUD: methods('FALSE-PAYMENT FALSE-OFFICIAL SUBSTITUTION'),
  RECONNAISSANCE: methods('SCOUTING FOLLOWING'),
};

/** How the incident of a slot was done: the habits of its team that it kept to, and what came of the occasion. */
export function sampleModusOperandi(slot: IncidentSlot): readonly string[] {
  const choice = METHODS[slot.category];
  const random = new Random(`method.${slot.name}`);
  const alone = random.pickSome(choice, random.integer(1, 3));
  const series = PlantedSeries.of(slot);
  if (!series) return alone;
  const habits = series
    .randomOf(`method.${slot.category}`)
    .pickSome(choice, 2)
    .filter((method) => series.keepsTo(method, 0.75));
  return habits.length > 0 ? choice.filter((method) => habits.includes(method) || method === alone[0]) : alone;
}
