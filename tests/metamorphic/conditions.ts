import {
  type GraphQLInputType,
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  isObjectType,
} from 'graphql';
import { apiSchema } from '../support/graph-paths.js';

/** A condition of a list that parts its records: each of its values, alone, and every record has one. */
export interface PartingCondition {
  /** The root field, e.g. `incidents`. */
  readonly root: string;
  readonly name: string;
  readonly values: readonly string[];
  /** Whether several values can be given at once. */
  readonly isList: boolean;
}

/** Conditions that choose and do not part: what they leave out has no value of its own to ask for. */
const CHOOSING = new Set(['alerts activeOnly', 'alerts minSeverity', 'incidents orderBy', 'overdueFeedback orderBy']);

const BOOLEANS = ['true', 'false'];

function valuesOf(type: GraphQLInputType): readonly string[] | undefined {
  const named = getNamedType(type);
  if (isEnumType(named)) return named.getValues().map(({ name }) => name);
  return named.name === 'Boolean' ? BOOLEANS : undefined;
}

/** Every condition of every list that counts its records, read from the graph: one that is added tomorrow is in it. */
export function partingConditions(): readonly PartingCondition[] {
  const roots = Object.values(apiSchema().getQueryType()?.getFields() ?? {}).filter(({ type }) => {
    const page = getNamedType(type);
    return isObjectType(page) && 'totalCount' in page.getFields();
  });
  return roots.flatMap(({ name: root, args }) => {
    const places = args.flatMap((argument) => {
      const type = getNamedType(argument.type);
      return isInputObjectType(type) ? Object.values(type.getFields()) : [argument];
    });
    return places.flatMap(({ name, type }) => {
      const values = valuesOf(type);
      if (!values || CHOOSING.has(`${root} ${name}`)) return [];
      return [{ root, name, values, isList: isListType(getNullableType(type)) }];
    });
  });
}
