import { assertText } from './assert-text.js';

const path = (field: string): readonly string[] => ['input', field];

/** The texts of a statement as they are stored, or a refusal. */
export const statementTexts = {
  headline: (text: string): string =>
    assertText(text, {
      path: path('headline'),
      name: { en: 'The headline', fr: 'Le titre' },
      maxLength: 200,
      multiline: false,
    }),
  body: (text: string): string =>
    assertText(text, {
      path: path('body'),
      name: { en: 'The text', fr: 'Le texte' },
      maxLength: 20_000,
      multiline: true,
    }),
  /** An empty note is no note. */
  editorNote: (text: string | null | undefined): string | null =>
    text?.trim()
      ? assertText(text, {
          path: path('editorNote'),
          name: { en: 'The note for editors', fr: 'La note aux rédactions' },
          maxLength: 2_000,
          multiline: true,
        })
      : null,
} as const;
