import { requiredText } from '@hub/shared/text/required-text';

const MAX_REASON = 1_000;

/** The reason for a step, as it is kept. */
export const reasonOfStep = (reason: string, path: readonly string[] = ['reason']): string =>
  requiredText(reason, {
    path,
    name: { en: 'The reason', fr: 'Le motif' },
    max: MAX_REASON,
    manyLines: true,
    describesPersons: true,
    namesNoPlate: true,
  });
