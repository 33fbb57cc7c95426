import { HubError } from '@hub/shared/errors/hub.error';
import { Purpose } from '@hub/shared/viewer/purpose.enum';
import { MAX_JUSTIFICATION_LENGTH, type Viewer } from '@hub/shared/viewer/viewer';

const PURPOSES = Object.values(Purpose);

/** Control characters, line separators, and the marks that reverse the reading direction: they let a text pose as another in a log. */
const UNPRINTABLE = /[\p{Cc}\u2028\u2029\u202A-\u202E\u2066-\u2069]/u;

export interface StatedPurpose {
  /** Of the HTTP request. */
  readonly headers: { get(name: string): string | null | undefined };
  /** Of the GraphQL request. */
  readonly extensions: Readonly<Record<string, unknown>> | undefined;
}

/**
 * Why the caller asks. The headers `hub-purpose` and `hub-justification` (percent-encoded UTF-8) and the members `purpose` and
 * `justification` of `extensions` say the same; neither wins, and if they disagree the request is refused, since a purpose that was
 * guessed would stand in the access log as one that was stated.
 */
export function statePurpose({ headers, extensions }: StatedPurpose): Pick<Viewer, 'purpose' | 'justification'> {
  const purpose = agreed('purpose', headers.get('hub-purpose'), extensions?.['purpose']);
  const justification = agreed(
    'justification',
    decoded(headers.get('hub-justification')),
    extensions?.['justification'],
  );
  return {
    purpose: purpose === null ? null : checkedPurpose(purpose),
    justification: checkedJustification(justification),
  };
}

function agreed(name: string, inHeader: string | null | undefined, inExtensions: unknown): string | null {
  if (inExtensions !== undefined && inExtensions !== null && typeof inExtensions !== 'string')
    throw new HubError('BAD_USER_INPUT', {
      en: `\`extensions.${name}\` must be a string.`,
      fr: `\`extensions.${name}\` doit être une chaîne de caractères.`,
    });
  const header = inHeader || null;
  const extension = inExtensions || null;
  if (header !== null && extension !== null && header !== extension)
    throw new HubError('BAD_USER_INPUT', {
      en: `The header \`hub-${name}\` and \`extensions.${name}\` differ: send one of them.`,
      fr: `L’en-tête \`hub-${name}\` et \`extensions.${name}\` diffèrent : n’envoyez que l’un des deux.`,
    });
  return header ?? extension;
}

function decoded(header: string | null | undefined): string | null | undefined {
  if (!header) return header;
  try {
    // A header of raw UTF-8 arrives as gibberish that would then stand in the access log.
    if (/^[\x20-\x7e]*$/.test(header)) return decodeURIComponent(header);
  } catch {
    // Said below.
  }
  throw new HubError('BAD_USER_INPUT', {
    en: 'The header `hub-justification` must be percent-encoded UTF-8.',
    fr: 'L’en-tête `hub-justification` doit être en UTF-8 avec encodage-pourcent.',
  });
}

function checkedPurpose(text: string): Purpose {
  const purpose = PURPOSES.find((known) => known === text);
  if (!purpose)
    throw new HubError('BAD_USER_INPUT', {
      en: `The purpose must be one of ${PURPOSES.join(', ')}.`,
      fr: `La finalité doit être l’une des suivantes : ${PURPOSES.join(', ')}.`,
    });
  return purpose;
}

function checkedJustification(text: string | null): string | null {
  const justification = text?.trim() || null;
  if (justification === null) return null;
  if (justification.length > MAX_JUSTIFICATION_LENGTH)
    throw new HubError('BAD_USER_INPUT', {
      en: `The justification may have at most ${MAX_JUSTIFICATION_LENGTH} characters.`,
      fr: `La justification compte au plus ${MAX_JUSTIFICATION_LENGTH} caractères.`,
    });
  if (UNPRINTABLE.test(justification) || !justification.isWellFormed())
    throw new HubError('BAD_USER_INPUT', {
      en: 'The justification may not contain control characters.',
      fr: 'La justification ne peut pas contenir de caractères de contrôle.',
    });
  return justification;
}
