import { Refusal } from '@hub/shared/errors/refusal.error';
import { IncidentCategory } from '../incident/incident-category.enum.js';
import { WeaponKind } from '../incident/weapon-kind.enum.js';

export interface ArmedEvent {
  readonly category: IncidentCategory;
  readonly weapons?: readonly WeaponKind[] | null;
}

/** An armed robbery is one by a weapon. A draft may be unfinished; what is declared names it. */
export function assertWeaponOfRobbery({ category, weapons }: ArmedEvent, path: readonly string[]): void {
  const isArmed = (weapons ?? []).some((kind) => kind !== WeaponKind.NONE_SEEN);
  if (category === IncidentCategory.ARMED_ROBBERY && !isArmed)
    throw new Refusal('INCONSISTENT', path, {
      en: 'In an armed robbery a weapon is used or shown: name it in weapons, or choose another category.',
      fr: 'Dans un vol à main armée, une arme est utilisée ou montrée : indiquez-la dans weapons, ou choisissez une autre catégorie.',
    });
}
