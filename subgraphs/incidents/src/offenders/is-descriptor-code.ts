import { OFFENDER_DESCRIPTORS } from './offender-descriptor.catalogue.js';

const CODES: ReadonlySet<string> = new Set(OFFENDER_DESCRIPTORS.map(({ code }) => code));

/** Whether a text is a code of the vocabulary. */
export const isDescriptorCode = (code: string): boolean => CODES.has(code);
