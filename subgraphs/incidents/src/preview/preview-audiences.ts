import { randomUUID } from 'node:crypto';
import type { RequestContext } from '@hub/shared/subgraph/request-context';
import { MemberRole } from '@hub/shared/viewer/member-role.enum';
import { PoliceLevel } from '@hub/shared/viewer/police-level.enum';
import { Purpose } from '@hub/shared/viewer/purpose.enum';
import type { Viewer } from '@hub/shared/viewer/viewer';
import type { CheckedAudience } from '../declaration/checked-audience.js';

/** Somebody of each audience; `null` for whoever is nobody to the hub. */
export interface PreviewAudience {
  readonly name: string;
  readonly viewer: Viewer | null;
}

const SOMEBODY = {
  policeLevel: null,
  territory: [] as string[],
  agreementId: null,
  purpose: null,
  justification: null,
  language: 'en' as const,
  requestId: 'preview',
};

const stranger = () => ({ ...SOMEBODY, memberId: randomUUID(), organisationId: randomUUID() });

const officer = (policeLevel: PoliceLevel, territory: readonly string[]): Viewer => ({
  ...stranger(),
  role: 'police',
  memberRole: MemberRole.POLICE_OFFICER,
  policeLevel,
  territory: [...territory],
  purpose: Purpose.INVESTIGATION,
});

/** The departments the prefecture answers for, as the organisations subgraph publishes them. */
async function prefecturesTerritory({ em }: RequestContext): Promise<string[]> {
  const rows = await em.execute<{ code: string }[]>(
    `select distinct unnest(territory_codes) as code from organisations.visible_organisation where police_level = 'PREFECTURE'`,
  );
  return rows.map(({ code }) => code);
}

/**
 * Somebody of each audience, as they would ask: the local service is the one in whose territory it lies, and a peer one whom the audience
 * names, where it names any.
 */
export async function previewAudiences(
  context: RequestContext,
  areaPath: readonly string[],
  { organisationIds, memberIds }: CheckedAudience,
): Promise<PreviewAudience[]> {
  const { LOCAL, PREFECTURE, CENTRAL_OFFICE } = PoliceLevel;
  const peer = {
    organisationId: organisationIds.find((id) => id !== context.viewer.organisationId) ?? randomUUID(),
    memberId: memberIds.find((id) => id !== context.viewer.memberId) ?? randomUUID(),
  };
  return [
    { name: 'owner', viewer: context.viewer },
    { name: 'peers', viewer: { ...SOMEBODY, ...peer, role: 'firm', memberRole: MemberRole.OWNER } },
    { name: 'local police', viewer: officer(LOCAL, areaPath.slice(0, 1)) },
    { name: 'Prefecture', viewer: officer(PREFECTURE, await prefecturesTerritory(context)) },
    { name: 'OCLCO', viewer: officer(CENTRAL_OFFICE, []) },
    {
      name: 'secretariat',
      viewer: { ...stranger(), role: 'secretariat', memberRole: MemberRole.ANALYST, purpose: Purpose.PREVENTION },
    },
    { name: 'press', viewer: { ...stranger(), role: 'press_officer', memberRole: MemberRole.PRESS_OFFICER } },
    { name: 'public', viewer: null },
  ];
}
