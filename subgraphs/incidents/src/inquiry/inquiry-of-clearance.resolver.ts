import type { RequestContext } from '@hub/shared/subgraph/request-context';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { loadCompartment } from '../incident/load-compartment.js';
import { Clearance } from '../particulars/clearance.js';
import { IncidentInquiry } from './incident-inquiry.entity.js';

/** The field `Clearance.judicialReference`. */
@Resolver(() => Clearance)
export class InquiryOfClearanceResolver {
  @FieldResolver(() => String, { nullable: true, description: 'Reference of the judicial inquiry; police alone.' })
  async judicialReference(@Root() { recordId }: Clearance, @Ctx() context: RequestContext): Promise<string | null> {
    return (await loadCompartment(context, IncidentInquiry, recordId))?.judicialReference ?? null;
  }
}
