import type { Sentence } from '@hub/shared/errors/sentence';
import type { UserError } from '@hub/shared/values/user-error';
import type { Viewer } from '@hub/shared/viewer/viewer';
import type { NamedMember } from './found-audience.js';

const REVIEWING_KINDS: ReadonlySet<string | null> = new Set(['POLICE_SERVICE', 'OBSERVATORY']);

const STAYS: Sentence = {
  en: 'The plate stays with your firm and the police; other firms and the observatory do not see it.',
  fr: 'La plaque reste entre votre entreprise et la police ; les autres entreprises et l’observatoire ne la voient pas.',
};
const NO_REVIEWER: Sentence = {
  en: 'A TLP:RED alert is reviewed by a member it names, of the police or the observatory: none is named who may.',
  fr: 'Une alerte TLP:RED est relue par un membre qu’elle désigne, de la police ou de l’observatoire : aucun de ceux qui le peuvent n’est désigné.',
};

export interface Warned {
  readonly plate: string | null;
  readonly aboutPerson: boolean;
  readonly members: readonly NamedMember[];
}

function canBeReviewed({ members, aboutPerson }: Warned, viewer: Viewer): boolean {
  return members.some(
    ({ id, organisationId, kind }) =>
      id !== viewer.memberId && REVIEWING_KINDS.has(kind) && !(aboutPerson && organisationId === viewer.organisationId),
  );
}

/** What will happen otherwise than the author of a draft may expect. */
export function draftingWarnings(draft: Warned, viewer: Viewer): UserError[] {
  const warnings: UserError[] = [];
  if (draft.plate && viewer.role === 'firm')
    warnings.push({
      code: 'PLATE_NOT_SHARED',
      path: ['input', 'plate'],
      message: STAYS[viewer.language],
    });
  if (draft.members.length > 0 && !canBeReviewed(draft, viewer))
    warnings.push({
      code: 'NO_REVIEWER_NAMED',
      path: ['input', 'audienceMemberIds'],
      message: NO_REVIEWER[viewer.language],
    });
  return warnings;
}
