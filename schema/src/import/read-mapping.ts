import { readFile } from 'node:fs/promises';
import { ConfigurationError } from '@hub/shared/errors/configuration.error';
import {
  type GraphQLInputType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
} from 'graphql';
import { IANAZone } from 'luxon';
import { type FieldRule, type Mapping, mappingFile } from './mapping.js';

const REFERENCE = 'senderReference';

/** The type behind a path of IncidentInput; `undefined` when there is no such field, or it is a list of objects. */
function typeAt(schema: GraphQLSchema, path: string): GraphQLInputType | undefined {
  let type: GraphQLInputType | undefined = schema.getType('IncidentInput') as GraphQLInputType;
  for (const name of path.split('.')) {
    const holder: GraphQLInputType = getNullableType(type);
    if (!isInputObjectType(holder)) return undefined;
    type = holder.getFields()[name]?.type;
    if (!type) return undefined;
  }
  return isInputObjectType(getNamedType(type)) ? undefined : type;
}

const valuesOf = (rule: FieldRule): readonly unknown[] => {
  if ('column' in rule) return Object.values(rule.codes ?? {});
  return Array.isArray(rule.value) ? rule.value : [rule.value];
};

/** What is wrong with the rule of a field, in sentences. */
function mistakesIn(schema: GraphQLSchema, path: string, rule: FieldRule): string[] {
  if (path === REFERENCE)
    return 'column' in rule ? [] : [`fields.${path}: the reference of an incident is no constant.`];
  const type = path === 'clientMutationId' ? undefined : typeAt(schema, path);
  if (!type) return [`fields.${path}: an incident has no such field.`];
  const kind = getNamedType(type);
  const unknown = isEnumType(kind) ? valuesOf(rule).filter((value) => !kind.getValue(String(value))) : [];
  const isList = isListType(getNullableType(type));
  return [
    ...unknown.map((value) => `fields.${path}: ${String(value)} is no ${kind.name}.`),
    ...('column' in rule && rule.split !== undefined && !isList ? [`fields.${path}: only a list is split.`] : []),
    ...('column' in rule && rule.timeZone && !IANAZone.isValidZone(rule.timeZone)
      ? [`fields.${path}.timeZone: there is no such time zone.`]
      : []),
  ];
}

/** Reads a mapping and compares it with the graph; throws one sentence per mistake, all at once. */
export async function readMapping(file: string, schema: GraphQLSchema): Promise<Mapping> {
  const text = await readFile(file, 'utf8').catch(() => {
    throw new ConfigurationError(`The mapping ${file} cannot be read.`);
  });
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (fault) {
    throw new ConfigurationError(`The mapping ${file} is not JSON: ${(fault as Error).message}`);
  }
  const parsed = mappingFile.safeParse(json);
  if (!parsed.success) {
    const sentences = parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}.`);
    throw new ConfigurationError(`The mapping ${file} is not one:\n${sentences.join('\n')}`);
  }
  const { fields, timeZone } = parsed.data;
  const mistakes = [
    ...(fields[REFERENCE] ? [] : [`fields.${REFERENCE}: without it a second run would double everything.`]),
    ...(IANAZone.isValidZone(timeZone) ? [] : ['timeZone: there is no such time zone.']),
    ...Object.entries(fields).flatMap(([path, rule]) => mistakesIn(schema, path, rule)),
  ];
  if (mistakes.length > 0) throw new ConfigurationError(`The mapping ${file} does not fit:\n${mistakes.join('\n')}`);
  return parsed.data;
}
