import { type GraphQLObjectType, getNamedType, getNullableType, isLeafType, isListType, isObjectType } from 'graphql';
import { type Field, keyOf } from '../../support/graph-paths.js';
import type { Way } from './every-way.js';

/** What is asked at one place of an operation: the fields to go on through, and whether the type is to say all it says by itself. */
export interface Place {
  readonly type: GraphQLObjectType;
  readonly next: Map<string, { readonly field: Field; readonly place: Place }>;
  isWhole: boolean;
}

/** Many ways that begin with the same root field, asked in one operation. */
export interface Bundle {
  readonly root: Field;
  readonly ways: readonly Way[];
  readonly place: Place;
  /** The key its root field asks for one record by, if it does. */
  readonly key: string | undefined;
  /** Of how many records it may be asked in one operation. */
  readonly atOnce: number;
  /** The operation that asks it of so many records, the first under the name `r0`, by the variable `k0`; a list takes `first`. */
  operation(records: number): string;
}

/** How to bundle ways. */
export interface Bundling {
  /** Page size of a list at the root. */
  readonly first: number;
  /** Whether what a way ends at says all it says by itself, or only which record it is. */
  readonly isWhole?: (way: Way) => boolean;
}

/** What one operation may ask for, a little below the limits of the gateway. */
const SELECTIONS = 950;
const TOKENS = 1_900;
const RECORDS = 4_500;
const ALIASES = 30;

/** Page size of the lists below the root; below a list that has no pages each of its many records begins lists of its own. */
const pageWithin = (root: Field): number => (isUnpagedList(root) ? 1 : 2);

/** How long the gateway takes a list without a page size to be. */
const ASSUMED_LENGTH = 10;

const objectOf = (field: Field): GraphQLObjectType | undefined => {
  const type = getNamedType(field.type);
  return isObjectType(type) ? type : undefined;
};

const isPaged = (field: Field): boolean => field.args.some(({ name }) => name === 'first');

const isUnpagedList = (field: Field): boolean => isListType(getNullableType(field.type)) && !isPaged(field);

const isConnection = (type: GraphQLObjectType): boolean => type.getFields()['nodes'] !== undefined;

/** The argument by which a root field asks for one record. */
export const keyArgument = (field: Field): string | undefined =>
  field.args.find(({ name }) => name === 'id' || name === 'inseeCode')?.name;

/** A type says all it says by itself, or its key, so that what comes can be traced to its record. */
function selectionAt({ type, next, isWhole }: Place, page: number): string {
  const own = Object.values(type.getFields())
    .filter((field) => (isWhole ? isLeafType(getNamedType(field.type)) : field.name === keyOf(type)))
    .map(({ name }) => name);
  const onward = [...next.values()].map(
    ({ field, place }) => `${field.name}${isPaged(field) ? `(first: ${page})` : ''} { ${selectionAt(place, page)} }`,
  );
  return [...own, ...onward].join(' ') || '__typename';
}

/** How many records the gateway takes a place of an operation to read. */
function costAt({ type, next }: Place, page: number): number {
  return [...next.values()].reduce((sum, { field, place }) => {
    const inner = costAt(place, page);
    const isList = isListType(getNullableType(field.type));
    if (isPaged(field) && !isList) return sum + 1 + page * inner;
    const length = isList ? (isPaged(field) ? page : isConnection(type) ? 1 : ASSUMED_LENGTH) : 1;
    return sum + length * (1 + inner);
  }, 0);
}

function placeOf(ways: readonly Way[], isWhole: (way: Way) => boolean): Place {
  const [first] = ways;
  const root = first && objectOf(first.steps[0] as Field);
  if (!root) throw new Error('A bundle of no ways');
  const top: Place = { type: root, next: new Map(), isWhole: false };
  for (const way of ways) {
    let place = top;
    for (const field of way.steps.slice(1)) {
      const known = place.next.get(field.name)?.place;
      const further = known ?? { type: objectOf(field) as GraphQLObjectType, next: new Map(), isWhole: false };
      place.next.set(field.name, { field, place: further });
      place = further;
    }
    place.isWhole ||= isWhole(way);
  }
  return top;
}

/** How often the limits of the gateway let one operation hold what is selected. */
function timesWithin(place: Place, selection: string, root: Field, first: number): number {
  const tokens = selection.match(/\w+|[^\s\w]/g)?.length ?? 0;
  const selections = selection.replaceAll(/\(.*?\)/g, '').match(/\w+/g)?.length ?? 0;
  const length = isPaged(root) ? first : isUnpagedList(root) ? ASSUMED_LENGTH : 1;
  if (tokens > TOKENS) return 0;
  return Math.min(
    ALIASES,
    Math.floor(SELECTIONS / selections),
    Math.floor(RECORDS / (costAt(place, pageWithin(root)) * length || 1)),
  );
}

function bundleOf(ways: readonly Way[], { first, isWhole = () => true }: Bundling): Bundle | undefined {
  const root = ways[0]?.steps[0] as Field;
  const place = placeOf(ways, isWhole);
  const selection = selectionAt(place, pageWithin(root));
  const atOnce = timesWithin(place, selection, root, first);
  if (atOnce === 0 && ways.length > 1) return undefined;
  const key = keyArgument(root);
  return {
    root,
    ways,
    place,
    key,
    atOnce: key ? Math.max(1, atOnce) : 1,
    operation(records) {
      if (!key)
        return `${isPaged(root) ? 'query ($first: Int!) ' : ''}{ r0: ${root.name}${isPaged(root) ? '(first: $first)' : ''} { ${selection} } }`;
      const numbers = Array.from({ length: records }, (_, number) => number);
      const asked = numbers.map((number) => `r${number}: ${root.name}(${key}: $k${number}) { ...Asked }`);
      return `query (${numbers.map((number) => `$k${number}: ID!`)}) { ${asked.join(' ')} } fragment Asked on ${place.type.name} { ${selection} }`;
    },
  };
}

/** Puts ways into as few operations as the limits of the gateway allow. */
export function bundles(ways: readonly Way[], bundling: Bundling): Bundle[] {
  const done: Bundle[] = [];
  let open: Bundle | undefined;
  for (const way of ways) {
    const isSameRoot = open?.root === way.steps[0];
    const larger: Bundle | undefined = open && isSameRoot ? bundleOf([...open.ways, way], bundling) : undefined;
    if (!larger && open) done.push(open);
    open = larger ?? bundleOf([way], bundling);
  }
  return open ? [...done, open] : done;
}
