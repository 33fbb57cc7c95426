import { registerEnumType } from 'type-graphql';

/** CAP 1.2 `certainty`. */
export enum Certainty {
  OBSERVED = 'OBSERVED',
  LIKELY = 'LIKELY',
  POSSIBLE = 'POSSIBLE',
  UNLIKELY = 'UNLIKELY',
  UNKNOWN = 'UNKNOWN',
}

registerEnumType(Certainty, {
  name: 'Certainty',
  description: 'CAP 1.2 certainty.',
  valuesConfig: {
    OBSERVED: { description: 'It happened or is happening [observé].' },
    LIKELY: { description: 'More than about 50 % [probable].' },
    POSSIBLE: { description: 'About 50 % at most [possible].' },
    UNLIKELY: { description: 'Not expected to occur [peu probable].' },
    UNKNOWN: { description: 'Not known [inconnue].' },
  },
});
