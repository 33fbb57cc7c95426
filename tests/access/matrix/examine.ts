import { getNamedType, isLeafType } from 'graphql';
import type { Answer, Asker } from '../../support/ask.js';
import { apiSchema } from '../../support/graph-paths.js';
import { type Bundle, bundles, keyArgument } from './bundle.js';
import { everyWay, type Way } from './every-way.js';
import type { Expectation } from './expectation.js';
import { isFigure } from './figures.js';
import { type Findings, Judge } from './judge.js';
import type { Sample } from './sample.js';

const DEPTH = 4;

/** Ways of at most this many steps stay with the record and its parts; those are asked of every record of the sample. */
const NEAR = 2;

/** Page size of the lists at the root. */
const FIRST = 4;

const schema = apiSchema();
export const WAYS = everyWay(schema, DEPTH);
/** Every field that a way leads to, figures aside. */
export const FIELDS = [...new Set(WAYS.map(({ type }) => type))].flatMap((type) =>
  Object.values(type.getFields())
    .filter((field) => !isFigure(type, field))
    .map((field) => [type.name, field.name] as const),
);

/** Every way, in as few operations as the gateway allows. */
export const FAR = bundles(WAYS, { first: FIRST });

const FROM_A_KEY = WAYS.filter(({ steps: [root] }) => root && keyArgument(root));
const ROOTS_BY_KEY = FROM_A_KEY.filter(({ steps }) => steps.length === 1);

/** What another record says its own label and state decide, and it is asked at its own root; that it comes those of this one decide. */
const isWholeNear = ({ steps, type }: Way): boolean =>
  steps.length === 1 || !ROOTS_BY_KEY.some((root) => root.type === type);

const NEAR_OF_SAMPLE = bundles(
  FROM_A_KEY.filter(({ steps }) => steps.length <= NEAR),
  { first: FIRST, isWhole: isWholeNear },
);

/** One operation to ask and to judge; of records by their keys, where its root field asks for one. */
export interface Question {
  readonly bundle: Bundle;
  readonly keys: readonly string[];
}

/** What is to be asked of so many records, in as few operations as the gateway allows. */
function questionsOn(bundle: Bundle, keys: readonly string[]): Question[] {
  return Array.from({ length: Math.ceil(keys.length / bundle.atOnce) }, (_, turn) => ({
    bundle,
    keys: keys.slice(turn * bundle.atOnce, (turn + 1) * bundle.atOnce),
  }));
}

/** What a record of every label and state is asked by everybody: the near ways. */
export const nearQuestions = (sample: Sample): Question[] =>
  NEAR_OF_SAMPLE.flatMap((bundle) =>
    questionsOn(
      bundle,
      (sample.get(bundle.root.name) ?? []).map(({ key }) => key),
    ),
  );

/** The ways of some operations for one viewer; from a record, it begins at the one that tells this viewer most, of those that stand still. */
export async function farQuestions(
  operations: readonly Bundle[],
  expectation: Expectation,
  sample: Sample,
  aside: ReadonlySet<string>,
  turn: number,
): Promise<Question[]> {
  const begins = new Map<string, string>();
  for (const root of ROOTS_BY_KEY) {
    const fullest = await expectation.fullest(root.type.name, FIELDS, turn, aside);
    // Of what a viewer sees none of, the one it does not see.
    const key = fullest ?? sample.get(root.name)?.[turn % (sample.get(root.name)?.length ?? 1)]?.key;
    if (key !== undefined) begins.set(root.name, key);
  }
  return operations.flatMap((bundle) => {
    if (!bundle.key) return [{ bundle, keys: [] }];
    return questionsOn(
      bundle,
      [begins.get(bundle.root.name)].filter((key) => key !== undefined),
    );
  });
}

interface Coordinate {
  readonly type: string;
  readonly field: string;
}

/** Whether a way shows the field: by what its end says, by ending with it, or with the records on a page of it. */
function shows({ steps, type: end }: Way, { type, field }: Coordinate): boolean {
  const value = end.getFields()[field];
  if (end.name === type && value && isLeafType(getNamedType(value.type))) return true;
  const [last, before] = steps.filter(({ name }) => name !== 'nodes').reverse();
  return last?.name === field && before !== undefined && getNamedType(before.type).name === type;
}

/** The field of one record, named by its type and key, by the shortest way. */
export function questionsFrom(record: { readonly type: string; readonly key: string }, at: Coordinate): Question[] {
  const ways = FROM_A_KEY.filter(
    (way) => ROOTS_BY_KEY.find(({ steps }) => steps[0] === way.steps[0])?.type.name === record.type && shows(way, at),
  );
  const length = Math.min(...ways.map(({ steps }) => steps.length)) + 1;
  return bundles(
    ways.filter(({ steps }) => steps.length <= length),
    { first: FIRST },
  ).map((bundle) => ({ bundle, keys: [record.key] }));
}

type Told = Answer<Readonly<Record<string, unknown>>>;

/** Asks one question through the gateway. */
export function askOne(asker: Asker, { bundle, keys }: Question): Promise<Told> {
  const variables = Object.fromEntries(keys.map((key, number) => [`k${number}`, key]));
  return asker.ask(bundle.operation(keys.length), bundle.key ? variables : { first: FIRST });
}

/** Judges an answer by the law. */
export async function judgeOne({ bundle, keys }: Question, answer: Told, expectation: Expectation): Promise<Findings> {
  const findings: Findings = { violations: new Map(), came: new Set(), judged: new Set() };
  const root = bundle.root.name;
  const isOpen = await expectation.isOpen('Query', root, {});
  const codes = new Set((answer.errors ?? []).map((error) => error.extensions?.code));
  const report = (what: string, key = keys.join()): void => void findings.violations.set(`${root}: ${what}`, key);
  findings.judged.add(`Query.${root}`);
  if (codes.size > 0 && !(codes.size === 1 && codes.has('FORBIDDEN') && !isOpen)) report(`answers ${[...codes]}`);
  for (const [number, key] of bundle.key ? keys.entries() : [[0, undefined] as const]) {
    const value = answer.data?.[`r${number}`];
    if (!isOpen && value) report('came although the law closes it', key);
    if (isOpen && key !== undefined) {
      const mustCome = (await expectation.keysOf(bundle.place.type.name)).has(key);
      if (mustCome !== Boolean(value))
        report(mustCome ? 'is open and did not come' : 'came and does not exist for the viewer', key);
    }
    if (value) {
      findings.came.add(`Query.${root}`);
      const { place } = bundle;
      const values = Array.isArray(value) ? value : [value];
      const at = { type: place.type, place, around: {}, parent: `Query.${root}`, way: root };
      await new Judge(expectation, findings).judgeAll(values, at);
    }
  }
  return findings;
}
