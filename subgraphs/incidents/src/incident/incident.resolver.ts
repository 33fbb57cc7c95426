import { redactionsOf } from '@hub/shared/access/redactions-of';
import type { Page } from '@hub/shared/pagination/page';
import { DEFAULT_PAGE_SIZE } from '@hub/shared/pagination/page-arguments';
import { loadOne } from '@hub/shared/subgraph/batch-load';
import type { RequestContext } from '@hub/shared/subgraph/request-context';
import { isIdentifier } from '@hub/shared/values/is-identifier';
import { Redaction } from '@hub/shared/values/redaction';
import { GraphQLDateTime } from 'graphql-scalars';
import { Arg, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import { access } from '../access.js';
import { compartmentsOf } from './compartments-of.js';
import { findIncidents } from './find-incidents.js';
import { IncidentConnection } from './incident.connection.js';
import { Incident } from './incident.entity.js';
import { IncidentFilter } from './incident-filter.input.js';
import { IncidentOrder } from './incident-order.enum.js';
import { PARTS_OF_INCIDENT } from './parts-of-incident.js';
import { versionOf } from './version-of.js';

@Resolver(() => Incident)
export class IncidentResolver {
  @Query(() => Incident, { nullable: true, description: 'An incident; null when there is none the viewer may see.' })
  async incident(
    @Arg('id', () => ID, { description: 'Identifier.' }) id: string,
    @Ctx() context: RequestContext,
  ): Promise<Incident | null> {
    return isIdentifier(id) ? loadOne(context, Incident, 'id', id) : null;
  }

  @Query(() => IncidentConnection, {
    nullable: true,
    description:
      'The incidents the viewer may see. A police service also gets, as a peer would, what is shared beyond its scope.',
  })
  async incidents(
    @Ctx() context: RequestContext,
    @Arg('filter', () => IncidentFilter, { nullable: true, description: 'Only incidents that satisfy it.' })
    filter: IncidentFilter | null,
    @Arg('orderBy', () => IncidentOrder, {
      nullable: true,
      description: 'In which order: UPDATED_ASC when changes are asked for, else OCCURRED_DESC.',
    })
    orderBy: IncidentOrder | null,
    @Arg('first', () => Int, { defaultValue: DEFAULT_PAGE_SIZE, description: 'Page size, 1 to 100.' }) first: number,
    @Arg('after', () => String, { nullable: true, description: 'The endCursor of the page before.' }) after:
      | string
      | null,
  ): Promise<Page<Incident>> {
    return findIncidents(context, { filter, orderBy, first, after });
  }

  @FieldResolver(() => Int, {
    description: 'Version of what the viewer may see of it; to be sent with every change, so that none is lost.',
  })
  async version(@Root() incident: Incident, @Ctx() context: RequestContext): Promise<number> {
    return versionOf(context, incident);
  }

  @FieldResolver(() => GraphQLDateTime, { description: 'When what the viewer may see of it last changed.' })
  async updatedAt(@Root() incident: Incident, @Ctx() context: RequestContext): Promise<Date> {
    const parts = [incident, ...(await compartmentsOf(context, incident)).values()];
    return new Date(Math.max(...parts.map(({ updatedAt }) => updatedAt.getTime())));
  }

  @FieldResolver(() => [Redaction], { description: 'The fields withheld from the viewer by the law.' })
  async redactions(@Root() incident: Incident, @Ctx() context: RequestContext): Promise<Redaction[]> {
    const visible = new Set(['Incident', 'IncidentStep', ...(await compartmentsOf(context, incident)).keys()]);
    return redactionsOf({ law: access, type: 'Incident', parts: PARTS_OF_INCIDENT }, context.viewer, visible);
  }
}
