import { Refusal } from '@hub/shared/errors/refusal.error';
import { userErrorOf } from '@hub/shared/errors/user-error-of';
import { attempt } from '@hub/shared/subgraph/attempt';
import type { RequestContext } from '@hub/shared/subgraph/request-context';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { checkSerial } from './check-serial.service.js';
import { SERIAL_CHECK_LIMITS } from './serial-check-limits.js';
import { SerialCheckPayload } from './serial-check-payload.js';

const { member, organisation } = SERIAL_CHECK_LIMITS;

const NONE_FOR_NOW = new Refusal('RATE_LIMITED', null, {
  en: 'No further check for now: see retryAfterSeconds for when the next is possible.',
  fr: 'Plus de vérification possible pour le moment : voir dans retryAfterSeconds quand la prochaine le sera.',
});

@Resolver()
export class CheckSerialResolver {
  @Mutation(() => SerialCheckPayload, {
    nullable: true,
    description: `Checks whether a thing one is offered was reported stolen, by its serial number; what was reported without one, by a hallmark alone for instance, no check finds. Each check is logged; a member makes at most ${member} an hour, an organisation ${organisation}.`,
  })
  async checkSerial(
    @Arg('serialNumber', () => String, {
      description:
        'The serial number on the thing; capitals, spaces and separators do not count, nor O and 0, I and 1.',
    })
    serialNumber: string,
    @Arg('brand', () => String, {
      nullable: true,
      description:
        'Its brand, which tells things with the same serial apart and hides none: see brandDiffers. Brands are compared by their letters and digits; capitals, accents, spaces and separators do not count.',
    })
    brand: string | null,
    @Ctx() context: RequestContext,
  ): Promise<SerialCheckPayload> {
    const payload = await attempt(context, async () => ({
      told: await checkSerial(context, { serialNumber, brand: brand ?? null }),
    }));
    if (!('told' in payload)) return payload;
    const { told } = payload;
    if (typeof told !== 'number') return { check: told, errors: [] };
    return { retryAfterSeconds: told, errors: [userErrorOf(NONE_FOR_NOW, context.viewer)] };
  }
}
