import { randomUUID } from 'node:crypto';
import { settled } from '../../journeys/police-system/kept-copy.js';
import { as } from '../../support/ask.js';
import { database } from '../../support/database.js';
import { aDeclaration, DECLARE, type DeclarePayload } from '../../support/given/a-declaration.js';
import { type Pair, timeDifference } from '../time-difference.js';

/* What others file leaves no trace in what a firm is told of its own: no gap in ids, references, counts or cursors, and no moment more to wait. */

const HIDDEN = 50;
/** How surely and how clearly a difference must show before it is one: a machine that others use as well is never quite even. */
const CHANCE = 0.001;
const CLEAR_MS = 1;
const PAIRS = 200;
/** So many times as many are asked until two milliseconds more would show: the busier the machine, the more it takes. */
const MOST_ROUNDS = 10;

interface Filed {
  readonly id: string;
  readonly reference: string;
}

/** Files a declaration that no other firm sees. */
async function file(userName: string, premisesId: unknown): Promise<Filed> {
  const input = { ...(await declarationOf(userName)), premisesId, clientMutationId: randomUUID() };
  const { declareIncident } = await as(userName).data<DeclarePayload>(DECLARE, { input });
  if (!declareIncident.incident) throw new Error(JSON.stringify(declareIncident.errors));
  return declareIncident.incident;
}

const declarations = new Map<string, Promise<Record<string, unknown>>>();
function declarationOf(userName: string): Promise<Record<string, unknown>> {
  const known = declarations.get(userName) ?? aDeclaration(userName);
  declarations.set(userName, known);
  return known;
}

/** How far a value rises with the order in which it was given out (Spearman): 1 for a counter, about 0 for what is drawn by chance. */
function risesWithOrder(values: readonly bigint[]): number {
  const ranked = [...values].sort((one, other) => (one < other ? -1 : 1));
  const count = values.length;
  const squares = values.map((value, order) => (ranked.indexOf(value) - order) ** 2);
  return 1 - (6 * squares.reduce((sum, square) => sum + square, 0)) / (count * (count ** 2 - 1));
}

/** Digits and letters as one number, whatever stands between them. */
const asNumber = (text: string): bigint =>
  [...text.replace(/^INC-/, '').replaceAll('-', '').toLowerCase()].reduce(
    (sum, sign) => sum * 36n + BigInt(Number.parseInt(sign, 36)),
    0n,
  );

interface Edge {
  readonly cursor: string;
  readonly node: Filed & { readonly version: number };
}

