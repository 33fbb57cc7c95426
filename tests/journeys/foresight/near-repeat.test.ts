import { as } from '../../support/ask.js';
import { database } from '../../support/database.js';
import { whileNothingMoves } from '../../support/while-nothing-moves.js';

/* US14: warn neighbours after a break-in; and where events gather. */

/** A department in which no test files anything: what is told of it stays as it is. */
const QUIET = '13';

interface NearRepeat {
  readonly spaceBandMetres: number;
  readonly timeBandDays: number;
  readonly testedEvents: number;
  readonly observedPairs: number;
  readonly expectedPairs: number;
  readonly knoxRatio: number | null;
  readonly pValue: number;
  readonly permutations: number;
  readonly preventableSharePercent: number;
}

interface Spot {
  readonly south: number;
  readonly west: number;
  readonly north: number;
  readonly east: number;
  readonly events: number;
  readonly premises: number;
}

const NEAR = `
  query Near($area: ID!, $category: IncidentCategory!) {
    area(inseeCode: $area) {
      memberPremisesCount activeAlerts { reference headline }
      nearRepeat(category: $category) {
        spaceBandMetres timeBandDays testedEvents observedPairs expectedPairs knoxRatio pValue permutations preventableSharePercent
      }
    }
  }`;

const SPOTS = `
  query ($area: ID!, $category: IncidentCategory) {
    area(inseeCode: $area) { hotSpots(category: $category) { south west north east events premises } }
  }`;

const analyst = as('secretariat.analyst', { purpose: 'PREVENTION' });
const near = async (area: string, category: string, who = analyst): Promise<NearRepeat | null> =>
  (await who.data<{ area: { nearRepeat: NearRepeat | null } }>(NEAR, { area, category })).area.nearRepeat;
const spots = async (area: string, category: string | null, who = analyst): Promise<Spot[] | null> =>
  (await who.data<{ area: { hotSpots: Spot[] | null } }>(SPOTS, { area, category })).area.hotSpots;

test('an analyst is told whether break-ins bring others, and how many a warning could prevent', async () => {
  const found = await near(QUIET, 'ARMED_ROBBERY');
  expect(found).toMatchObject({ spaceBandMetres: 500, timeBandDays: 14, permutations: 999 });
  expect(found?.pValue).toBeGreaterThan(0);
  expect(found?.pValue).toBeLessThanOrEqual(1);
  expect(found?.knoxRatio).toBeCloseTo((found?.observedPairs ?? 0) / (found?.expectedPairs ?? 0), 6);
  expect(found?.preventableSharePercent).toBeGreaterThanOrEqual(0);
  expect(await near(QUIET, 'ARMED_ROBBERY')).toEqual(found);
  const { rows } = await database().query(
    `select count(*)::int as events from incidents.incident_particulars p join incidents.incident i on i.id = p.incident_id
      where i.category = 'ARMED_ROBBERY' and p.area_path && '{${QUIET}}' and i.record_status in ('VALIDATED', 'ARCHIVED') and p.latitude is not null`,
  );
  expect(found?.testedEvents).toBe(rows[0].events);
});

test('of fewer than thirty events there is nothing to tell', async () => {
  const { rows } = await database().query(
    `select count(*)::int as events from incidents.incident where category = 'BURGLARY' and area_path && '{${QUIET}}' and record_status in ('VALIDATED', 'ARCHIVED')`,
  );
  expect(rows[0].events).toBeGreaterThan(0);
  expect(rows[0].events).toBeLessThan(30);
  expect(await near(QUIET, 'BURGLARY')).toBeNull();
});

test('a service gets it for its territory, the central office for its categories, and outside nothing', async () => {
  const local = as('police.paris8', { purpose: 'PREVENTION' });
  const oclco = as('police.oclco', { purpose: 'PREVENTION' });
  expect(await near('75108', 'ARMED_ROBBERY', local)).not.toBeNull();
  expect(await near('75', 'ARMED_ROBBERY', local)).toBeNull();
  expect(await near('75', 'ARMED_ROBBERY', oclco)).not.toBeNull();
  expect(await near('75', 'BURGLARY', oclco)).toBeNull();
  expect(await spots('75', null, oclco)).toBeNull();
  expect(await spots('69', null, local)).toBeNull();
});

/** Premises, events and firms that were hit of an area in each of some squares, counted at one instant. */
const counted = async (area: string, squares: readonly Spot[]): Promise<(Spot & { readonly firms: number })[]> =>
  (
    await database().query(
      `select s.south, s.west, s.north, s.east, c.events,
              (select count(*)::int from organisations.premises p join organisations.area a on a.insee_code = p.area_code and $2 = any(a.path)
                where p.latitude >= s.south and p.latitude < s.north and p.longitude >= s.west and p.longitude < s.east) as premises,
              c.firms
         from jsonb_to_recordset($1) as s (south float8, west float8, north float8, east float8)
        cross join lateral (
          select count(*)::int as events, count(distinct p.victim_id)::int as firms
            from incidents.incident_particulars p join incidents.incident i on i.id = p.incident_id
           where p.latitude >= s.south and p.latitude < s.north and p.longitude >= s.west and p.longitude < s.east
             and i.record_status in ('VALIDATED', 'ARCHIVED') and $2 = any(p.area_path)) c`,
      [JSON.stringify(squares), area],
    )
  ).rows;

test.each([
  ['75', 4],
  ['R11', 8],
  ['75101', 1],
])(
  'every square of %s, at least %i of them, holds five of its member premises and three firms that were hit',
  (area, least) =>
    // Others validate events meanwhile.
    whileNothingMoves(
      async () => (await spots(area, null)) ?? [],
      async (found) => {
        expect(found.length).toBeGreaterThanOrEqual(least);
        for (const [place, { firms, ...square }] of (await counted(area, found)).entries()) {
          expect(square).toEqual(found[place]);
          expect([square.premises >= 5, firms >= 3]).toEqual([true, true]);
        }
      },
    ),
);
