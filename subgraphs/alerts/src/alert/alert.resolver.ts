import { redactionsOf } from '@hub/shared/access/redactions-of';
import { keysetPage } from '@hub/shared/pagination/keyset-page';
import type { Page } from '@hub/shared/pagination/page';
import { DEFAULT_PAGE_SIZE } from '@hub/shared/pagination/page-arguments';
import { loadOne } from '@hub/shared/subgraph/batch-load';
import type { RequestContext } from '@hub/shared/subgraph/request-context';
import { visibleReference } from '@hub/shared/subgraph/visible-reference';
import { isIdentifier } from '@hub/shared/values/is-identifier';
import { Redaction } from '@hub/shared/values/redaction';
import { Arg, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import { access } from '../access.js';
import { Organisation } from '../organisation/organisation.stub.js';
import { publishedOrganisation } from '../organisation/published-organisation.js';
import { AlertConnection } from './alert.connection.js';
import { Alert } from './alert.entity.js';
import { AlertDetails } from './alert-details.entity.js';
import { AlertFilter } from './alert-filter.input.js';
import { alertsMatching } from './alerts-matching.js';
import { assertAreas } from './assert-areas.js';
import { compartmentsOf } from './compartments-of.js';
import { versionOf } from './version-of.js';

const PARTS = { subject: 'AlertSubject', 'subject.vehicle': 'AlertVehicle', 'subject.identity': 'PoliceIdentity' };

@Resolver(() => Alert)
export class AlertResolver {
  @Query(() => Alert, { nullable: true, description: 'An alert; null when there is none the viewer may see.' })
  async alert(
    @Arg('id', () => ID, { description: 'Identifier.' }) id: string,
    @Ctx() context: RequestContext,
  ): Promise<Alert | null> {
    return isIdentifier(id) ? loadOne(context, Alert, 'id', id) : null;
  }

  @Query(() => AlertConnection, { nullable: true, description: 'The alerts the viewer may see, the latest first.' })
  async alerts(
    @Ctx() context: RequestContext,
    @Arg('filter', () => AlertFilter, { nullable: true, description: 'Only alerts that satisfy it.' })
    filter: AlertFilter | null,
    @Arg('first', () => Int, { defaultValue: DEFAULT_PAGE_SIZE, description: 'Page size, 1 to 100.' }) first: number,
    @Arg('after', () => String, { nullable: true, description: 'The endCursor of the page before.' }) after:
      | string
      | null,
  ): Promise<Page<Alert>> {
    await assertAreas(context, filter);
    return keysetPage(context, {
      entity: Alert,
      list: `alerts:${JSON.stringify(filter ?? {})}`,
      where: alertsMatching(filter),
      orderBy: [
        ['orderedAt', 'desc'],
        ['id', 'desc'],
      ],
      first,
      after,
    });
  }

  @FieldResolver(() => Int, {
    description: 'Version of what the viewer may see of it; to be sent with every change, so that none is lost.',
  })
  async version(@Root() alert: Alert, @Ctx() context: RequestContext): Promise<number> {
    return versionOf(context, alert);
  }

  @FieldResolver(() => String, { nullable: true, description: 'What happened; not for the press.' })
  async description(@Root() alert: Alert, @Ctx() context: RequestContext): Promise<string | null> {
    const details = await loadOne(context, AlertDetails, 'alertId', alert.id);
    return details?.description ?? null;
  }

  @FieldResolver(() => Organisation, {
    nullable: true,
    description: 'Who answers in law for the content [responsable de traitement]: a person must know whom to ask.',
  })
  async controller(@Root() alert: Alert, @Ctx() context: RequestContext): Promise<Organisation | null> {
    return visibleReference(context, publishedOrganisation, alert.controllerId, (id) => new Organisation(id));
  }

  @FieldResolver(() => [Redaction], { description: 'The fields withheld from the viewer by the law.' })
  async redactions(@Root() alert: Alert, @Ctx() context: RequestContext): Promise<Redaction[]> {
    const compartments = await compartmentsOf(context, alert);
    // Approvals are a list of decisions and no compartment: whom the law lets read it finds its own there.
    const visible = new Set(['Alert', 'AlertApproval', ...compartments.keys()]);
    return redactionsOf({ law: access, type: 'Alert', parts: PARTS }, context.viewer, visible);
  }
}
