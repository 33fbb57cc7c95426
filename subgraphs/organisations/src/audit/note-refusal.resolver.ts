import { ERROR_CODES } from '@hub/shared/errors/error-code';
import { HubError } from '@hub/shared/errors/hub.error';
import type { RequestContext } from '@hub/shared/subgraph/request-context';
import { Arg, Ctx, Directive, ID, Mutation, Resolver } from 'type-graphql';

const COORDINATE = /^(Query|Mutation)\.[A-Za-z_]\w{0,79}$/;
const MOST = 30;

@Resolver()
export class NoteRefusalResolver {
  @Directive('@inaccessible')
  @Mutation(() => Boolean, {
    nullable: true,
    description:
      'Notes in the access log that the gateway refused the viewer an operation before any subgraph was asked. For the gateway alone.',
  })
  async noteRefusal(
    @Ctx() context: RequestContext,
    @Arg('code', () => String, { description: 'Code of the refusal.' }) code: string,
    @Arg('fields', () => [String], { description: 'Root fields that were asked for, e.g. Query.incidents.' })
    fields: string[],
    @Arg('recordIds', () => [ID], { description: 'Records that were named.' }) recordIds: string[],
  ): Promise<boolean> {
    if (!(code in ERROR_CODES) || fields.length > MOST || !fields.every((field) => COORDINATE.test(field)))
      throw new HubError('BAD_USER_INPUT');
    for (const field of fields)
      context.accessLog.refused(
        field.startsWith('Query') ? 'CONSULTATION' : 'ALTERATION',
        field,
        code,
        recordIds.slice(0, MOST),
      );
    return true;
  }
}
