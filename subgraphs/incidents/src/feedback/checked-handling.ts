import { Refusal } from '@hub/shared/errors/refusal.error';
import type { Sentence } from '@hub/shared/errors/sentence';
import { writtenText } from '@hub/shared/text/written-text';
import type { HandlingInput } from '@hub/shared/values/handling.input';
import { HandlingCode } from '@hub/shared/values/handling-code.enum';
import { TlpLabel } from '@hub/shared/values/tlp-label.enum';

const MAX_CODE_NOTE = 500;

const refuse = (code: string, field: string, sentence: Sentence): never => {
  throw new Refusal(code, ['handling', field], sentence);
};

/** The envelope of what is told to one firm: no label but one that an organisation can be told under, and no end to it. */
export function checkedHandling(handling: HandlingInput): HandlingInput {
  const { tlp, codes, codeNote, expiresAt } = handling;
  if (tlp === TlpLabel.TLP_RED)
    refuse('TLP_AUDIENCE_CONFLICT', 'tlp', {
      en: 'TLP:RED is for named members, and feedback is owed to a firm.',
      fr: 'TLP:RED s’adresse à des membres désignés, et le retour est dû à une entreprise.',
    });
  if (tlp === TlpLabel.TLP_CLEAR)
    refuse('TLP_AUDIENCE_CONFLICT', 'tlp', {
      en: 'TLP:CLEAR is for anybody, and feedback is owed to a firm.',
      fr: 'TLP:CLEAR s’adresse à tous, et le retour est dû à une entreprise.',
    });
  if (expiresAt)
    refuse('NO_END_OF_SHARING', 'expiresAt', {
      en: 'Feedback stays with its firm: leave handling.expiresAt out.',
      fr: 'Le retour reste auprès de son entreprise : omettez handling.expiresAt.',
    });
  const path = ['handling', 'codeNote'];
  const note = writtenText(codeNote, {
    path,
    name: { en: 'The code note', fr: 'La note du code de traitement' },
    max: MAX_CODE_NOTE,
    manyLines: true,
    describesPersons: true,
    namesNoPlate: true,
  });
  if (codes.includes(HandlingCode.H3) && note === null)
    refuse('CODE_NOTE_REQUIRED', 'codeNote', {
      en: 'Handling code H3 needs its restriction in words.',
      fr: 'Le code de traitement H3 exige que sa restriction soit exprimée en mots.',
    });
  return handling;
}
