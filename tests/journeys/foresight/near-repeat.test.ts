import { as } from '../../support/ask.js';
import { closeDatabase, database } from '../../support/database.js';

/* US14: warn neighbours after a break-in; and where events gather. */

afterAll(closeDatabase);

interface NearRepeat {
  readonly spaceBandMetres: number;
  readonly timeBandDays: number;
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
        spaceBandMetres timeBandDays observedPairs expectedPairs knoxRatio pValue permutations preventableSharePercent
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
  const found = await near('75', 'ARMED_ROBBERY');
  expect(found).toMatchObject({ spaceBandMetres: 500, timeBandDays: 14, permutations: 999 });
  expect(found?.pValue).toBeGreaterThan(0);
  expect(found?.pValue).toBeLessThanOrEqual(1);
  expect(found?.knoxRatio).toBeCloseTo((found?.observedPairs ?? 0) / (found?.expectedPairs ?? 0), 6);
  expect(found?.preventableSharePercent).toBeGreaterThanOrEqual(0);
  expect(await near('75', 'ARMED_ROBBERY')).toEqual(found);
});

test('of fewer than thirty events there is nothing to tell', async () => {
  const { rows } = await database().query(
    `select count(*)::int as events from incidents.incident where category = 'FRAUD' and area_path && '{69}' and record_status in ('VALIDATED', 'ARCHIVED')`,
  );
  expect(rows[0].events).toBeLessThan(30);
  expect(await near('69', 'FRAUD')).toBeNull();
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

test('every square holds five member premises and three firms that were hit', async () => {
  const found = (await spots('75', null)) ?? [];
  expect(found.length).toBeGreaterThan(2);
  for (const { south, west, north, east, events, premises } of found) {
    const square = [south, north, west, east];
    const { rows } = await database().query(
      `select (select count(*)::int from organisations.premises
                where latitude >= $1 and latitude < $2 and longitude >= $3 and longitude < $4) as premises,
              count(*)::int as events, count(distinct p.victim_id)::int as firms
         from incidents.incident_particulars p join incidents.incident i on i.id = p.incident_id
        where p.latitude >= $1 and p.latitude < $2 and p.longitude >= $3 and p.longitude < $4
          and i.record_status in ('VALIDATED', 'ARCHIVED') and p.area_path && '{75}'`,
      square,
    );
    expect(premises).toBeGreaterThanOrEqual(5);
    expect(premises).toBe(rows[0].premises);
    expect(rows[0].firms).toBeGreaterThanOrEqual(3);
    // Others validate events while this test runs.
    expect(Math.abs(rows[0].events - events)).toBeLessThanOrEqual(3);
  }
});
