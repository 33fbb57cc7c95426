import { registerEnumType } from 'type-graphql';

/** By what figures can be told apart: the fixed cube. */
export enum Dimension {
  CATEGORY = 'CATEGORY',
  AREA = 'AREA',
  PREMISES_KIND = 'PREMISES_KIND',
  ATTEMPTED = 'ATTEMPTED',
  MONTH = 'MONTH',
  YEAR = 'YEAR',
}

registerEnumType(Dimension, {
  name: 'Dimension',
  description:
    'By what figures can be told apart. There is no other, and no free filter, so that no set can be chosen to subtract.',
  valuesConfig: {
    CATEGORY: { description: 'IncidentCategory.' },
    AREA: { description: 'INSEE code of a region (R11) or department (75).' },
    PREMISES_KIND: { description: 'Kind of the premises, e.g. STREET_SHOP.' },
    ATTEMPTED: { description: 'ATTEMPTED [tentative] or COMPLETED.' },
    MONTH: { description: 'Calendar month in Paris, e.g. 2009-12.' },
    YEAR: { description: 'Calendar year in Paris, e.g. 2009.' },
  },
});