interface OwnPage {
  readonly incidents: {
    readonly edges: readonly Edge[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
  };
}

/** All a member is told of that has changed since. */
async function changedSince(userName: string, since: string): Promise<Edge[]> {
  const edges: Edge[] = [];
  for (let after: string | null = null; ; ) {
    const { incidents }: OwnPage = await as(userName).data<OwnPage>(
      `query ($since: DateTime!, $after: String) { incidents(filter: { updatedSince: $since }, orderBy: UPDATED_ASC, first: 100, after: $after) {
         edges { cursor node { id reference version } } pageInfo { hasNextPage endCursor } } }`,
      { since, after },
    );
    edges.push(...incidents.edges);
    if (!incidents.pageInfo.hasNextPage) return edges;
    after = incidents.pageInfo.endCursor;
  }
}

test('between two declarations of a firm fifty of another one leave no gap', async () => {
  const [own, other] = ['firm.rivoli', 'firm.bellecour'];
  const [ownPremises, otherPremises] = [
    (await declarationOf(own))['premisesId'],
    (await declarationOf(other))['premisesId'],
  ];
  const since = new Date().toISOString();
  const filed = [await file(own, ownPremises)];
  while (filed.length < HIDDEN + 1)
    filed.push(...(await Promise.all(Array.from({ length: 5 }, () => file(other, otherPremises)))));
  filed.push(await file(own, ownPremises));
  const [first, last] = [filed[0], filed[HIDDEN + 1]] as [Filed, Filed];

  // Fifty values that are drawn rise or fall by as much once in a million times.
  for (const name of ['id', 'reference'] as const)
    expect(Math.abs(risesWithOrder(filed.map((each) => asNumber(each[name]))))).toBeLessThan(0.65);
  expect(first.id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4/);

  // Other tests may have this firm file as well: what it is told of these two, side by side.
  const hiddenIds = new Set(filed.slice(1, -1).map(({ id }) => id));
  await settled();
  const edges = await changedSince(own, since);
  const places = [first, last].map(({ id }) => edges.findIndex(({ node }) => node.id === id));
  const [earlier = -1, later = -1] = places;
  expect(earlier).toBeGreaterThanOrEqual(0);
  expect(later).toBeGreaterThan(earlier);
  expect(edges.some(({ node }) => hiddenIds.has(node.id))).toBe(false);
  expect(new Set(edges.map(({ cursor }) => cursor.length)).size).toBe(1);
  const { rows } = await database().query(
    'select count(*)::int as visible from incidents.incident where id = any($1)',
    [[...hiddenIds]],
  );
  expect(rows[0].visible).toBe(HIDDEN);
});

test('a counter would have been seen', () => {
  const counted = Array.from({ length: HIDDEN + 2 }, (_, index) => BigInt(1_000 + index));
  expect(risesWithOrder(counted)).toBe(1);
});

describe('whether a record is hidden or unknown', () => {
  let hidden: string[];
  const reader = as('firm.rivoli');
  const QUESTION = 'query ($id: ID!) { incident(id: $id) { id narrative victim { id } alerts { id } } }';
  let runs: Pair[][];

  async function timed(id: string): Promise<number> {
    const begun = performance.now();
    const answer = await reader.ask(QUESTION, { id });
    const took = performance.now() - begun;
    if (JSON.stringify(answer) !== '{"status":200,"data":{"incident":null}}') throw new Error(JSON.stringify(answer));
    return took;
  }

  async function run(): Promise<Pair[]> {
    const pairs: Pair[] = [];
    for (let index = 0; index < PAIRS; index += 1) {
      const id = hidden[index % hidden.length] ?? '';
      if (index % 2 === 0) pairs.push({ one: await timed(id), other: await timed(randomUUID()) });
      else {
        const other = await timed(randomUUID());
        pairs.push({ one: await timed(id), other });
      }
    }
    return pairs;
  }

  const tells = (pairs: readonly Pair[]): boolean => {
    const { milliseconds, chance } = timeDifference(pairs);
    return chance < CHANCE && Math.abs(milliseconds) > CLEAR_MS;
  };
  const slower = (pairs: readonly Pair[]): Pair[] => pairs.map(({ one, other }) => ({ one: one + 2, other }));

  /** Pairs enough for a difference to be told, were there one. */
  async function enough(): Promise<Pair[]> {
    const pairs = await run();
    for (let round = 1; round < MOST_ROUNDS && !tells(slower(pairs)); round += 1) pairs.push(...(await run()));
    return pairs;
  }

  beforeAll(async () => {
    const { premisesId } = await declarationOf('firm.bellecour');
    const filed = Array.from({ length: 20 }, () => file('firm.bellecour', premisesId));
    hidden = (await Promise.all(filed)).map(({ id }) => id);
    for (const id of hidden) await timed(id);
    runs = [await enough()];
    // What shows once and is there shows again.
    while (tells(runs[0] ?? []) && runs.length < 3) runs.push(await enough());
  }, 300_000);

  test('is not told by the time an answer takes', () => {
    expect(hidden.length).toBeGreaterThan(10);
    expect(runs.filter(tells).length).toBeLessThan(2);
  });

  test('would be told by two milliseconds more', () => {
    expect(tells(slower(runs[0] ?? []))).toBe(true);
  });
});
