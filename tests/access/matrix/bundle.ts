import { type GraphQLObjectType, getNamedType, getNullableType, isLeafType, isListType, isObjectType } from 'graphql';
import { type Field, keyOf } from '../../support/graph-paths.js';
import type { Way } from './every-way.js';

/** What is asked at one place of an operation: the fields to go on through, and whether the place is the end of a way. */
export interface Place {
  readonly type: GraphQLObjectType;
  readonly next: Map<string, { readonly field: Field; readonly place: Place }>;
  ends: boolean;
}

/** Many ways that begin with the same root field, asked in one operation. */
export interface Bundle {
  readonly root: Field;
  readonly ways: readonly Way[];
  readonly place: Place;
  readonly operation: string;
}

/** What one operation may ask for, below the limits of the gateway. */
const SELECTIONS = 900;
const TOKENS = 1_900;
const RECORDS = 4_500;

/** Page size of every list below the root. */
const PAGE_WITHIN = 2;

/** How long the gateway takes a list without a page size to be. */
const ASSUMED_LENGTH = 10;

const objectOf = (field: Field): GraphQLObjectType | undefined => {
  const type = getNamedType(field.type);
  return isObjectType(type) ? type : undefined;
};

const isPaged = (field: Field): boolean => field.args.some(({ name }) => name === 'first');

const isConnection = (type: GraphQLObjectType): boolean => type.getFields()['nodes'] !== undefined;

function argumentsOf(field: Field, isRoot: boolean): string {
  const key = field.args.find(({ name }) => name === 'id' || name === 'inseeCode');
  if (key) return `(${key.name}: $key)`;
  return isPaged(field) ? `(first: ${isRoot ? '$first' : PAGE_WITHIN})` : '';
}

/** At the end of a way everything the type says by itself; on the way its key, so that what comes can be traced to its record. */
function selectionAt({ type, next, ends }: Place): string {
  const own = Object.values(type.getFields())
    .filter((field) => (ends ? isLeafType(getNamedType(field.type)) : field.name === keyOf(type)))
    .map(({ name }) => name);
  const onward = [...next.values()].map(
    ({ field, place }) => `${field.name}${argumentsOf(field, false)} { ${selectionAt(place)} }`,
  );
  return [...own, ...onward].join(' ') || '__typename';
}

/** How many records the gateway takes a place of an operation to read. */
function costAt({ type, next }: Place): number {
  return [...next.values()].reduce((sum, { field, place }) => {
    const inner = costAt(place);
    const isList = isListType(getNullableType(field.type));
    if (isPaged(field) && !isList) return sum + 1 + PAGE_WITHIN * inner;
    const length = isList ? (isPaged(field) ? PAGE_WITHIN : isConnection(type) ? 1 : ASSUMED_LENGTH) : 1;
    return sum + length * (1 + inner);
  }, 0);
}

function placeOf(ways: readonly Way[]): Place {
  const [first] = ways;
  const root = first && objectOf(first.steps[0] as Field);
  if (!root) throw new Error('A bundle of no ways');
  const top: Place = { type: root, next: new Map(), ends: false };
  for (const { steps } of ways) {
    let place = top;
    for (const field of steps.slice(1)) {
      const known = place.next.get(field.name)?.place;
      const further = known ?? { type: objectOf(field) as GraphQLObjectType, next: new Map(), ends: false };
      place.next.set(field.name, { field, place: further });
      place = further;
    }
    place.ends = true;
  }
  return top;
}

function bundleOf(ways: readonly Way[], first: number): Bundle | undefined {
  const root = ways[0]?.steps[0] as Field;
  const place = placeOf(ways);
  const header = argumentsOf(root, true);
  const variables = header.includes('$key') ? '($key: ID!)' : header.includes('$first') ? '($first: Int!)' : '';
  const operation = `query ${variables} { ${root.name}${header} { ${selectionAt(place)} } }`;
  const tokens = operation.match(/\w+|[^\s\w]/g)?.length ?? 0;
  const selections = operation.match(/\w+/g)?.length ?? 0;
  const records = costAt(place) * (header.includes('$first') ? first : isListType(getNullableType(root.type)) ? 10 : 1);
  const fits = tokens <= TOKENS && selections <= SELECTIONS && records <= RECORDS;
  return fits || ways.length === 1 ? { root, ways, place, operation } : undefined;
}

/** Puts ways into as few operations as the limits of the gateway allow; `first` is the page size at the root. */
export function bundles(ways: readonly Way[], first: number): Bundle[] {
  const done: Bundle[] = [];
  let open: Bundle | undefined;
  for (const way of ways) {
    const isSameRoot = open?.root === way.steps[0];
    const larger: Bundle | undefined = open && isSameRoot ? bundleOf([...open.ways, way], first) : undefined;
    if (!larger && open) done.push(open);
    open = larger ?? bundleOf([way], first);
  }
  return open ? [...done, open] : done;
}
