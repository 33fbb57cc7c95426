import { isObjectType } from 'graphql';
import type { Asker } from '../../support/ask.js';
import { apiSchema } from '../../support/graph-paths.js';
import { type Bundle, bundles } from './bundle.js';
import { everyWay } from './every-way.js';
import type { Expectation } from './expectation.js';
import { type Findings, Judge } from './judge.js';
import type { Sample, Sampled } from './sample.js';

const DEPTH = 4;

/** Ways of at most this many steps stay with the record and its parts; those are asked of every record of the sample. */
const NEAR = 2;

/** How many records of the sample the longer ways are followed from, at each root and for each viewer. */
const FOLLOWED = 1;

/** Page size of the lists at the root. */
const FIRST = 4;

const schema = apiSchema();
export const WAYS = everyWay(schema, DEPTH);
/** Every way, in as few operations as the gateway allows. */
export const FAR = bundles(WAYS, FIRST);
const NEAR_OF_SAMPLE = bundles(
  WAYS.filter(({ steps }) => steps.length <= NEAR && steps[0]?.args.some(({ name }) => name === 'id')),
  FIRST,
);

/** One operation to ask and to judge; `key` where its root field asks for one record. */
export interface Question {
  readonly bundle: Bundle;
  readonly key: string | undefined;
}

const isByKey = ({ root }: Bundle): boolean => root.args.some(({ name }) => name === 'id' || name === 'inseeCode');

/** Everything one viewer is to ask; which records the long ways begin at differs from viewer to viewer. */
export function questionsOf(sample: Sample, turn: number): Question[] {
  const sampled = (bundle: Bundle): readonly Sampled[] => sample.get(bundle.root.name) ?? [];
  const followed = (bundle: Bundle): readonly (string | undefined)[] => {
    const records = sampled(bundle);
    return Array.from({ length: Math.min(FOLLOWED, records.length) }, (_, index) => {
      const place = (turn * FOLLOWED + index) % records.length;
      return records[place]?.key;
    });
  };
  return [
    ...NEAR_OF_SAMPLE.flatMap((bundle) => sampled(bundle).map(({ key }) => ({ bundle, key }))),
    ...FAR.flatMap((bundle) => (isByKey(bundle) ? followed(bundle) : [undefined]).map((key) => ({ bundle, key }))),
  ];
}

/** Every way from one record, named by its type and key. */
export const questionsFrom = ({ type, key }: { readonly type: string; readonly key: string }): Question[] =>
  FAR.filter((bundle) => isByKey(bundle) && bundle.place.type.name === type).map((bundle) => ({ bundle, key }));

type Data = Readonly<Record<string, unknown>>;

/** Asks one question through the gateway and judges the answer by the law. */
export async function examine(asker: Asker, { bundle, key }: Question, expectation: Expectation): Promise<Findings> {
  const findings: Findings = { violations: new Map(), came: new Set(), judged: new Set() };
  const answer = await asker.ask<Data>(bundle.operation, { key, first: FIRST });
  const root = bundle.root.name;
  const isOpen = await expectation.isOpen('Query', root, {});
  const codes = new Set((answer.errors ?? []).map((error) => error.extensions?.code));
  const report = (what: string): void => void findings.violations.set(`${root}: ${what}`, key ?? '');
  findings.judged.add(`Query.${root}`);
  if (codes.size > 0 && !(codes.size === 1 && codes.has('FORBIDDEN') && !isOpen)) report(`answers ${[...codes]}`);
  const value = answer.data?.[root];
  if (!isOpen && value) report('came although the law closes it');
  const query = schema.getQueryType();
  if (isOpen && key && isObjectType(query)) {
    const mustCome = (await expectation.keysOf(bundle.place.type.name)).has(key);
    if (mustCome !== Boolean(value))
      report(mustCome ? 'is open and did not come' : 'came and does not exist for the viewer');
  }
  if (value) {
    findings.came.add(`Query.${root}`);
    const { place } = bundle;
    const values = Array.isArray(value) ? value : [value];
    await new Judge(expectation, findings).judgeAll(values, {
      type: place.type,
      place,
      around: {},
      parent: `Query.${root}`,
      way: root,
    });
  }
  return findings;
}
