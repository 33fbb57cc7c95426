import { registerEnumType } from 'type-graphql';

/** How a figure stands. */
export enum CellStatus {
  PUBLISHED = 'PUBLISHED',
  ROUNDED = 'ROUNDED',
  WITHHELD = 'WITHHELD',
  SUPPRESSED_COUNT = 'SUPPRESSED_COUNT',
  SUPPRESSED_DOMINANCE = 'SUPPRESSED_DOMINANCE',
  SUPPRESSED_P_PERCENT = 'SUPPRESSED_P_PERCENT',
  SUPPRESSED_SECONDARY = 'SUPPRESSED_SECONDARY',
  TOO_EARLY = 'TOO_EARLY',
}

registerEnumType(CellStatus, {
  name: 'CellStatus',
  description:
    'How a figure stands. Only police and secretariat learn why one is withheld from others: the reason would say how small it is.',
  valuesConfig: {
    PUBLISHED: { description: 'The true value; rounded, everyone may read it.' },
    ROUNDED: { description: 'Rounded, for everyone.' },
    WITHHELD: { description: 'Withheld, and the reason as well.' },
    SUPPRESSED_COUNT: { description: 'Withheld from others: too few firms or incidents are behind it.' },
    SUPPRESSED_DOMINANCE: { description: 'Withheld from others: one firm is most of it.' },
    SUPPRESSED_P_PERCENT: {
      description: 'Withheld from others: the second firm could work out the value of the first.',
    },
    SUPPRESSED_SECONDARY: { description: 'Withheld from others, so that another cell cannot be worked out.' },
    TOO_EARLY: { description: 'The period, or the horizon after it, has not passed for all that happened in it.' },
  },
});
