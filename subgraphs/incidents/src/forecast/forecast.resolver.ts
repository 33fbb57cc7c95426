import type { RequestContext } from '@hub/shared/subgraph/request-context';
import { GraphQLLocalDate } from 'graphql-scalars';
import { Arg, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import { Area } from '../area/area.stub.js';
import { IncidentCategory } from '../incident/incident-category.enum.js';
import { Forecast } from './forecast.js';
import { forecast } from './forecast.service.js';

const CATEGORY = { nullable: true, description: 'Of this category; of every one when left out.' };
const MONTHS = { defaultValue: 3, description: 'How many months, 1 to 12.' };
const AS_OF = {
  nullable: true,
  description:
    'As it would have been at the beginning of the month of this day. By default the present month (in Paris), for every area alike; where figures are learnt from, no later than the month after the newest published; in an archive, of which no event of the last three years was published, the month after the newest of which there was one. `origin` says which.',
};

@Resolver(() => Area)
export class ForecastResolver {
  @Query(() => Forecast, {
    nullable: true,
    description:
      'Foresees how many events the next months bring: out of the events themselves for the secretariat and for a police service that sees all of them (in its territory, or of its categories), out of the newest published figures for everybody else. Refused in words where there is too little to learn from, because events are few or the figures of months are withheld or not published; null where there is no such area.',
  })
  async forecast(
    @Ctx() context: RequestContext,
    @Arg('areaCode', () => ID, { nullable: true, description: 'In this area; in the whole country when left out.' })
    areaCode: string | null,
    @Arg('category', () => IncidentCategory, CATEGORY) category: IncidentCategory | null,
    @Arg('months', () => Int, MONTHS) months: number,
    @Arg('asOf', () => GraphQLLocalDate, AS_OF) asOf: string | null,
  ): Promise<Forecast | null> {
    return forecast(context, { areaCode: areaCode ?? null, category: category ?? null, months, asOf: asOf ?? null });
  }

  @FieldResolver(() => Forecast, {
    name: 'forecast',
    nullable: true,
    description: 'Foresees how many events the next months bring in the area; see `Query.forecast`.',
  })
  async forecastOfArea(
    @Root() area: Area,
    @Ctx() context: RequestContext,
    @Arg('category', () => IncidentCategory, CATEGORY) category: IncidentCategory | null,
    @Arg('months', () => Int, MONTHS) months: number,
    @Arg('asOf', () => GraphQLLocalDate, AS_OF) asOf: string | null,
  ): Promise<Forecast | null> {
    return forecast(context, { areaCode: area.inseeCode, category: category ?? null, months, asOf: asOf ?? null });
  }
}
