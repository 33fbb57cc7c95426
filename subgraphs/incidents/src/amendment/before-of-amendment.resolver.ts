import { FieldResolver, Resolver, Root } from 'type-graphql';
import { AmendedFacts } from './amended-facts.js';
import { factsBefore } from './facts-before.js';
import { IncidentAmendment } from './incident-amendment.entity.js';

/** The field `IncidentAmendment.before`. */
@Resolver(() => IncidentAmendment)
export class BeforeOfAmendmentResolver {
  @FieldResolver(() => AmendedFacts, { nullable: true, description: 'What stood until then; null once it is erased.' })
  before(@Root() amendment: IncidentAmendment): AmendedFacts | null {
    return factsBefore(amendment);
  }
}
