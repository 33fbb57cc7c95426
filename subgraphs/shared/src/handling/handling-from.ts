import type { HandlingInput } from '../values/handling.input.js';
import { Handling } from '../values/handling.js';

/** The stored envelope of an input envelope. Fields are copied one by one: nothing a caller adds can pass. */
export function handlingFrom(input: HandlingInput): Handling {
  const handling = new Handling();
  handling.tlp = input.tlp;
  handling.codes = [...new Set(input.codes)];
  handling.codeNote = input.codeNote?.trim() || null;
  handling.sourceReliability = input.sourceReliability ?? null;
  handling.informationAccuracy = input.informationAccuracy ?? null;
  handling.chathamHouse = input.chathamHouse;
  handling.expiresAt = input.expiresAt ?? null;
  return handling;
}
