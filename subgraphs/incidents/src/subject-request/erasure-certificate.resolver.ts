import type { RequestContext } from '@hub/shared/subgraph/request-context';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { ErasureCertificate } from './erasure-certificate.entity.js';
import { sealOfErasure } from './seal-of-erasure.js';

/** The field `ErasureCertificate.logHash`. */
@Resolver(() => ErasureCertificate)
export class ErasureCertificateResolver {
  @FieldResolver(() => String, {
    nullable: true,
    description:
      'The seal of the line of the access log that tells of it, as `auditTrail` gives it (AuditEntry.hash); null for the moment until it is sealed, and for a purpose for which the log is not read.',
  })
  async logHash(@Root() certificate: ErasureCertificate, @Ctx() context: RequestContext): Promise<string | null> {
    return sealOfErasure(context, certificate);
  }
}
