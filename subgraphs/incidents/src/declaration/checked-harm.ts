import { checkedParts } from '@hub/shared/errors/checked-parts';
import { Refusal } from '@hub/shared/errors/refusal.error';
import type { IncidentParticulars } from '../particulars/incident-particulars.entity.js';
import type { HarmInput } from './harm.input.js';
import { wholeNumber } from './whole-number.js';

const MOST_PERSONS = 1_000;

export type CheckedHarm = { readonly anyInjured: boolean } & Pick<
  IncidentParticulars,
  'lightlyInjured' | 'seriouslyInjured' | 'killed' | 'confinedPersons' | 'psychologicalSupportOffered'
>;

/** What it did to people, as it is stored. */
export function checkedHarm(harm: HarmInput | null | undefined): CheckedHarm {
  const persons = (field: 'lightlyInjured' | 'seriouslyInjured' | 'killed' | 'confinedPersons'): number | null =>
    wholeNumber(harm?.[field], ['harm', field], MOST_PERSONS);
  const checked = {
    anyInjured: harm?.anyInjured ?? false,
    psychologicalSupportOffered: harm?.psychologicalSupportOffered ?? null,
    ...checkedParts({
      lightlyInjured: () => persons('lightlyInjured'),
      seriouslyInjured: () => persons('seriouslyInjured'),
      killed: () => persons('killed'),
      confinedPersons: () => persons('confinedPersons'),
    }),
  };
  const { lightlyInjured, seriouslyInjured, killed } = checked;
  const injured = (lightlyInjured ?? 0) + (seriouslyInjured ?? 0) + (killed ?? 0);
  if (injured > 0 && !checked.anyInjured)
    throw new Refusal('INCONSISTENT', ['input', 'harm', 'anyInjured'], {
      en: 'harm.anyInjured must be true when persons are counted.',
      fr: 'harm.anyInjured vaut true quand des personnes sont comptées.',
    });
  // Numbers that are left out are unknown; that all of them are none would deny what was said.
  if (checked.anyInjured && lightlyInjured === 0 && seriouslyInjured === 0 && killed === 0)
    throw new Refusal('INCONSISTENT', ['input', 'harm', 'anyInjured'], {
      en: 'harm.anyInjured must be false when nobody is counted; a number that is unknown is left out.',
      fr: 'harm.anyInjured vaut false quand personne n’est compté ; un nombre inconnu est omis.',
    });
  return checked;
}
