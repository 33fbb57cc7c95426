import { loadMany, loadOne } from '@hub/shared/subgraph/batch-load';
import type { RequestContext } from '@hub/shared/subgraph/request-context';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Organisation } from '../organisation/organisation.entity.js';
import { AgreementParty } from './agreement-party.entity.js';
import { SharingAgreement } from './sharing-agreement.entity.js';

/** The field `Organisation.agreements`. */
@Resolver(() => Organisation)
export class AgreementsOfOrganisationResolver {
  @FieldResolver(() => [SharingAgreement], {
    description: 'Agreements it is party to, as far as the viewer may see them.',
  })
  async agreements(@Root() organisation: Organisation, @Ctx() context: RequestContext): Promise<SharingAgreement[]> {
    const parties = await loadMany(context, AgreementParty, 'organisationId', organisation.id, { agreementId: 'asc' });
    const agreements = await Promise.all(
      parties.map(({ agreementId }) => loadOne(context, SharingAgreement, 'id', agreementId)),
    );
    return agreements.filter((agreement) => agreement !== null);
  }
}
