import { IncidentCategory } from './incident-category.enum.js';

/** The categories the central office against organised crime answers for, wherever in the country they happen. */
export const ORGANISED_CRIME: readonly IncidentCategory[] = [
  IncidentCategory.ARMED_ROBBERY,
  IncidentCategory.CONFINEMENT_ROBBERY,
  IncidentCategory.CARRIER_ATTACK,
  IncidentCategory.RAM_RAID,
  IncidentCategory.SAFE_ATTACK,
];
