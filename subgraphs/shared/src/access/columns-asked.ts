import {
  type GraphQLArgument,
  type GraphQLInputField,
  type GraphQLInputType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
} from 'graphql';
import type { ArgumentRule, Law } from './law.js';

type Values = Readonly<Record<string, unknown>>;
type Rules = Readonly<Record<string, ArgumentRule>>;

/** No such column, so nobody may read it: what an argument without a rule is compared with. */
const UNRULED = 'nothing.ruled';

/** The columns that a field's arguments, as they were given, are compared with. An argument without a value is compared with nothing. */
export function columnsAsked(law: Law, coordinate: string, args: readonly GraphQLArgument[], values: Values): string[] {
  return columnsOfAll(law, law.arguments[coordinate], args, values);
}

function columnsOfAll(
  law: Law,
  rules: Rules | undefined,
  inputs: readonly (GraphQLArgument | GraphQLInputField)[],
  values: Values,
): string[] {
  return inputs.flatMap(({ name, type }) => columnsOf(law, rules?.[name], type, values[name]));
}

function columnsOf(law: Law, rule: ArgumentRule | undefined, type: GraphQLInputType, value: unknown): string[] {
  if (value === undefined || value === null) return [];
  if (!rule) return [UNRULED];
  if (rule.kind === 'reads') return [...rule.columns];
  return rule.kind === 'partByPart' ? columnsOfParts(law, type, value) : [];
}

function columnsOfParts(law: Law, input: GraphQLInputType, value: unknown): string[] {
  const type = getNullableType(input);
  if (isListType(type)) {
    const items: readonly unknown[] = Array.isArray(value) ? value : [value];
    return items.flatMap((item) => columnsOfParts(law, type.ofType, item));
  }
  if (isInputObjectType(type))
    return columnsOfAll(law, law.arguments[type.name], Object.values(type.getFields()), value as Values);
  if (!isEnumType(type)) return [UNRULED];
  const name = type.getValues().find((one) => one.value === value)?.name ?? '';
  return columnsOf(law, law.arguments[type.name]?.[name], type, value);
}
