import { Refusal } from '@hub/shared/errors/refusal.error';
import { writtenText } from '@hub/shared/text/written-text';
import type { HandlingInput } from '@hub/shared/values/handling.input';
import { HandlingCode } from '@hub/shared/values/handling-code.enum';
import { TlpLabel } from '@hub/shared/values/tlp-label.enum';

const MAX_CODE_NOTE = 500;

const refuse = (code: string, field: string, message: string): never => {
  throw new Refusal(code, ['handling', field], message);
};

/** The envelope of what is told to one firm: no label but one that an organisation can be told under, and no end to it. */
export function checkedHandling(handling: HandlingInput): HandlingInput {
  const { tlp, codes, codeNote, expiresAt } = handling;
  if (tlp === TlpLabel.TLP_RED)
    refuse('TLP_AUDIENCE_CONFLICT', 'tlp', 'TLP:RED is for named members, and feedback is owed to a firm.');
  if (tlp === TlpLabel.TLP_CLEAR)
    refuse('TLP_AUDIENCE_CONFLICT', 'tlp', 'TLP:CLEAR is for anybody, and feedback is owed to a firm.');
  if (expiresAt)
    refuse('NO_END_OF_SHARING', 'expiresAt', 'Feedback stays with its firm: leave handling.expiresAt out.');
  const path = ['handling', 'codeNote'];
  const note = writtenText(codeNote, {
    path,
    name: 'The code note',
    max: MAX_CODE_NOTE,
    manyLines: true,
    describesPersons: true,
    namesNoPlate: true,
  });
  if (codes.includes(HandlingCode.H3) && note === null)
    refuse('CODE_NOTE_REQUIRED', 'codeNote', 'Handling code H3 needs its restriction in words.');
  return handling;
}
