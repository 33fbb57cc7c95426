/** The languages the hub words what it says to a caller in. The first is spoken to whoever asks for none of them. */
export const LANGUAGES = ['en', 'fr'] as const;

export type Language = (typeof LANGUAGES)[number];
