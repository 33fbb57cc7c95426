import { Refusal } from '../errors/refusal.error.js';
import type { Sentence } from '../errors/sentence.js';
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
  const conflict = (sentence: Sentence): never => {
    throw new Refusal('TLP_AUDIENCE_CONFLICT', ['input', 'handling', 'tlp'], sentence);
  };
  if (handling.tlp === TlpLabel.TLP_RED && to.memberIds.length === 0)
    conflict({
      en: 'TLP:RED is for named members only: name at least one member.',
      fr: 'TLP:RED ne s’adresse qu’à des membres désignés : désignez au moins un membre.',
    });
  if (handling.tlp === TlpLabel.TLP_RED && to.organisationIds.length > 0)
    conflict({
      en: 'TLP:RED is for named members, not for organisations.',
      fr: 'TLP:RED s’adresse à des membres désignés, non à des organisations.',
    });
  if (handling.tlp !== TlpLabel.TLP_RED && to.memberIds.length > 0)
    conflict({
      en: 'Members are named with TLP:RED only; name organisations, or use TLP:RED.',
      fr: 'Des membres ne sont désignés qu’avec TLP:RED ; désignez des organisations, ou utilisez TLP:RED.',
    });
  const path = ['input', 'handling', 'codeNote'];
  if (handling.codes.includes(HandlingCode.H3) && !handling.codeNote?.trim())
    throw new Refusal('CODE_NOTE_REQUIRED', path, {
      en: 'Handling code H3 needs its restriction in words.',
      fr: 'Le code de traitement H3 exige que sa restriction soit exprimée en mots.',
    });
  writtenText(handling.codeNote, {
    path,
    name: { en: 'The code note', fr: 'La note du code de traitement' },
    max: MAX_CODE_NOTE_LENGTH,
    manyLines: true,
  });
}
