import { type GraphQLObjectType, type GraphQLSchema, getNamedType, isObjectType, isRequiredArgument } from 'graphql';
import type { Field } from '../../support/graph-paths.js';
import { isFigure } from './figures.js';
import { LOG_ROOTS } from './log-roots.js';

/** One way from `Query` to a type: the fields to take, and the type they lead to. */
export interface Way {
  /** `alert.basedOn.victim` */
  readonly name: string;
  readonly steps: readonly Field[];
  readonly type: GraphQLObjectType;
}

/** What is found by something else than the key of a record; its journey tells who finds what. */
const isFoundOtherwise = ({ args }: Field): boolean =>
  args.some((argument) => isRequiredArgument(argument) && !['id', 'inseeCode'].includes(argument.name));

/** Every distinct way from `Query` to an object type, up to a depth; the access log and figures aside. */
export function everyWay(schema: GraphQLSchema, depth: number): Way[] {
  const query = schema.getQueryType();
  if (!query) throw new Error('The graph has no Query.');
  return waysFrom(query, [], depth);
}

/** Of a root that lists a part of what another lists only the records themselves: beyond them the ways are those of the other. */
const NARROWED: Readonly<Record<string, number>> = { overdueFeedback: 3, dataSubjectRequests: 3 };

function waysFrom(type: GraphQLObjectType, steps: readonly Field[], depth: number): Way[] {
  if (steps.length === depth) return [];
  return Object.values(type.getFields()).flatMap((field) => {
    const next = getNamedType(field.type);
    if (
      !isObjectType(next) ||
      isFigure(type, field) ||
      (steps.length === 0 && (LOG_ROOTS.has(field.name) || isFoundOtherwise(field)))
    )
      return [];
    const further = [...steps, field];
    const way = { name: further.map(({ name }) => name).join('.'), steps: further, type: next };
    return [way, ...waysFrom(next, further, NARROWED[field.name] ?? depth)];
  });
}
