import type { Phrase } from '@hub/shared/errors/phrase';
import { Refusal } from '@hub/shared/errors/refusal.error';

interface TextRule {
  /** Input path of the text, from the outside in. */
  readonly path: readonly string[];
  /** How it is called in the refusal, with its article. */
  readonly name: Phrase;
  readonly maxLength: number;
  /** Whether it may have several lines. */
  readonly multiline: boolean;
}

/** Control characters, and those that turn the direction of writing and so can make a text read as another. */
const UNPRINTABLE = /[\p{Cc}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/u;

/** Gives the text as it is stored, without white space around it, or refuses it. */
export function assertText(text: string, { path, name, maxLength, multiline }: TextRule): string {
  const trimmed = text.replace(/\r\n?/g, '\n').trim();
  if (trimmed === '')
    throw new Refusal('TEXT_MISSING', path, {
      en: `${name.en} cannot be empty.`,
      fr: `${name.fr} ne peut pas être vide.`,
    });
  if (trimmed.length > maxLength)
    throw new Refusal('TEXT_TOO_LONG', path, {
      en: `${name.en} has at most ${maxLength.toLocaleString('en')} characters.`,
      fr: `${name.fr} compte au plus ${maxLength.toLocaleString('fr')} caractères.`,
    });
  const visible = multiline ? trimmed.replaceAll('\n', '') : trimmed;
  if (UNPRINTABLE.test(visible) || !trimmed.isWellFormed())
    throw new Refusal('TEXT_UNPRINTABLE', path, {
      en: `${name.en} holds a control character${multiline ? ' other than a line break' : ' or a line break'}.`,
      fr: `${name.fr} contient un caractère de contrôle${multiline ? ' autre qu’un saut de ligne' : ' ou un saut de ligne'}.`,
    });
  return trimmed;
}
