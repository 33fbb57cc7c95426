import { attempt } from '@hub/shared/subgraph/attempt';
import type { RequestContext } from '@hub/shared/subgraph/request-context';
import { Arg, Ctx, ID, Mutation, Resolver } from 'type-graphql';
import { confirmUpload } from './confirm-upload.service.js';
import { EvidenceInput } from './evidence.input.js';
import { EvidencePayload } from './evidence-payload.js';
import { openEvidence } from './open-evidence.service.js';
import { requestUpload } from './request-upload.service.js';

@Resolver()
export class EvidenceResolver {
  @Mutation(() => EvidencePayload, {
    nullable: true,
    description:
      'Announces a file as evidence of an incident of the own firm, and gives the address to send it to; an owner or security manager does. Confirm it once it is sent; announced again until then, it is the same piece at a fresh address.',
  })
  async requestEvidenceUpload(
    @Arg('input', () => EvidenceInput, { description: 'The file.' }) input: EvidenceInput,
    @Ctx() context: RequestContext,
  ): Promise<EvidencePayload> {
    return attempt(context, () => requestUpload(context, input));
  }

  @Mutation(() => EvidencePayload, {
    nullable: true,
    description: 'Confirms that the file has been sent: the hub looks whether it is there, whole and unaltered.',
  })
  async confirmEvidenceUpload(
    @Arg('incidentId', () => ID, { description: 'The incident.' }) incidentId: string,
    @Arg('evidenceId', () => ID, { description: 'The piece of evidence.' }) evidenceId: string,
    @Ctx() context: RequestContext,
  ): Promise<EvidencePayload> {
    return attempt(context, () => confirmUpload(context, incidentId, evidenceId));
  }

  @Mutation(() => EvidencePayload, {
    nullable: true,
    description:
      'Gives the address of a file for five minutes, for the owner or security manager of the firm it happened to, the police in their scope, and the data protection officer for its own open request. Each time is a line of the access log.',
  })
  async openEvidence(
    @Arg('incidentId', () => ID, { description: 'The incident.' }) incidentId: string,
    @Arg('evidenceId', () => ID, { description: 'The piece of evidence.' }) evidenceId: string,
    @Ctx() context: RequestContext,
  ): Promise<EvidencePayload> {
    return attempt(context, () => openEvidence(context, incidentId, evidenceId));
  }
}
