import { loadMany, loadOne } from '@hub/shared/subgraph/batch-load';
import type { RequestContext } from '@hub/shared/subgraph/request-context';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Organisation } from '../organisation/organisation.entity.js';
import { AgreementClause } from './agreement-clause.entity.js';
import { AgreementParty } from './agreement-party.entity.js';
import { SharingAgreement } from './sharing-agreement.entity.js';

const partiesOf = (context: RequestContext, agreement: SharingAgreement): Promise<AgreementParty[]> =>
  loadMany(context, AgreementParty, 'agreementId', agreement.id, { organisationId: 'asc' });

async function organisationsOf(context: RequestContext, parties: readonly AgreementParty[]): Promise<Organisation[]> {
  const organisations = await Promise.all(
    parties.map(({ organisationId }) => loadOne(context, Organisation, 'id', organisationId)),
  );
  return organisations.filter((organisation) => organisation !== null);
}

@Resolver(() => SharingAgreement)
export class SharingAgreementResolver {
  @FieldResolver(() => [Organisation], { description: 'Its parties, as far as the viewer may see them.' })
  async parties(@Root() agreement: SharingAgreement, @Ctx() context: RequestContext): Promise<Organisation[]> {
    return organisationsOf(context, await partiesOf(context, agreement));
  }

  @FieldResolver(() => [Organisation], {
    description: 'The parties that answer in law for the processing [responsables de traitement].',
  })
  async controllers(@Root() agreement: SharingAgreement, @Ctx() context: RequestContext): Promise<Organisation[]> {
    return organisationsOf(
      context,
      (await partiesOf(context, agreement)).filter((party) => party.isController),
    );
  }

  @FieldResolver(() => [AgreementClause], { description: 'Its clauses.' })
  async clauses(@Root() agreement: SharingAgreement, @Ctx() context: RequestContext): Promise<AgreementClause[]> {
    return loadMany(context, AgreementClause, 'agreementId', agreement.id, { number: 'asc' });
  }
}
