import { registerEnumType } from 'type-graphql';

/** The two ways to reckon what share of crime is solved. They answer different questions, so a rate always names its own. */
export enum ClearUpMethod {
  PERIOD_RATIO = 'PERIOD_RATIO',
  COHORT = 'COHORT',
}

registerEnumType(ClearUpMethod, {
  name: 'ClearUpMethod',
  description: "How a clear-up rate is reckoned [taux d'élucidation].",
  valuesConfig: {
    PERIOD_RATIO: {
      description:
        'Solved in the period over recorded in the period, two sets that are not linked [rapport historique].',
    },
    COHORT: {
      description: 'Of what happened in the period, the share solved so many months later [suivi de cohorte].',
    },
  },
});
