import type { CheckedComplaint } from './checked-complaint.js';
import type { CheckedItem } from './checked-goods.js';
import type { CheckedHarm } from './checked-harm.js';
import type { CheckedOffenders } from './checked-offenders.js';

export interface PersonalParts {
  readonly narrative: string | null;
  readonly goods: readonly CheckedItem[];
  readonly harm: CheckedHarm;
  readonly offenders: CheckedOffenders;
  readonly complaint: CheckedComplaint;
}

/** The fields of a declaration that hold a value and can hold personal data, by the names of the access table. */
export function personalFieldsOf({ narrative, goods, harm, offenders, complaint }: PersonalParts): string[] {
  const { anyInjured: _, ...numbers } = harm;
  const given: Readonly<Record<string, boolean>> = {
    'Incident.narrative': narrative !== null,
    'StolenItem.serialNumber': goods.some(({ serialNumber }) => serialNumber !== null),
    'StolenItem.description': goods.some(({ description }) => description !== null),
    HarmStatement: Object.values(numbers).some((value) => value !== null),
    'OffenderGroup.descriptors': offenders.descriptors.length > 0,
    'VehicleDescriptor.plate': offenders.plates.some((plate) => plate !== null),
    'Complaint.procedureNumber': complaint.procedureNumber !== null,
  };
  return Object.keys(given).filter((field) => given[field]);
}
