import { folded } from './folded.js';
import { SPECIAL_CATEGORIES, type SpecialCategory } from './special-categories.js';

const PATTERNS = SPECIAL_CATEGORIES.map((category) => ({
  category,
  pattern: new RegExp(`(?:^| )(?:${category.words.map((word) => `(?:${word})`).join('|')})(?= |$)`, 'u'),
}));

/** A word that was written letter by letter, and the words beside it. */
const SPELT = /(?<= |^)\w( \w){3,}(?= |$)/g;

/** The first special category of personal data a text tells of; `null` when there is none. */
export function specialCategoryIn(text: string): SpecialCategory | null {
  const words = folded(text).replace(SPELT, (letters) => letters.replaceAll(' ', ''));
  return PATTERNS.find(({ pattern }) => pattern.test(words))?.category ?? null;
}
