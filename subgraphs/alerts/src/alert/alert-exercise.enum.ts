import { registerEnumType } from 'type-graphql';

/** CAP 1.2 `status`: whether it is meant in earnest. */
export enum AlertExercise {
  ACTUAL = 'ACTUAL',
  EXERCISE = 'EXERCISE',
  TEST = 'TEST',
}

registerEnumType(AlertExercise, {
  name: 'AlertExercise',
  description: 'CAP 1.2 status: whether the alert is meant in earnest.',
  valuesConfig: {
    ACTUAL: { description: 'To be acted on [réel].' },
    EXERCISE: { description: 'To be acted on by the participants of an exercise [exercice].' },
    TEST: { description: 'A technical test, not to be acted on [essai].' },
  },
});
