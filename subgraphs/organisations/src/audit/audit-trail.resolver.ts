import { HubError } from '@hub/shared/errors/hub.error';
import { keysetPage } from '@hub/shared/pagination/keyset-page';
import type { Page } from '@hub/shared/pagination/page';
import { DEFAULT_PAGE_SIZE } from '@hub/shared/pagination/page-arguments';
import type { RequestContext } from '@hub/shared/subgraph/request-context';
import { isIdentifier } from '@hub/shared/values/is-identifier';
import { mustStatePurpose } from '@hub/shared/viewer/must-state-purpose';
import type { FilterQuery } from '@mikro-orm/core';
import { Arg, Ctx, Int, Query, Resolver } from 'type-graphql';
import { AuditEntry } from './audit-entry.entity.js';
import { AuditTrailFilter } from './audit-trail.filter.js';
import { AuditTrail } from './audit-trail.js';
import { isChainValid } from './is-chain-valid.js';

/** Something no line has, for a filter that names what cannot be an identifier. */
const NOTHING = '00000000-0000-0000-0000-000000000000';

function linesMatching(filter: AuditTrailFilter): FilterQuery<AuditEntry> {
  const { recordId, actorOrganisationId, actorId, operation, refused, from, to } = filter;
  const uuid = (id: string): string => (isIdentifier(id) ? id : NOTHING);
  return {
    ...(recordId && { recordId: recordId.replaceAll('\0', '') }),
    ...(actorOrganisationId && { actorOrganisationId: uuid(actorOrganisationId) }),
    ...(actorId && { actorId: uuid(actorId) }),
    ...(operation && { operation }),
    ...(typeof refused === 'boolean' && { refusal: refused ? { $ne: null } : null }),
    ...((from || to) && { at: { ...(from && { $gte: from }), ...(to && { $lt: to }) } }),
  };
}

@Resolver()
export class AuditTrailResolver {
  @Query(() => AuditTrail, {
    nullable: true,
    description:
      'The access log, for the data protection officer with the purpose AUDIT or DATA_SUBJECT_REQUEST; the latest line first. To look into it is a line of it.',
  })
  async auditTrail(
    @Ctx() context: RequestContext,
    @Arg('filter', () => AuditTrailFilter, { nullable: true, description: 'Only lines that satisfy it.' })
    filter: AuditTrailFilter | null,
    @Arg('first', () => Int, { defaultValue: DEFAULT_PAGE_SIZE, description: 'Page size, 1 to 100.' }) first: number,
    @Arg('after', () => String, { nullable: true, description: 'The endCursor of the page before.' }) after:
      | string
      | null,
  ): Promise<Page<AuditEntry> & { chainValid: () => Promise<boolean> }> {
    if (mustStatePurpose(context.viewer)) throw new HubError('PURPOSE_REQUIRED');
    const page = await keysetPage(context, {
      entity: AuditEntry,
      list: `auditTrail:${JSON.stringify(filter ?? {})}`,
      where: linesMatching(filter ?? {}),
      orderBy: [
        ['at', 'desc'],
        ['id', 'desc'],
      ],
      first,
      after,
    });
    context.accessLog.consulted('AuditTrail', filter?.recordId ?? '', 'Query.auditTrail');
    return { ...page, chainValid: () => isChainValid(context, page.nodes) };
  }
}
