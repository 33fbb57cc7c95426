import type { Phrase } from '../errors/phrase.js';
import { Refusal } from '../errors/refusal.error.js';
import { mixesAlphabets } from './mixes-alphabets.js';
import { proseHoldsPlate } from './prose-holds-plate.js';
import { specialCategoryIn } from './special-category-in.js';

export interface TextRule {
  /** The input field, from the outside in. */
  readonly path: readonly string[];
  /** What the field is called in a sentence. */
  readonly name: Phrase;
  /** Most characters it may have. */
  readonly max: number;
  readonly manyLines?: boolean;
  /** Persons are described in it: it must not tell what no text of the hub tells of anybody (P9). */
  readonly describesPersons?: boolean;
  /** More people read it than may read a plate (P1, P2). */
  readonly namesNoPlate?: boolean;
}

// Signs that change the direction of what follows can make a text show something else than it says.
const REORDERING = '\\u202A-\\u202E\\u2066-\\u2069';
const NOT_IN_A_LINE = new RegExp(`[\\p{Cc}\\u2028\\u2029${REORDERING}]`, 'u');
const NOT_IN_A_TEXT = new RegExp(`(?![\\n\\r\\t])[\\p{Cc}${REORDERING}]`, 'u');

/** A text as it is stored: trimmed, `null` when nothing is left. Refuses what is too long and what cannot be read as it is written. */
export function writtenText(value: string | null | undefined, rule: TextRule): string | null {
  const { path, name, max, manyLines = false, describesPersons = false, namesNoPlate = false } = rule;
  const text = value?.trim() ?? '';
  if (text === '') return null;
  if (text.length > max)
    throw new Refusal('TEXT_TOO_LONG', path, {
      en: `${name.en} has at most ${max} characters.`,
      fr: `${name.fr} compte au plus ${max} caractères.`,
    });
  if (!text.isWellFormed() || (manyLines ? NOT_IN_A_TEXT : NOT_IN_A_LINE).test(text))
    throw new Refusal('TEXT_NOT_PLAIN', path, {
      en: `${name.en} is plain text${manyLines ? '' : ' on one line'}, without control characters.`,
      fr: `${name.fr} est un texte simple${manyLines ? '' : ' sur une ligne'}, sans caractères de contrôle.`,
    });
  if ((describesPersons || namesNoPlate) && mixesAlphabets(text))
    throw new Refusal('TEXT_NOT_PLAIN', path, {
      en: `${name.en} mixes letters of two alphabets in one word.`,
      fr: `${name.fr} mêle des lettres de deux alphabets dans un même mot.`,
    });
  const category = describesPersons ? specialCategoryIn(text) : null;
  if (category)
    throw new Refusal('FORBIDDEN_DESCRIPTOR', path, {
      en: `${name.en} must not tell of anybody's ${category.name.en} (rule ${category.reason}: GDPR art. 9, Directive (EU) 2016/680 art. 10); describe behaviour and clothing.`,
      fr: `${name.fr} ne doit rien dire ${category.name.fr} de quiconque (règle ${category.reason} : RGPD, art. 9, directive (UE) 2016/680, art. 10) ; décrivez le comportement et les vêtements.`,
    });
  if (namesNoPlate && proseHoldsPlate(text))
    throw new Refusal('PLATE_IN_TEXT', path, {
      en: `${name.en} must not hold a number plate, which fewer people may read: it stands in the field plate of a vehicle and nowhere else.`,
      fr: `${name.fr} ne doit pas contenir de plaque d’immatriculation, que moins de personnes peuvent lire : elle figure dans le champ plate d’un véhicule et nulle part ailleurs.`,
    });
  return text;
}
