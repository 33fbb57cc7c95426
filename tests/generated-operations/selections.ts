import fc from 'fast-check';
import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLObjectType,
  getNamedType,
  getNullableType,
  isListType,
  isObjectType,
  isRequiredArgument,
} from 'graphql';
import { argumentValues } from './argument-values.js';
import { type ChosenArgument, type ChosenDirective, type ChosenField, type ChosenSet, responseKey } from './chosen.js';
import type { Dictionary } from './dictionary.js';

type Field = GraphQLField<unknown, unknown>;

/** How large a selection may be. */
export interface Bounds {
  readonly depth: number;
  /** Records it may ask for; lists within lists fill it quickly. */
  readonly room: number;
  /** Fields side by side at its top. */
  readonly fields: number;
}

/** Gives arbitrary selections of a type. */
export type Selections = (type: GraphQLObjectType, bounds: Bounds) => fc.Arbitrary<ChosenSet>;

/** How long a page and a list without a size are taken to be. */
const PAGE = 3;
const LIST = 10;
const MOST_FIELDS = 5;
/** What a client sends that takes an argument for something else. */
const WRONG = [null, 'x', -1, true, [], {}];

/** What a paged field returns that is not gone on from. */
const PAGES_WITHOUT_INFO: ReadonlySet<string> = new Set(['StatementFeed', 'SeriesCandidateList']);

const isPage = ({ args }: Field): boolean => args.some(({ name }) => name === 'first');

function lengthOf(field: Field, parent: GraphQLObjectType): number {
  if (isPage(field)) return PAGE;
  if (!isListType(getNullableType(field.type))) return 1;
  // What a page holds was counted with the page.
  return 'pageInfo' in parent.getFields() || PAGES_WITHOUT_INFO.has(parent.name) ? 1 : LIST;
}

const directive: fc.Arbitrary<ChosenDirective> = fc.record({
  name: fc.constantFrom('include', 'skip'),
  condition: fc.boolean(),
  asVariable: fc.boolean(),
});

const TYPENAME: fc.Arbitrary<ChosenField> = fc.constant({
  name: '__typename',
  alias: undefined,
  arguments: [],
  directive: undefined,
  below: undefined,
});

/** One time in so many. */
const rarely = <T>(arbitrary: fc.Arbitrary<T>, oneIn: number): fc.Arbitrary<T | undefined> =>
  fc.oneof(
    { withCrossShrink: true },
    { weight: oneIn - 1, arbitrary: fc.constant(undefined) },
    { weight: 1, arbitrary },
  );

/** How often a field is chosen, beside others of its type: 1 for as often as any. */
export type Likelihood = (type: string, field: string) => number;

export function selections(dictionary: Dictionary, likelihood: Likelihood = () => 1): Selections {
  const valuesOf = argumentValues(dictionary);
  const known = new Map<string, fc.Arbitrary<ChosenSet>>();

  function argument(
    parent: string,
    { name, type, ...rest }: GraphQLArgument,
  ): fc.Arbitrary<ChosenArgument | undefined> {
    const right = fc.tuple(valuesOf(type, { parent, name }), fc.boolean());
    const wrong = fc.constantFrom(...WRONG).map((value) => [value, true] as const);
    const given = fc
      .oneof({ weight: 150, arbitrary: right }, { weight: 1, arbitrary: wrong })
      .map(([value, asVariable]) => ({ name, type, value, asVariable }));
    if (isRequiredArgument({ name, type, ...rest })) return given;
    return fc.option(given, { nil: undefined, freq: name === 'first' ? 15 : 2 });
  }

  function field(of: Field, below: fc.Arbitrary<ChosenSet | undefined>): fc.Arbitrary<ChosenField> {
    const given = fc.tuple(...of.args.map((one) => argument(of.name, one)));
    return fc
      .tuple(given, rarely(fc.integer({ min: 2, max: 4 }), 10), rarely(directive, 25), below)
      .map(([values, number, on, set]) => ({
        name: of.name,
        alias: number === undefined ? undefined : `${of.name}${number}`,
        arguments: values.filter((value) => value !== undefined),
        directive: on,
        below: set,
      }));
  }

  function arbitrarySet(type: GraphQLObjectType, { depth, room, fields: most }: Bounds): fc.Arbitrary<ChosenSet> {
    const fields = Object.values(type.getFields()).flatMap((one) => {
      const next = getNamedType(one.type);
      // What takes arguments can be asked in more ways.
      const weight = Math.ceil(10 * (2 + 2 * Math.min(3, one.args.length)) * likelihood(type.name, one.name));
      if (!isObjectType(next)) return [{ weight, arbitrary: field(one, fc.constant(undefined)) }];
      const left = room / lengthOf(one, type);
      if (depth === 1 || left < 1) return [];
      return [
        {
          weight: Math.ceil(1.3 * weight),
          arbitrary: field(one, set(next, { depth: depth - 1, room: left, fields: MOST_FIELDS })),
        },
      ];
    });
    const any = fc.oneof({ withCrossShrink: true }, { weight: 10, arbitrary: TYPENAME }, ...fields);
    return fc
      .record({
        type: fc.constant(type),
        fields: fc.uniqueArray(any, { maxLength: most, selector: responseKey, size: 'max' }),
        inFragment: rarely(fc.integer({ min: 1, max: most }), 4).map((count) => count ?? 0),
        fragment: fc.constantFrom('inline', 'named'),
      })
      .map((chosen) => ({ ...chosen, inFragment: Math.min(chosen.inFragment, chosen.fields.length) }));
  }

  function set(type: GraphQLObjectType, bounds: Bounds): fc.Arbitrary<ChosenSet> {
    const key = `${type.name} ${bounds.depth} ${bounds.room} ${bounds.fields}`;
    const made = known.get(key) ?? arbitrarySet(type, bounds);
    known.set(key, made);
    return made;
  }
  return set;
}
