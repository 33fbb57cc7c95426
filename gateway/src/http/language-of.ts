import { LANGUAGES, type Language } from '@hub/shared/viewer/language';
import type { Request } from 'express';

/** The language a caller is answered in: the one of the hub's that `accept-language` likes best, and the first where it names none of them. */
export function languageOf(request: Request): Language {
  const liked = request.acceptsLanguages(...LANGUAGES);
  return LANGUAGES.find((language) => language === liked) ?? LANGUAGES[0];
}
