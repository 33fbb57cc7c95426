import { as } from '../support/ask.js';
import { closeDatabase, database } from '../support/database.js';
import { everythingTold, sumsOf, type Told } from './attack/everything-told.js';
import { knownBounds } from './attack/known-bounds.js';
import { solve } from './attack/solve.js';

/*
 * US12: a firm takes everything it is told, in all tables, and solves it as one system of equations. What is withheld from it stays unknown
 * by 15 % to each side.
 */

afterAll(closeDatabase);

async function regions(): Promise<Map<string, string>> {
  const { rows } = await database().query(
    `select insee_code as code, path[2] as region from organisations.area where level = 'DEPARTMENT'`,
  );
  return new Map(rows.map(({ code, region }) => [code, region]));
}

/** The true values, as the police reads them over HTTP. */
const truthOf = (measure: string, year: number): Promise<Told> =>
  everythingTold(as('police.prefecture', { purpose: 'STATISTICS' }), measure, year);

const CASES = ['INCIDENT_COUNT', 'STOLEN_VALUE', 'RECOVERED_VALUE', 'INJURED_PERSONS'].flatMap((measure) =>
  [2008, 2012].map((year) => [measure, year] as const),
);

test.each(CASES)('of %s in %i no withheld figure is determined within 15 %%', async (measure, year) => {
  const told = await everythingTold(as('firm.rivoli'), measure, year);
  const truth = await truthOf(measure, year);
  const withheld = [...told].filter(([, { published }]) => published === null).map(([name]) => name);
  const bounds = new Map([...told].map(([name, cell]) => [name, knownBounds(cell, measure)]));
  const found = await solve(bounds, sumsOf(told, await regions()), withheld);
  const determined = withheld.flatMap((name) => {
    const value = Number(truth.get(name)?.value);
    const { low, high } = found.get(name) ?? { low: value, high: value };
    // To each side, where there is anything at all on that side.
    const isOpen = low <= value * 0.85 + 0.01 && high >= value * 1.15 - 0.01 && high - low >= 1;
    return isOpen ? [] : [{ name, value, low, high }];
  });
  expect(determined).toEqual([]);
  expect(withheld.length).toBeGreaterThan(30);
});

test('the attack is a real one: without the companions that are withheld besides, it finds the losses of single firms', async () => {
  const [measure, year] = ['STOLEN_VALUE', 2008];
  const told = await everythingTold(as('firm.rivoli'), measure, year);
  const truth = await truthOf(measure, year);
  const careless = new Map(
    [...told].map(([name, cell]) => {
      const value = truth.get(name);
      const wasCompanion = value?.status === 'SUPPRESSED_SECONDARY';
      return [name, knownBounds(wasCompanion ? { ...cell, published: value.value } : cell, measure)] as const;
    }),
  );
  const withheld = [...truth].flatMap(([name, { status }]) => (/COUNT|DOMINANCE|P_PERCENT/.test(status) ? [name] : []));
  const found = await solve(careless, sumsOf(told, await regions()), withheld);
  const exposed = withheld.filter((name) => {
    const value = Number(truth.get(name)?.value);
    const { low, high } = found.get(name) ?? { low: 0, high: 0 };
    return value > 0 && low > value * 0.85 && high < value * 1.15;
  });
  expect(exposed.length).toBeGreaterThan(0);
});
