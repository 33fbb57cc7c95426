import type { Viewer } from '@hub/shared/viewer/viewer';
import fc from 'fast-check';
import type { GraphQLSchema } from 'graphql';
import type { GeneratedOperation } from '../generated-operations/generated-operation.js';
import { operationGenerator } from '../generated-operations/operation-generator.js';
import type { Likelihood } from '../generated-operations/selections.js';
import { purposeOf } from '../support/demo-viewers.js';
import { apiSchema } from '../support/graph-paths.js';
import { mayEverRead } from '../support/law-of-the-hub.js';
import type { Difference, Progress } from './difference.js';
import type { Differing } from './difference-between.js';
import type { Pair } from './pair.js';
import type { Pairs, Plant } from './pairs.js';
import type { Said } from './world.js';

export interface Search {
  readonly member: string;
  /** How many operations to send at least, unless a difference is found before. */
  readonly operations: number;
  readonly seed: number;
  /** SQL of a leak to be put into both worlds. */
  readonly plant?: Plant;
  /** Plants it into hubs that have opened, because the start would refuse it. */
  readonly isPlantedLate?: boolean;
  /** Compares a world with its like. */
  readonly alike?: boolean;
  /** How long to make what was found smaller; not at all for 0. */
  readonly shrinkMs?: number;
  readonly onProgress?: (progress: Progress) => void;
}

type Sequence = fc.Arbitrary<GeneratedOperation[]>;

/** Of a hundred operations; what follows each is asked anew. */
const MUTATIONS = 15;

const SEQUENCE = { minLength: 3, maxLength: 5, size: 'max' } as const;

/** Its own purpose mostly, none now and then, and one that is not the member's. */
const purposesOf = (member: string): (string | null)[] => {
  const own = purposeOf(member);
  return [own, own, own, own, own, own, null, member.startsWith('police.') ? 'PRESS' : 'INVESTIGATION'];
};

/** A root that is not open to the role is asked now and then: the refusal of it is the same in every world, or should be. */
const likelihoodFor = (viewer: Viewer): Likelihood => {
  return (type, field) => (['Query', 'Mutation'].includes(type) && !mayEverRead(viewer, type, field) ? 0.1 : 1);
};

/** What an answer comes to, in a word. */
function outcomeOf({ body }: Said): string {
  const { errors } = JSON.parse(body) as { errors?: { extensions?: { code?: string } }[] };
  return errors ? (errors[0]?.extensions?.code ?? 'no code') : 'OK';
}

let schema: GraphQLSchema | undefined;

/** Sends sequences of operations as the member to a pair of worlds that differ only in what is hidden from it, until they answer differently. */
export async function findDifference(pairs: Pairs, search: Search): Promise<Difference | undefined> {
  const { member, operations, seed, shrinkMs = 60_000, onProgress } = search;
  const { dictionary, viewer } = await pairs.prepared(member);
  schema ??= apiSchema();
  const generator = operationGenerator({
    mutations: MUTATIONS,
    schema,
    dictionary,
    purposes: purposesOf(member),
    likelihood: likelihoodFor(viewer),
  });
  const sequences: Sequence = fc.array(generator, SEQUENCE);
  const pair = await pairs.open(member, search);
  const answers: Record<string, number> = {};
  let sent = 0;
  let found: { operations: GeneratedOperation[]; differing: Differing } | undefined;
  const count = (said: Said): void => {
    sent += 1;
    const outcome = outcomeOf(said);
    answers[outcome] = (answers[outcome] ?? 0) + 1;
  };
  const property = fc.asyncProperty(sequences, async (sequence) => {
    if (sent >= operations) return;
    const difference = await pair.differenceAfter(sequence, count);
    onProgress?.({ member, sent, answers });
    if (!difference) return;
    found = { operations: sequence.slice(0, difference.sent), differing: difference.differing };
    throw new Error('The worlds differ.');
  });
  const numRuns = Math.ceil(operations / SEQUENCE.minLength);
  const { counterexamplePath } = await fc
    .check(property, { seed, numRuns, endOnFailure: true })
    .finally(() => pair.close());
  if (!found) return undefined;
  await pairs.assertLooksAlike(member);
  const first = { member, seed, found: sent, ...found, reproduced: false };
  if (shrinkMs === 0 || !counterexamplePath) return first;
  const smallest = await shrink(pairs, search, sequences, { seed, path: counterexamplePath, numRuns }, shrinkMs);
  return smallest ? { ...first, ...smallest, reproduced: true } : first;
}

/** Looks for less that shows the same, each time in worlds that nothing was done to. */
async function shrink(
  pairs: Pairs,
  search: Search,
  sequences: Sequence,
  parameters: { readonly seed: number; readonly path: string; readonly numRuns: number },
  shrinkMs: number,
): Promise<Pick<Difference, 'operations' | 'differing'> | undefined> {
  let smallest: Pick<Difference, 'operations' | 'differing'> | undefined;
  let untouched: Pair | undefined;
  const property = fc.asyncProperty(sequences, async (sequence) => {
    const pair = untouched ?? (await pairs.open(search.member, search));
    untouched = undefined;
    pair.forget();
    const difference = await pair.differenceAfter(sequence);
    if (sequence.some(({ type }) => type === 'mutation')) await pair.close();
    else untouched = pair;
    if (!difference) return;
    smallest = { operations: sequence.slice(0, difference.sent), differing: difference.differing };
    throw new Error('The worlds differ.');
  });
  await fc.check(property, { ...parameters, interruptAfterTimeLimit: shrinkMs });
  await untouched?.close();
  return smallest;
}
