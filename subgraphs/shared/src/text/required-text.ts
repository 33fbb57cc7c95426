import { Refusal } from '../errors/refusal.error.js';
import { type TextRule, writtenText } from './written-text.js';

/** As `writtenText`, for a text that must be there. */
export function requiredText(value: string, rule: TextRule): string {
  const text = writtenText(value, rule);
  if (text === null)
    throw new Refusal('TEXT_MISSING', rule.path, {
      en: `${rule.name.en} cannot be empty.`,
      fr: `${rule.name.fr} ne peut pas être vide.`,
    });
  return text;
}
