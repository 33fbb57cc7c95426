import { writtenText } from '@hub/shared/text/written-text';

const MAX_NARRATIVE = 5_000;

/** What happened, in words, as it is stored. */
export const checkedNarrative = (text: string | null | undefined, path: readonly string[]): string | null =>
  writtenText(text, {
    path,
    name: { en: 'The narrative', fr: 'Le récit' },
    max: MAX_NARRATIVE,
    manyLines: true,
    describesPersons: true,
    namesNoPlate: true,
  });
