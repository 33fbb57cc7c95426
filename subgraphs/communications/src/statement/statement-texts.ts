import { assertText } from './assert-text.js';

const path = (field: string): readonly string[] => ['input', field];

/** The texts of a statement as they are stored, or a refusal. */
export const statementTexts = {
  headline: (text: string): string =>
    assertText(text, { path: path('headline'), name: 'The headline', maxLength: 200, multiline: false }),
  body: (text: string): string =>
    assertText(text, { path: path('body'), name: 'The text', maxLength: 20_000, multiline: true }),
  /** An empty note is no note. */
  editorNote: (text: string | null | undefined): string | null =>
    text?.trim()
      ? assertText(text, { path: path('editorNote'), name: 'The note for editors', maxLength: 2_000, multiline: true })
      : null,
} as const;
