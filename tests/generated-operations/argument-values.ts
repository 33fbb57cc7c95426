import fc from 'fast-check';
import {
  type GraphQLInputField,
  type GraphQLInputType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isRequiredInputField,
} from 'graphql';
import type { Dictionary } from './dictionary.js';
import type { Earlier } from './earlier.js';

/** What an argument is: its name, and the field or input type it belongs to. */
export interface Place {
  readonly parent: string;
  readonly name: string;
}

/** How many of a hundred values are words of the dictionary. */
const FROM_DICTIONARY = 70;

/** What takes any value of the dictionary and may be cut: somebody who searches letter by letter finds what it begins with. */
const words = (known: readonly unknown[]): fc.Arbitrary<unknown> =>
  fc.tuple(fc.constantFrom(...known), fc.option(fc.integer({ min: 1, max: 30 }), { freq: 2 })).map(([word, length]) => {
    if (length === null || typeof word !== 'string' || word.length < 40) return word;
    // By signs: half a sign could not be written out in a document.
    return Array.from(word).slice(0, length).join('');
  });

const instant = fc
  .date({ min: new Date('2005-01-01'), max: new Date('2027-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString());

/** Values that nobody took from anywhere, by scalar. */
const ANY: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
  ID: fc.oneof(
    { weight: 3, arbitrary: fc.uuid({ version: 4 }) },
    { weight: 1, arbitrary: fc.string({ maxLength: 12 }) },
  ),
  String: fc.oneof(fc.string({ maxLength: 20 }), fc.string({ unit: 'grapheme', maxLength: 8 })),
  Int: fc.oneof(
    { weight: 8, arbitrary: fc.integer({ min: 0, max: 6 }) },
    { weight: 1, arbitrary: fc.constantFrom(-1, 100, 2_147_483_647, -2_147_483_648) },
  ),
  Boolean: fc.boolean(),
  DateTime: instant,
  LocalDate: instant.map((date) => date.slice(0, 10)),
  Decimal: fc.nat({ max: 100_000_000 }).map((cents) => (cents / 100).toFixed(2)),
};

const PAGE_SIZE = fc.oneof(
  { weight: 60, arbitrary: fc.constantFrom(1, 2, 3, 5) },
  { weight: 1, arbitrary: fc.constantFrom(0, -1, 100, 101, 2_147_483_647) },
);

const earlier = (kind: Earlier['earlier'], of: string): fc.Arbitrary<Earlier> =>
  fc.nat({ max: 5 }).map((nth) => ({ earlier: kind, of, nth }));

/** Arbitrary values of arguments and of the fields of inputs. */
export function argumentValues({ words: known, inputs }: Dictionary) {
  function scalar(name: string, { parent, name: argument }: Place): fc.Arbitrary<unknown> {
    const any = ANY[name] ?? fc.string({ maxLength: 12 });
    if (argument === 'first') return PAGE_SIZE;
    if (argument === 'after')
      return fc.oneof({ weight: 9, arbitrary: earlier('cursor', parent) }, { weight: 1, arbitrary: any });
    const close = known[`${parent}.${argument}`] ?? known[argument];
    const wide = known[name];
    return fc.oneof(
      ...(close ? [{ weight: wide ? FROM_DICTIONARY * 0.8 : FROM_DICTIONARY, arbitrary: words(close) }] : []),
      ...(wide ? [{ weight: close ? FROM_DICTIONARY * 0.2 : FROM_DICTIONARY, arbitrary: words(wide) }] : []),
      ...(name === 'ID' ? [{ weight: 15, arbitrary: earlier('id', argument === 'id' ? '' : argument) }] : []),
      { weight: name === 'ID' ? 15 : 30, arbitrary: any },
    );
  }

  function input(type: string, fields: readonly GraphQLInputField[]): fc.Arbitrary<unknown> {
    const given = (field: GraphQLInputField) => value(field.type, { parent: type, name: field.name });
    const free = fc.record(Object.fromEntries(fields.map((field) => [field.name, given(field)])), {
      requiredKeys: fields.filter(isRequiredInputField).map(({ name }) => name),
    });
    const change = fc.oneof(...fields.map((field) => given(field).map((changed) => [field.name, changed] as const)));
    // Of a filter one condition or two: of many at once none would find anything.
    const few = fc.array(change, { minLength: 1, maxLength: 2 }).map((given) => Object.fromEntries(given));
    const examples = inputs[type];
    if (!examples) {
      if (fields.some(isRequiredInputField)) return free;
      return fc.oneof({ weight: 9, arbitrary: few as fc.Arbitrary<unknown> }, { weight: 1, arbitrary: free });
    }
    const changed = fc
      .tuple(fc.constantFrom(...examples), fc.array(change, { maxLength: 2 }))
      .map(([example, changes]) => ({ ...example, ...Object.fromEntries(changes) }));
    return fc.oneof({ weight: 9, arbitrary: changed }, { weight: 1, arbitrary: free });
  }

  function value(type: GraphQLInputType, place: Place): fc.Arbitrary<unknown> {
    if (isNonNullType(type)) return value(type.ofType, place);
    if (isListType(type)) return fc.array(value(type.ofType, place), { maxLength: 3 });
    if (isEnumType(type)) return fc.constantFrom(...type.getValues().map(({ name }) => name));
    if (isInputObjectType(type)) return input(type.name, Object.values(type.getFields()));
    return scalar(type.name, place);
  }
  return value;
}
