import { as } from '../support/ask.js';
import { database } from '../support/database.js';
import { everythingTold, sumsOf, type Told } from './attack/everything-told.js';
import { type Bounds, knownBounds } from './attack/known-bounds.js';
import { solve } from './attack/solve.js';

/*
 * US12: a firm takes everything it is told, in all tables, and solves it as one system of equations. What is withheld from it stays unknown
 * by 15 % to each side.
 */

async function regions(): Promise<Map<string, string>> {
  const { rows } = await database().query(
    `select insee_code as code, path[2] as region from organisations.area where level = 'DEPARTMENT'`,
  );
  return new Map(rows.map(({ code, region }) => [code, region]));
}

interface ToldAndTrue {
  readonly told: Told;
  /** The true values, as the police reads them over HTTP. */
  readonly truth: Told;
}

const known = new Map<string, Promise<ToldAndTrue>>();

async function ask(measure: string, year: number): Promise<ToldAndTrue> {
  const told = await everythingTold(as('firm.rivoli'), measure, year);
  return { told, truth: await everythingTold(as('police.prefecture', { purpose: 'STATISTICS' }), measure, year) };
}

function toldAndTrue(measure: string, year: number): Promise<ToldAndTrue> {
  const asked = known.get(`${measure} ${year}`) ?? ask(measure, year);
  known.set(`${measure} ${year}`, asked);
  return asked;
}

const CASES = ['INCIDENT_COUNT', 'STOLEN_VALUE', 'RECOVERED_VALUE', 'INJURED_PERSONS'].flatMap((measure) =>
  [2008, 2012].map((year) => [measure, year] as const),
);

test.each(CASES)('of %s in %i no withheld figure is determined within 15 %%', async (measure, year) => {
  const { told, truth } = await toldAndTrue(measure, year);
  const withheld = [...told].filter(([, { published }]) => published === null).map(([name]) => name);
  const bounds = new Map([...told].map(([name, cell]) => [name, knownBounds(cell, measure)]));
  // To each side, where there is anything at all on that side.
  const isOpen = (name: string, { low, high }: Bounds): boolean => {
    const value = Number(truth.get(name)?.value);
    return low <= value * 0.85 + 0.01 && high >= value * 1.15 - 0.01 && high - low >= 1;
  };
  const found = await solve(bounds, sumsOf(told, await regions()), withheld, isOpen);
  expect([...found].filter(([name, between]) => !isOpen(name, between))).toEqual([]);
  expect(found.size).toBe(withheld.length);
  expect(withheld.length).toBeGreaterThan(30);
});

test('the attack is a real one: without the companions that are withheld besides, it finds the losses of single firms', async () => {
  const [measure, year] = ['STOLEN_VALUE', 2008];
  const { told, truth } = await toldAndTrue(measure, year);
  const careless = new Map(
    [...told].map(([name, cell]) => {
      const value = truth.get(name);
      const wasCompanion = value?.status === 'SUPPRESSED_SECONDARY';
      return [name, knownBounds(wasCompanion ? { ...cell, published: value.value } : cell, measure)] as const;
    }),
  );
  const withheld = [...truth].flatMap(([name, { status }]) => (/COUNT|DOMINANCE|P_PERCENT/.test(status) ? [name] : []));
  const isHidden = (name: string, { low, high }: Bounds): boolean => {
    const value = Number(truth.get(name)?.value);
    return !(value > 0) || low <= value * 0.85 || high >= value * 1.15;
  };
  const found = await solve(careless, sumsOf(told, await regions()), withheld, isHidden);
  expect([...found].filter(([name, between]) => !isHidden(name, between)).length).toBeGreaterThan(0);
});
