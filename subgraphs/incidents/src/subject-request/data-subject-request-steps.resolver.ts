import { attempt } from '@hub/shared/subgraph/attempt';
import type { RequestContext } from '@hub/shared/subgraph/request-context';
import { Arg, Ctx, ID, Mutation, Resolver } from 'type-graphql';
import { closeDataSubjectRequest } from './close-data-subject-request.service.js';
import { DataSubjectRequestPayload } from './data-subject-request-payload.js';
import { eraseOnRequest } from './erase-on-request.service.js';
import { OpenDataSubjectRequestInput } from './open-data-subject-request.input.js';
import { openDataSubjectRequest } from './open-data-subject-request.service.js';

@Resolver()
export class DataSubjectRequestStepsResolver {
  @Mutation(() => DataSubjectRequestPayload, {
    nullable: true,
    description:
      "Opens a data subject's request: until it is closed or its month is over the data protection officer who opens it reads the one incident it is about, whole but for its firm and premises, for the purpose DATA_SUBJECT_REQUEST; every reading is logged.",
  })
  async openDataSubjectRequest(
    @Arg('input', () => OpenDataSubjectRequestInput, { description: 'The request.' })
    input: OpenDataSubjectRequestInput,
    @Ctx() context: RequestContext,
  ): Promise<DataSubjectRequestPayload> {
    return attempt(context, async () => ({ request: await openDataSubjectRequest(context, input) }));
  }

  @Mutation(() => DataSubjectRequestPayload, {
    nullable: true,
    description:
      "Closes a data subject's request, and with it the access: a data protection officer of the organisation does. It is not opened again; closed twice, it is closed once.",
  })
  async closeDataSubjectRequest(
    @Arg('id', () => ID, { description: 'The request.' }) id: string,
    @Ctx() context: RequestContext,
  ): Promise<DataSubjectRequestPayload> {
    return attempt(context, async () => ({ request: await closeDataSubjectRequest(context, id) }));
  }

  @Mutation(() => DataSubjectRequestPayload, {
    nullable: true,
    description:
      "Erases the incident that the officer's own open request is about, with its doubles, as its firm would take it back, and closes the request: what it held of persons is gone for good; an empty record stays for its firm and the secretariat, with its firm, premises and time, figures stay, and `certificate` says so. Refused with UNDER_INVESTIGATION where the police work on it or it is archived. Erased twice, it is erased once.",
  })
  async eraseOnRequest(
    @Arg('id', () => ID, { description: 'The request.' }) id: string,
    @Ctx() context: RequestContext,
  ): Promise<DataSubjectRequestPayload> {
    return attempt(context, async () => ({ request: await eraseOnRequest(context, id) }));
  }
}
