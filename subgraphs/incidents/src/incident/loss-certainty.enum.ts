import { registerEnumType } from 'type-graphql';

/** What a stated loss rests on. */
export enum LossCertainty {
  FIRST_ESTIMATE = 'FIRST_ESTIMATE',
  STOCKTAKE = 'STOCKTAKE',
  ADJUSTER = 'ADJUSTER',
}

registerEnumType(LossCertainty, {
  name: 'LossCertainty',
  description: 'What a stated loss rests on.',
  valuesConfig: {
    FIRST_ESTIMATE: { description: 'First estimate [première estimation].' },
    STOCKTAKE: { description: 'Stocktake [inventaire].' },
    ADJUSTER: { description: "Loss adjuster's report [expertise]." },
  },
});
