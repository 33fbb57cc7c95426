import type { Handling } from '@hub/shared/values/handling';
import { HandlingCode } from '@hub/shared/values/handling-code.enum';

export type Language = 'en' | 'fr';

const NOTICES: Readonly<Partial<Record<HandlingCode, Readonly<Record<Language, string>>>>> = {
  [HandlingCode.H1]: {
    en: 'H1: not to be disclosed in court proceedings without the permission of the service that wrote it.',
    fr: 'H1 : à ne pas divulguer dans une procédure judiciaire sans l’accord du service qui l’a écrit.',
  },
  [HandlingCode.H2]: {
    en: 'H2: not to be passed on without the permission of the service that wrote it.',
    fr: 'H2 : à ne pas transmettre sans l’accord du service qui l’a écrit.',
  },
};

/** What must be shown with a text under handling codes that restrict it, in words; `null` when none does. */
export function noticeOf({ codes, codeNote }: Handling, language: Language): string | null {
  const told = Object.values(HandlingCode).flatMap((code) =>
    codes.includes(code) ? (NOTICES[code]?.[language] ?? []) : [],
  );
  if (codes.includes(HandlingCode.H3) && codeNote) told.push(`H3${language === 'fr' ? ' ' : ''}: ${codeNote}`);
  return told.length > 0 ? told.join('\n') : null;
}
