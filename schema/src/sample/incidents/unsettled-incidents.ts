import { IncidentCategory } from '@hub/incidents/incident/incident-category.enum';
import type { IncidentRecordStatus } from '@hub/incidents/incident/incident-record-status.enum';
import type { IncidentSlot } from './incident-plan.js';

type Status = `${IncidentRecordStatus}`;

/** Firms whose records stand in each state; an empty name is any firm. */
const RECORDS: readonly (readonly [status: Status, year: number, victims: readonly string[]])[] = [
  ['ARCHIVED', 2007, ['firm.vendome', 'firm.rivoli', 'firm.bellecour', '', '', '', '', '', '', '', '', '']],
  ['DRAFT', 2014, ['firm.vendome', 'firm.rivoli', '']],
  [
    'SUBMITTED',
    2014,
    [
      'firm.vendome',
      'firm.vendome',
      'firm.rivoli',
      'firm.bellecour',
      'firm.montaigne',
      'firm.montaigne',
      '',
      '',
      '',
      '',
    ],
  ],
  ['REJECTED', 2014, ['firm.vendome', 'firm.bellecour', '', '', '']],
  ['MERGED', 2014, ['firm.rivoli', 'firm.bellecour', 'firm.montaigne']],
  ['WITHDRAWN', 2014, ['firm.vendome', 'firm.rivoli', '', '', '']],
  ['ERASED', 2007, ['firm.bellecour', '']],
];

const CATEGORIES = Object.values(IncidentCategory);

/** Places, among the submitted ones, of the records that the merged ones are doubles of: of the same firms. */
const DOUBLED = [2, 3, 4];

/**
 * Records in every other state than validated. They lie outside the years of the calendar, so that its totals are exact whichever states
 * are counted: archived and erased ones before it, those still on their way, taken back or sent back after it.
 */
export function unsettledIncidents(firstSerial: number): IncidentSlot[] {
  return RECORDS.flatMap(([recordStatus, year, victims]) =>
    victims.map((victim, index) => ({ recordStatus, year, victim, index })),
  ).map(({ recordStatus, year, victim, index }, place) => ({
    name: `incident.${recordStatus.toLowerCase()}.${index}`,
    serial: firstSerial + place,
    recordStatus,
    year,
    // What is on its way is of the first months of its year.
    month: 1 + ((place * 5) % (year === 2014 ? 3 : 12)),
    category: CATEGORIES[(place * 3) % CATEGORIES.length] as IncidentCategory,
    attempted: false,
    solvedCase: null,
    ...(victim ? { victim } : {}),
    ...(recordStatus === 'MERGED' ? { doubleOf: `incident.submitted.${DOUBLED[index]}` } : {}),
    // One firm is surely kept from what another has declared.
    tlp: recordStatus === 'SUBMITTED' && index === 0 ? 'TLP_AMBER_STRICT' : 'TLP_GREEN',
  }));
}
