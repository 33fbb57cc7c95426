import { checkedEach } from '@hub/shared/errors/checked-each';
import { checkedParts } from '@hub/shared/errors/checked-parts';
import { Refusal } from '@hub/shared/errors/refusal.error';
import { requiredText } from '@hub/shared/text/required-text';
import { WeaponKind } from '../incident/weapon-kind.enum.js';
import { isDescriptorCode } from '../offenders/is-descriptor-code.js';
import { type CheckedVehicles, checkedVehicles } from './checked-vehicles.js';
import type { IncidentInput } from './incident.input.js';
import { wholeNumber } from './whole-number.js';

const MOST_OFFENDERS = 99;
const MOST_SECONDS = 7 * 86_400;
const MAX_DESCRIPTORS = 20;
const MAX_DESCRIPTOR = 200;

/** What was seen. */
export type OffendersSeen = Pick<
  IncidentInput,
  'offendersMin' | 'offendersMax' | 'weapons' | 'vehicles' | 'descriptors' | 'onSceneSeconds'
>;

export interface CheckedOffenders extends CheckedVehicles {
  readonly offendersMin: number | null;
  readonly offendersMax: number | null;
  readonly weapons: WeaponKind[];
  readonly onSceneSeconds: number | null;
  readonly descriptors: string[];
}

function checkedWeapons(weapons: readonly WeaponKind[], within: readonly string[]): WeaponKind[] {
  const kinds = [...new Set(weapons)];
  if (kinds.length > 1 && kinds.includes(WeaponKind.NONE_SEEN))
    throw new Refusal('INCONSISTENT', ['input', ...within, 'weapons'], {
      en: 'NONE_SEEN must stand alone among weapons.',
      fr: 'NONE_SEEN figure seul parmi les armes.',
    });
  return kinds;
}

function checkedDescriptor(given: string, path: readonly string[]): string {
  const text = requiredText(given, {
    path,
    name: { en: 'A descriptor', fr: 'Un élément de signalement' },
    max: MAX_DESCRIPTOR,
    describesPersons: true,
  });
  if (!isDescriptorCode(text))
    throw new Refusal('UNKNOWN_DESCRIPTOR', path, {
      en: 'A descriptor is a code of the vocabulary: see offenderDescriptors.',
      fr: 'Un élément de signalement est un code du vocabulaire : voir offenderDescriptors.',
    });
  return text;
}

function checkedDescriptors(given: readonly string[], within: readonly string[]): string[] {
  const path = ['input', ...within, 'descriptors'];
  if (given.length > MAX_DESCRIPTORS)
    throw new Refusal('TOO_MANY', path, {
      en: `A declaration holds at most ${MAX_DESCRIPTORS} descriptors.`,
      fr: `Une déclaration contient au plus ${MAX_DESCRIPTORS} éléments de signalement.`,
    });
  return [...new Set(checkedEach(given, (text, place) => checkedDescriptor(text, [...path, String(place)])))];
}

function checkedNumber({ offendersMin: min, offendersMax: max }: OffendersSeen, within: readonly string[]) {
  const { offendersMin, offendersMax } = checkedParts({
    offendersMin: () => wholeNumber(min, [...within, 'offendersMin'], MOST_OFFENDERS),
    offendersMax: () => wholeNumber(max, [...within, 'offendersMax'], MOST_OFFENDERS),
  });
  if (offendersMin !== null && offendersMax !== null && offendersMin > offendersMax)
    throw new Refusal('INCONSISTENT', ['input', ...within, 'offendersMax'], {
      en: 'offendersMax must not be below offendersMin.',
      fr: 'offendersMax ne peut pas être inférieur à offendersMin.',
    });
  return { offendersMin, offendersMax };
}

/** What was seen of the offenders, as it is stored. */
export function checkedOffenders(input: OffendersSeen, within: readonly string[] = []): CheckedOffenders {
  const { number, vehicles, ...seen } = checkedParts({
    number: () => checkedNumber(input, within),
    weapons: () => checkedWeapons(input.weapons ?? [], within),
    onSceneSeconds: () => wholeNumber(input.onSceneSeconds, [...within, 'onSceneSeconds'], MOST_SECONDS),
    descriptors: () => checkedDescriptors(input.descriptors ?? [], within),
    vehicles: () => checkedVehicles(input.vehicles ?? [], within),
  });
  return { ...number, ...seen, ...vehicles };
}
