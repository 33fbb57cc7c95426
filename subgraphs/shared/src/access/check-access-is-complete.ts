import {
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
  isInterfaceType,
  isNonNullType,
  isObjectType,
  isUnionType,
} from 'graphql';
import { argumentGaps } from './argument-gaps.js';
import type { Audience } from './audience.js';
import { audiencesOfField } from './audiences-of-field.js';
import type { Law } from './law.js';

const ROOT_TYPES: ReadonlySet<string> = new Set(['Query', 'Mutation']);
const FEDERATION_NAMES: ReadonlySet<string> = new Set(['_Service', '_Entity', '_entities', '_service']);

type Reference = { resolveReference?: unknown };

function hasReferenceResolver(type: GraphQLObjectType): boolean {
  const apollo = type.extensions['apollo'] as { subgraph?: Reference } | undefined;
  return typeof apollo?.subgraph?.resolveReference === 'function';
}

function isResolvableEntity(type: GraphQLObjectType): boolean {
  const keys = type.astNode?.directives?.filter((directive) => directive.name.value === 'key') ?? [];
  return keys.some(
    (key) =>
      !key.arguments?.some(
        (argument) =>
          argument.name.value === 'resolvable' && argument.value.kind === 'BooleanValue' && !argument.value.value,
      ),
  );
}

/** The record a type's values come from: its own, or the one that all fields of a value type share. */
function homeRecord(law: Law, type: string): string | undefined {
  if (law.records[type]) return type;
  const records = new Set(Object.values(law.fields[type] ?? {}).map((rule) => rule.record));
  return records.size === 1 ? [...records][0] : undefined;
}

/** A field is always there when nobody who reaches the record it stands in can be refused it. */
function canBeHidden(law: Law, type: string, field: GraphQLField<unknown, unknown>): boolean {
  const rule = law.fields[type]?.[field.name];
  if (!rule) return false;
  const home = homeRecord(law, type);
  if (rule.record && rule.record !== home) return true;
  const rolesOf = (audiences: readonly Audience[]) => audiences.flatMap((audience) => audience.roles);
  const allowed = new Set(rolesOf(audiencesOfField(law, type, field.name)));
  const reaching = home
    ? rolesOf(law.records[home]?.read ?? [])
    : Object.keys(law.fields[type] ?? {}).flatMap((other) => rolesOf(audiencesOfField(law, type, other)));
  // The gateway reads by SQL of its own and selects no field of a record.
  return reaching.some((role) => role !== 'gateway' && !allowed.has(role));
}

/**
 * Refuses a schema whose law has a gap: a field without a rule, a rule without a field, a rule that is `undefined`, a rule on an
 * interface or union (graphql-shield would ignore it), a field that can be hidden yet is non-null (refusing it would blank the whole
 * record), an entity that others may point at but that is not loaded from the database, a field without a
 * description, an argument without a rule and what else `argumentGaps` finds.
 */
export function checkAccessIsComplete(schema: GraphQLSchema, law: Law): void {
  const gaps: string[] = [];
  for (const type of Object.values(schema.getTypeMap())) {
    if (type.name.startsWith('__') || FEDERATION_NAMES.has(type.name)) continue;
    if (isInterfaceType(type) || isUnionType(type)) {
      if (law.fields[type.name]) gaps.push(`${type.name}: a rule on an interface or union protects nothing`);
      continue;
    }
    if (!isObjectType(type)) continue;
    if (!type.description && !ROOT_TYPES.has(type.name)) gaps.push(`${type.name}: no description`);
    for (const field of Object.values(type.getFields())) {
      if (FEDERATION_NAMES.has(field.name)) continue;
      const coordinate = `${type.name}.${field.name}`;
      const rule = law.fields[type.name]?.[field.name];
      if (!rule) gaps.push(`${coordinate}: no rule`);
      else if (audiencesOfField(law, type.name, field.name).length === 0) gaps.push(`${coordinate}: open to nobody`);
      if (rule?.audiences?.some((audience) => audience === undefined))
        gaps.push(`${coordinate}: an audience is undefined`);
      if (rule?.record && !law.records[rule.record]) gaps.push(`${coordinate}: no record ${rule.record}`);
      if (!ROOT_TYPES.has(type.name) && isNonNullType(field.type) && canBeHidden(law, type.name, field))
        gaps.push(`${coordinate}: can be hidden, so it must be nullable`);
      if (!field.description) gaps.push(`${coordinate}: no description`);
      for (const argument of field.args)
        if (!argument.description) gaps.push(`${coordinate}(${argument.name}): no description`);
    }
    if (isResolvableEntity(type) && !hasReferenceResolver(type))
      gaps.push(`${type.name}: others may point at it, but no reference resolver loads it from the database`);
  }
  for (const [typeName, rules] of Object.entries(law.fields)) {
    const type = schema.getType(typeName);
    for (const field of Object.keys(rules))
      if (!isObjectType(type) || !type.getFields()[field]) gaps.push(`${typeName}.${field}: a rule without a field`);
  }
  gaps.push(...argumentGaps(schema, law));
  if (gaps.length > 0) throw new Error(`The access law is not complete:\n- ${gaps.join('\n- ')}`);
}
