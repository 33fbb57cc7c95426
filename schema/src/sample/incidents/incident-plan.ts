import { IncidentCategory } from '@hub/incidents/incident/incident-category.enum';
import type { IncidentRecordStatus } from '@hub/incidents/incident/incident-record-status.enum';
import type { TlpLabel } from '@hub/shared/values/tlp-label.enum';
import { apportion } from '../apportion.js';
import { Random } from '../random.js';
import { ATTEMPTED_SHARE, MONTH_SHARES, type YearOfIncidents } from './incident-calendar.js';

/** What is settled of an incident before it is told: its year's totals are exact because they are shared out here. */
export interface IncidentSlot {
  /** What `sampleId` makes its id from, e.g. `incident.2011.17`. */
  readonly name: string;
  /** Different for every incident of a loading; references, plates and procedure numbers are made from it. */
  readonly serial: number;
  readonly recordStatus: `${IncidentRecordStatus}`;
  readonly year: number;
  readonly month: number;
  readonly category: IncidentCategory;
  readonly attempted: boolean;
  /** The solved case it belongs to; null while unsolved. */
  readonly solvedCase: SolvedCase | null;
  /** Name of the firm it happened to, where that is told by hand. */
  readonly victim?: string;
  /** Its label, where that is told by hand. */
  readonly tlp?: `${TlpLabel}`;
  /** Name of the slot of the record it was merged into. */
  readonly doubleOf?: string;
  readonly isGreatRobbery?: boolean;
}

/** A case that cleared one incident or several. */
export interface SolvedCase {
  readonly name: string;
  readonly incidentsCleared: number;
}

/** Of a hundred events that are no armed robbery, how many of each kind: assumed, no figure is published. */
const OTHER_CATEGORIES: Readonly<Record<Exclude<IncidentCategory, IncidentCategory.ARMED_ROBBERY>, number>> = {
  VIOLENT_ROBBERY: 8,
  CONFINEMENT_ROBBERY: 3,
  CARRIER_ATTACK: 3,
  RAM_RAID: 6,
  BURGLARY: 25,
  SAFE_ATTACK: 3,
  SMASH_AND_GRAB: 13,
  GRAB_AND_RUN: 14,
  DISTRACTION_THEFT: 10,
  SHOPLIFTING: 6,
  PARCEL_THEFT: 3,
  FRAUD: 4,
  RECONNAISSANCE: 2,
};

/** Of ten events about three are solved, and of a solved case's events there are one to three. */
const SOLVED_SHARE = 0.29;
const CASE_SIZES = [1, 1, 1, 2, 1, 3];

const repeat = <T>(values: readonly T[], counts: readonly number[]): T[] =>
  values.flatMap((value, index) => Array<T>(counts[index] ?? 0).fill(value));

function solvedCases(year: string, count: number): SolvedCase[] {
  const cases: SolvedCase[] = [];
  for (let serial = 0; cases.length < count; serial += 1) {
    const size = Math.min(CASE_SIZES[serial % CASE_SIZES.length] as number, count - cases.length);
    cases.push(...Array<SolvedCase>(size).fill({ name: `${year}.case.${serial}`, incidentsCleared: size }));
  }
  return cases;
}

const compare = (one = '', other = ''): number => (one < other ? -1 : Number(one > other));

/** The incidents of a year, in no order. `series` tells apart the incidents that only swell the volume. */
export function planYear(
  { year, events, armedRobberies }: YearOfIncidents,
  firstSerial: number,
  series = 'incident',
): IncidentSlot[] {
  const name = `${series}.${year}`;
  const random = new Random(`plan.${name}`);
  const otherCategories = Object.keys(OTHER_CATEGORIES) as IncidentCategory[];
  const categories = random.shuffled([
    ...Array<IncidentCategory>(armedRobberies).fill(IncidentCategory.ARMED_ROBBERY),
    ...repeat(otherCategories, apportion(events - armedRobberies, Object.values(OTHER_CATEGORIES))),
  ]);
  const months = random.shuffled(
    repeat(
      MONTH_SHARES.map((_, index) => index + 1),
      apportion(events, MONTH_SHARES),
    ),
  );
  // A suspicious visit is nothing that could be completed, or solved.
  const offences = categories.flatMap((category, index) => (category === IncidentCategory.RECONNAISSANCE ? [] : index));
  const attempted = new Set(random.shuffled(offences).slice(0, Math.round(events * ATTEMPTED_SHARE)));
  const cases = solvedCases(name, Math.round(events * SOLVED_SHARE));
  // A team keeps to one kind of event and to a few weeks: its incidents are neighbours in this order.
  const solvedOffences = random
    .shuffled(offences)
    .slice(0, cases.length)
    .sort((one, other) => compare(categories[one], categories[other]) || Number(months[one]) - Number(months[other]));
  const solved = new Map(solvedOffences.map((index, rank) => [index, cases[rank] ?? null]));
  return categories.map((category, index) => ({
    name: `${name}.${index}`,
    serial: firstSerial + index,
    recordStatus: 'VALIDATED',
    year,
    month: months[index] as number,
    category,
    attempted: attempted.has(index),
    solvedCase: solved.get(index) ?? null,
  }));
}
