import type { AuditOperation } from '@hub/shared/audit/audit-operation';
import { HubError } from '@hub/shared/errors/hub.error';
import { loadOne } from '@hub/shared/subgraph/batch-load';
import type { RequestContext } from '@hub/shared/subgraph/request-context';
import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import { Organisation } from '../organisation/organisation.entity.js';
import { AccessSummary } from './access-summary.js';

interface Row {
  readonly month: string;
  readonly organisationId: string;
  readonly operation: AuditOperation;
  readonly count: number;
}

const MONTH = /^\d{4}-(0[1-9]|1[0-2])$/;

/** Starts from the records that are the viewer's own; the policies of the log hand out no line about another's, nor a deferred one. */
const SUMMARIES = `
  select to_char(e.at at time zone 'Europe/Paris', 'YYYY-MM') as month, e.actor_organisation_id as "organisationId", e.operation,
         count(*)::int as count
    from (select type, id from organisations.own_record union all select type, id from incidents.own_record) o
    join audit.audit_entry e on e.record_type = o.type and e.record_id = o.id
   where e.at >= (? || '-01')::date::timestamp at time zone 'Europe/Paris'
   group by 1, 2, 3
   order by 1 desc, 2, 3`;

@Resolver()
export class AccessesToMyRecordsResolver {
  @Query(() => [AccessSummary], {
    nullable: true,
    description:
      "How often others looked into the viewer's own records, by month, the latest first. What a police service reads for an investigation or to link events is deferred, and looks like what was never read.",
  })
  async accessesToMyRecords(
    @Ctx() context: RequestContext,
    @Arg('fromMonth', () => String, { description: 'First month, e.g. 2026-01.' }) fromMonth: string,
  ): Promise<AccessSummary[]> {
    if (!MONTH.test(fromMonth) || fromMonth < '0001')
      throw new HubError('BAD_USER_INPUT', {
        en: '`fromMonth` must be a month, e.g. 2026-01.',
        fr: '`fromMonth` est un mois, par exemple 2026-01.',
      });
    const rows = await context.em.execute<Row[]>(SUMMARIES, [fromMonth]);
    return Promise.all(
      rows.map(async ({ organisationId, ...row }) => ({
        ...row,
        service: await loadOne(context, Organisation, 'id', organisationId),
      })),
    );
  }
}
