import type { GraphQLInputType, GraphQLObjectType } from 'graphql';

/** Fields chosen of one type. */
export interface ChosenSet {
  readonly type: GraphQLObjectType;
  readonly fields: readonly ChosenField[];
  /** How many of them, counted from the end, stand in a fragment. */
  readonly inFragment: number;
  readonly fragment: 'named' | 'inline';
}

/** A field with all that is chosen below it. */
export interface ChosenField {
  readonly name: string;
  readonly alias: string | undefined;
  readonly arguments: readonly ChosenArgument[];
  readonly directive: ChosenDirective | undefined;
  readonly below: ChosenSet | undefined;
}

export interface ChosenArgument {
  readonly name: string;
  readonly type: GraphQLInputType;
  readonly value: unknown;
  readonly asVariable: boolean;
}

export interface ChosenDirective {
  readonly name: 'include' | 'skip';
  readonly condition: boolean;
  readonly asVariable: boolean;
}

/** What the field is called in the answer. */
export const responseKey = ({ alias, name }: ChosenField): string => alias ?? name;
