import { loadOne } from '@hub/shared/subgraph/batch-load';
import type { RequestContext } from '@hub/shared/subgraph/request-context';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { DataSubjectRequest } from './data-subject-request.entity.js';
import { ErasureCertificate } from './erasure-certificate.entity.js';

/** The field `DataSubjectRequest.certificate`. */
@Resolver(() => DataSubjectRequest)
export class CertificateOfRequestResolver {
  @FieldResolver(() => ErasureCertificate, {
    nullable: true,
    description: 'That what it was about was erased on it; null as long as it was not, and of what its firm took back.',
  })
  async certificate(
    @Root() { id }: DataSubjectRequest,
    @Ctx() context: RequestContext,
  ): Promise<ErasureCertificate | null> {
    return loadOne(context, ErasureCertificate, 'requestId', id);
  }
}
