import { Field, ObjectType } from 'type-graphql';
import { IncidentEmergencyCall } from '../emergency-call/incident-emergency-call.entity.js';
import { StolenItem } from '../goods/stolen-item.js';
import { OffenderGroup } from '../offenders/offender-group.js';
import { HarmStatement } from '../particulars/harm-statement.js';
import { LossStatement } from '../particulars/loss-statement.js';
import { TimeInterval } from '../particulars/time-interval.js';

@ObjectType({
  description:
    'What a part held before it was corrected; the other parts are null, and so is a part of which nothing was known.',
  simpleResolvers: true,
})
export class AmendedFacts {
  /** The record it was said of: what a reading of persons is logged under. */
  recordId!: string;

  @Field(() => TimeInterval, { nullable: true, description: 'When it was said to have happened.' })
  occurred: TimeInterval | null = null;

  @Field(() => LossStatement, { nullable: true, description: 'What it was said to have cost the firm.' })
  loss: LossStatement | null = null;

  @Field(() => HarmStatement, { nullable: true, description: 'What it was said to have done to people.' })
  harm: HarmStatement | null = null;

  @Field(() => IncidentEmergencyCall, { nullable: true, description: 'How help was said to have been called.' })
  emergencyCall: IncidentEmergencyCall | null = null;

  @Field(() => String, { nullable: true, description: 'What was said to have happened.' })
  narrative: string | null = null;

  @Field(() => [StolenItem], { nullable: true, description: 'What was said to have been taken, thing by thing.' })
  stolenItems: StolenItem[] | null = null;

  @Field(() => OffenderGroup, { nullable: true, description: 'What was said to have been seen of those who did it.' })
  offenders: OffenderGroup | null = null;

  methodCodes: readonly string[] | null = null;
}
