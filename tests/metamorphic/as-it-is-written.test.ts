import fc from 'fast-check';
import { type DocumentNode, parse, print } from 'graphql';
import type { GeneratedOperation } from '../generated-operations/generated-operation.js';
import { Memory } from '../generated-operations/memory.js';
import { generatedFrom } from '../monolith/generated-from.js';
import { sameTelling } from '../monolith/same-telling.js';
import { type Told, toldByHub } from '../monolith/told.js';
import { as } from '../support/ask.js';
import { database } from '../support/database.js';
import { DEMO_USER_NAMES } from '../support/demo-viewers.js';
import { whileNothingMoves } from '../support/while-nothing-moves.js';
import { RENAMED, REWRITINGS } from './rewritings.js';
import { split, toldTogether } from './split.js';

/* What is asked for counts, not how it is written: a query of the same fields has the same answer, whoever asks. */

interface Question {
  readonly userName: string;
  readonly operation: GeneratedOperation;
}

/** Each of these grows by being looked at, or by anybody's looking at anything. */
const GROWING = /\b(auditTrail|accessesToMyRecords)\b/;
const RUNS = 40;
/** How many questions bring data, and how many have two halves, is the same in every run. */
const SEED = 20;

const memory = new Memory();
/** How many questions brought data. */
let answered = 0;
beforeEach(() => {
  answered = 0;
});

let questions: fc.Arbitrary<Question>;

beforeAll(async () => {
  const generated = await generatedFrom(database());
  const ofMember = async (userName: string): Promise<fc.Arbitrary<Question>> =>
    (await generated(userName, 0))
      .filter(({ document }) => !GROWING.test(document))
      .map((operation) => ({ userName, operation }));
  questions = fc.oneof(...(await Promise.all(DEMO_USER_NAMES.map(ofMember))));
});

type Ask = (document: DocumentNode) => Promise<Told>;

/** What was told last of a question in its own words: every test asks the same questions, in words of its own. */
const toldLast = new Map<string, Told>();

/** Asks as the member and with the variables of the question. */
function asking({ userName, operation: { variables: open, purpose } }: Question): {
  readonly ask: Ask;
  readonly variables: object;
} {
  const variables = memory.fill(open);
  const asker = as(userName, { ...(purpose && { purpose }), justification: 'the same in other words' });
  const ask: Ask = async (document) => {
    const used = new Set(
      document.definitions
        .flatMap((one) => ('variableDefinitions' in one ? (one.variableDefinitions ?? []) : []))
        .map(({ variable }) => variable.name.value),
    );
    const sent = Object.fromEntries(Object.entries(variables).filter(([name]) => used.has(name)));
    return toldByHub(await asker.ask(print(document), sent));
  };
  return { ask, variables };
}

const wasRefusedAtTheDoor = ({ refusals }: Told): boolean => refusals.some(({ code }) => code === 'QUERY_TOO_COSTLY');

/** Asks a question in its own words and in others, and expects to be told the same. */
async function expectSame(
  question: Question,
  retell: (ask: Ask, document: DocumentNode) => Promise<Told>,
): Promise<void> {
  const { ask, variables } = asking(question);
  const document = parse(question.operation.document);
  const name = JSON.stringify([question, variables]);
  let known = toldLast.get(name);
  await whileNothingMoves(
    async () => {
      const told = known ?? (await ask(document));
      known = undefined;
      toldLast.set(name, told);
      return told;
    },
    async (told) => {
      if (wasRefusedAtTheDoor(told)) return;
      memory.remember(told.data);
      if (told.data !== null) answered += 1;
      const retold = await retell(ask, document);
      if (!sameTelling(told, retold)) expect({ ...question, ...retold }).toEqual({ ...question, ...told });
    },
  );
}

const named = (text: string): string => (text.endsWith(RENAMED) ? text.slice(0, -RENAMED.length) : text);

/** Data under the names it had before they were changed. */
function restored(data: unknown): unknown {
  if (Array.isArray(data)) return data.map(restored);
  if (typeof data !== 'object' || data === null) return data;
  return Object.fromEntries(Object.entries(data).map(([key, value]) => [named(key), restored(value)]));
}

test.each(Object.entries(REWRITINGS))('a query is answered alike %s', async (_name, rewrite) => {
  const isAlike = fc.asyncProperty(questions, (question) =>
    expectSame(question, async (ask, document) => {
      const { data, refusals } = await ask(rewrite(document));
      const path = (steps: Told['refusals'][number]['path']) =>
        steps.map((step) => (typeof step === 'string' ? named(step) : step));
      return { data: restored(data), refusals: refusals.map((refusal) => ({ ...refusal, path: path(refusal.path) })) };
    }),
  );
  await fc.assert(isAlike, { numRuns: RUNS, seed: SEED });
  expect(answered).toBeGreaterThan(RUNS / 3);
});

test('a query is answered as its two halves are', async () => {
  let halved = 0;
  const isAlike = fc.asyncProperty(questions, (question) =>
    expectSame(question, async (ask, document) => {
      const parts = split(document);
      if (!parts) return ask(document);
      halved += 1;
      return toldTogether(await ask(parts[0]), await ask(parts[1]));
    }),
  );
  await fc.assert(isAlike, { numRuns: RUNS, seed: SEED });
  expect(halved).toBeGreaterThan(RUNS / 4);
});
