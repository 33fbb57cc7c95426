import { Refusal } from '@hub/shared/errors/refusal.error';
import type { RequestContext } from '@hub/shared/subgraph/request-context';
import { isVisible } from '@hub/shared/subgraph/visible-reference';
import { isIdentifier } from '@hub/shared/values/is-identifier';
import type { AlertInput } from '../alert/alert.input.js';
import { publishedOrganisation } from '../organisation/published-organisation.js';

const MAX_RECIPIENTS = 100;

/** A member an alert names, as far as its author may see it. */
export interface NamedMember {
  readonly id: string;
  readonly organisationId: string;
  readonly kind: string | null;
}

export interface FoundAudience {
  readonly organisationIds: string[];
  readonly memberIds: string[];
  readonly members: readonly NamedMember[];
}

function distinct(ids: readonly string[] | null | undefined, path: readonly string[]): string[] {
  const wanted = [...new Set(ids ?? [])];
  if (wanted.length > MAX_RECIPIENTS)
    throw new Refusal('TOO_MANY', path, {
      en: `An alert names at most ${MAX_RECIPIENTS} recipients of a kind.`,
      fr: `Une alerte désigne au plus ${MAX_RECIPIENTS} destinataires de chaque sorte.`,
    });
  return wanted;
}

async function membersOf(context: RequestContext, ids: string[]): Promise<NamedMember[]> {
  if (ids.length === 0 || !ids.every(isIdentifier)) return [];
  return context.em.execute<NamedMember[]>(
    `select m.id::text as id, m.organisation_id::text as "organisationId", o.kind
       from organisations.visible_member m left join organisations.visible_organisation o on o.id = m.organisation_id
      where m.id = any(array[?]::uuid[])`,
    [ids],
  );
}

/** Finds whom an alert names. Whoever its author may not see is refused like somebody there never was. */
export async function foundAudience(context: RequestContext, input: AlertInput): Promise<FoundAudience> {
  const organisationPath = ['input', 'audienceOrganisationIds'];
  const memberPath = ['input', 'audienceMemberIds'];
  const organisationIds = distinct(input.audienceOrganisationIds, organisationPath);
  const memberIds = distinct(input.audienceMemberIds, memberPath);
  const known =
    organisationIds.every(isIdentifier) &&
    (await Promise.all(organisationIds.map((id) => isVisible(context, publishedOrganisation, id)))).every(Boolean);
  if (!known)
    throw new Refusal('UNKNOWN_ORGANISATION', organisationPath, {
      en: 'One of the organisations does not exist.',
      fr: 'L’une des organisations n’existe pas.',
    });
  const members = await membersOf(context, memberIds);
  if (members.length < memberIds.length)
    throw new Refusal('UNKNOWN_MEMBER', memberPath, {
      en: 'One of the members does not exist.',
      fr: 'L’un des membres n’existe pas.',
    });
  return { organisationIds, memberIds, members };
}
