import { Field } from 'type-graphql';

/** The field `reason` of what is amended: one of each part, because whoever reads a part reads why it was amended, and of the others nothing. */
export const ReasonOfPart = (): PropertyDecorator =>
  Field(() => String, {
    description: 'Why, at most 1,000 characters; kept, and told to whoever reads the part.',
  }) as PropertyDecorator;
