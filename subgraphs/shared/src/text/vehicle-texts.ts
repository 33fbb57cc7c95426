import type { Phrase } from '../errors/phrase.js';
import { assertNoPlate } from './assert-no-plate.js';
import { vehicleText } from './vehicle-text.js';

const PARTS = ['make', 'model', 'colour'] as const;

const NAMES: Readonly<Record<(typeof PARTS)[number], Phrase>> = {
  make: { en: 'The make of a vehicle', fr: 'La marque d’un véhicule' },
  model: { en: 'The model of a vehicle', fr: 'Le modèle d’un véhicule' },
  colour: { en: 'The colour of a vehicle', fr: 'La couleur d’un véhicule' },
};

export type VehicleTexts = Readonly<Record<(typeof PARTS)[number], string | null>>;

export interface VehicleTextsRule {
  /** The input field of each part, from the outside in. */
  readonly pathOf: (part: (typeof PARTS)[number]) => readonly string[];
  /** The plate of the same vehicle, as far as it is given. */
  readonly plate: string | null | undefined;
}

/** Make, model and colour of a vehicle as they are stored: no plate in one of them, nor in one beside the other, as whoever reads them does. */
export function vehicleTexts(
  given: Readonly<Partial<Record<(typeof PARTS)[number], string | null | undefined>>>,
  { pathOf, plate }: VehicleTextsRule,
): VehicleTexts {
  const text = (part: (typeof PARTS)[number]): string | null =>
    vehicleText(given[part], { path: pathOf(part), name: NAMES[part], plate });
  const texts = { make: text('make'), model: text('model'), colour: text('colour') };
  const written = PARTS.filter((part) => texts[part] !== null);
  const last = written.at(-1);
  if (last)
    assertNoPlate(written.map((part) => texts[part]).join(' '), {
      path: pathOf(last),
      name: { en: 'What is said of a vehicle', fr: 'Ce qui est dit d’un véhicule' },
      plate,
    });
  return texts;
}
