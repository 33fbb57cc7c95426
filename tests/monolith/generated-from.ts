import type fc from 'fast-check';
import { getOperationAST, Kind, parse } from 'graphql';
import type pg from 'pg';
import type { GeneratedOperation } from '../generated-operations/generated-operation.js';
import { operationGenerator } from '../generated-operations/operation-generator.js';
import { dictionaryOf, wordsOf } from '../interference/dictionary-of.js';
import { ownOf } from '../interference/own-of.js';
import { purposeOf, viewerOf } from '../support/demo-viewers.js';
import { apiSchema } from '../support/graph-paths.js';

/**
 * What one request is told depends on what else it asked: the log has a line more for each refusal, and figures are counted by fetch, of
 * which a gateway makes several.
 */
const OF_THE_REQUEST: ReadonlySet<string> = new Set([
  'Query.auditTrail',
  'Query.accessesToMyRecords',
  'Query.forecast',
  'Query.seriesCandidates',
  'Area.forecast',
  'Area.nearRepeat',
  'Area.hotSpots',
]);

const likelihood = (type: string, field: string): number => (OF_THE_REQUEST.has(`${type}.${field}`) ? 0 : 1);

/** A refusal of right undoes all mutations of its request; the monolith makes a request of each. */
function isComparable({ document }: GeneratedOperation): boolean {
  const operation = getOperationAST(parse(document));
  if (operation?.operation !== 'mutation') return true;
  const [root, ...more] = operation.selectionSet.selections;
  return root?.kind === Kind.FIELD && more.length === 0;
}

/** Operations a member could send, so many of a hundred changing something: mostly with a purpose of its own, now and then with none. */
export type Generated = (userName: string, mutations: number) => Promise<fc.Arbitrary<GeneratedOperation>>;

/** Takes the words of operations from what a database holds, whoever may see it. */
export async function generatedFrom(administrator: pg.ClientBase | pg.Pool): Promise<Generated> {
  const words = await wordsOf(administrator);
  const schema = apiSchema();
  return async (userName, mutations) => {
    const purpose = purposeOf(userName);
    const viewer = await viewerOf(administrator, userName, purpose);
    const own = await ownOf(administrator, viewer, 3);
    // There is one world here.
    const dictionary = dictionaryOf(viewer, own, words, words);
    const purposes = [purpose, purpose, purpose, null];
    return operationGenerator({ schema, dictionary, mutations, purposes, likelihood }).filter(isComparable);
  };
}
