import { HubError } from '@hub/shared/errors/hub.error';
import {
  type DocumentNode,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isCompositeType,
  isInterfaceType,
  isListType,
  isObjectType,
  type OperationDefinitionNode,
} from 'graphql';
// The ES build of this package loads a second copy of graphql-js, which then refuses the first one's schemas.
import { type ComplexityEstimator, getComplexity } from 'graphql-query-complexity/cjs';
import type { OperationLimits } from './operation-limits.js';
import { tooCostly } from './too-costly.js';

/** How long a list is taken to be when nothing says. */
const ASSUMED_LIST_LENGTH = 10;

/** Reading the whole schema is worth about this many records. */
const INTROSPECTION_COST = 1_000;

export interface MeasuredOperation {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly variables: Readonly<Record<string, unknown>> | undefined;
}

/** Estimates how many records an operation would read. Throws when one page alone is larger than allowed. */
export type MeasureCost = (measured: MeasuredOperation) => number;

/** A record counts one, a page counts as many as it may hold, and pages within pages multiply. */
export function costMeasure(schema: GraphQLSchema, { pageSize }: OperationLimits): MeasureCost {
  const pages = pageTypes(schema);
  const estimate: ComplexityEstimator = ({ field, type, args, childComplexity }) => {
    if (!isCompositeType(getNamedType(field.type))) return 0;
    if (field.name === '__schema' || field.name === '__type') return INTROSPECTION_COST;
    const page = pageOf(args);
    if (page !== undefined && page > pageSize)
      throw tooCostly({
        en: `A page may hold at most ${pageSize} records (\`first\`).`,
        fr: `Une page contient au plus ${pageSize} enregistrements (\`first\`).`,
      });
    const isList = isListType(getNullableType(field.type));
    if (page !== undefined && !isList) return 1 + page * childComplexity;
    // The lists of a page are as long as the page, and that was counted one level above.
    const length = isList ? (page ?? (pages.has(type.name) ? 1 : ASSUMED_LIST_LENGTH)) : 1;
    return length * (1 + childComplexity);
  };

  return ({ document, operation, variables }) => {
    try {
      return getComplexity({
        schema,
        query: document,
        estimators: [estimate],
        ...(variables && { variables }),
        ...(operation.name && { operationName: operation.name.value }),
      });
    } catch (fault) {
      if (fault instanceof HubError) throw fault;
      // A wrong variable: the executor says so, and in better words.
      return 0;
    }
  };
}

/** How many records the arguments of a field ask for; `undefined` when it has no page size at all. */
function pageOf(args: Readonly<Record<string, unknown>>): number | undefined {
  const sizes = [args['first'], args['last']].filter((size) => typeof size === 'number');
  return sizes.length > 0 ? Math.max(1, ...sizes) : undefined;
}

/** The types a paged field returns: connections and feeds. */
function pageTypes(schema: GraphQLSchema): ReadonlySet<string> {
  const fields = Object.values(schema.getTypeMap())
    .filter((type) => isObjectType(type) || isInterfaceType(type))
    .flatMap((type) => Object.values(type.getFields()));
  const paged = fields.filter((field) => field.args.some((arg) => arg.name === 'first' || arg.name === 'last'));
  return new Set(
    paged.filter((field) => !isListType(getNullableType(field.type))).map((field) => getNamedType(field.type).name),
  );
}
