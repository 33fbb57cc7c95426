import { Refusal } from '../errors/refusal.error.js';
import { writtenText } from '../text/written-text.js';
import type { HandlingInput } from '../values/handling.input.js';
import { HandlingCode } from '../values/handling-code.enum.js';
import { TlpLabel } from '../values/tlp-label.enum.js';

/** Longest code note, in characters. */
const MAX_CODE_NOTE_LENGTH = 500;

/** Who a record is addressed to, apart from its label. */
export interface AddressedTo {
  readonly organisationIds: readonly string[];
  readonly memberIds: readonly string[];
}

/**
 * The consistency matrix of label and audience (FIRST TLP 2.0): the audience may never be wider than the label, and a label that needs
 * named recipients has them. Refuses with `TLP_AUDIENCE_CONFLICT`.
 */
export function assertHandling(handling: HandlingInput, to: AddressedTo): void {
  const conflict = (message: string): never => {
    throw new Refusal('TLP_AUDIENCE_CONFLICT', ['input', 'handling', 'tlp'], message);
  };
  if (handling.tlp === TlpLabel.TLP_RED && to.memberIds.length === 0)
    conflict('TLP:RED is for named members only: name at least one member.');
  if (handling.tlp === TlpLabel.TLP_RED && to.organisationIds.length > 0)
    conflict('TLP:RED is for named members, not for organisations.');
  if (handling.tlp !== TlpLabel.TLP_RED && to.memberIds.length > 0)
    conflict('Members are named with TLP:RED only; name organisations, or use TLP:RED.');
  const path = ['input', 'handling', 'codeNote'];
  if (handling.codes.includes(HandlingCode.H3) && !handling.codeNote?.trim())
    throw new Refusal('CODE_NOTE_REQUIRED', path, 'Handling code H3 needs its restriction in words.');
  writtenText(handling.codeNote, { path, name: 'The code note', max: MAX_CODE_NOTE_LENGTH, manyLines: true });
}
