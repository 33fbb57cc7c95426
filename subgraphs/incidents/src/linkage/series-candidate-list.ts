import { Field, Float, Int, ObjectType } from 'type-graphql';
import { LINKAGE_MODEL } from './linkage-model.js';
import { SeriesCandidate } from './series-candidate.js';

@ObjectType({
  description: `The likeliest links of an incident, for an officer to judge; it decides nothing. Beware of the base rate: among 715 events of a year there are 255,255 pairs, and if 300 of them are true links, a model that finds 82 % of these at 5 % false alarms is right in 1.9 % of what it points at. The stated accuracy (AUC ${LINKAGE_MODEL.validationAuc}) was measured on the ${LINKAGE_MODEL.validatedOnPairs} linked pairs of the planted series of the sample, which are invented; published models reach 0.83 for commercial robberies and 0.90 for burglaries.`,
  simpleResolvers: true,
})
export class SeriesCandidateList {
  @Field(() => [SeriesCandidate], {
    description: 'At most 50, the likeliest first.',
  })
  candidates: readonly SeriesCandidate[];

  @Field(() => String, {
    description: 'Version of the model; a pair that was rejected under it is not proposed again by it.',
  })
  modelVersion: string = LINKAGE_MODEL.version;

  @Field(() => Float, {
    description:
      'Area under the curve (AUC): how often a true link scores higher than a pair that is none, measured on invented series.',
  })
  validationAuc: number = LINKAGE_MODEL.validationAuc;

  @Field(() => Int, { description: 'How many linked pairs that was measured on.' })
  validatedOnPairs: number = LINKAGE_MODEL.validatedOnPairs;

  constructor(candidates: readonly SeriesCandidate[]) {
    this.candidates = candidates;
  }
}
