import { randomUUID } from 'node:crypto';
import { SHOWN_CHANCES } from '@hub/incidents/forecast/back-test';
import { foresee } from '@hub/incidents/forecast/foresee';
import { tableOf } from '../../statistics/published.js';
import { type Asker, as } from '../../support/ask.js';
import { database } from '../../support/database.js';
import { purposeOf } from '../../support/demo-viewers.js';
import { anIncidentAt } from '../../support/given/an-incident-at.js';
import { isOfTheSample } from '../../support/given/of-the-sample.js';

/* US13: a forecast that can be judged. */

interface Forecast {
  readonly target: string;
  readonly origin: string;
  readonly model: string;
  readonly modelVersion: string;
  readonly trainedOnMonths: number;
  readonly unit: string;
  readonly refusedReason: string | null;
  readonly vintage?: string | null;
  readonly points: readonly Readonly<Record<string, number>>[];
  readonly backtest: Readonly<Record<string, number | string>> | null;
}

const FIELDS = `target origin model modelVersion trainedOnMonths unit refusedReason
  points { month median low50 high50 low80 high80 low95 high95 }
  backtest { windows horizonMonths mase benchmark coverage80Percent coverage95Percent pinballLoss benchmarkPinballLoss }`;

const FORECAST = `
  query ($area: ID, $category: IncidentCategory, $months: Int, $asOf: LocalDate) {
    forecast(areaCode: $area, category: $category, months: $months, asOf: $asOf) { ${FIELDS} vintage }
  }`;

/** As the story of the chair asks it: of Paris, and as of no day. */
const US13 = `query Fore { forecast(areaCode: "75", category: ARMED_ROBBERY, months: 3) { ${FIELDS} } }`;

/** The sample ends with 2013. */
const AFTER_THE_SAMPLE = '2014-01-01';

/** A department in which no test files anything, so that its history begins and ends with the sample. */
const QUIET = '13';

const analyst = as('secretariat.analyst', { purpose: 'STATISTICS' });

const foreseen = async (who: Asker, variables: Record<string, unknown>): Promise<Forecast> =>
  (await who.data<{ forecast: Forecast }>(FORECAST, { months: 3, asOf: AFTER_THE_SAMPLE, ...variables })).forecast;

test('a forecast shows what it is about, what it learnt from, and how good such forecasts were', async () => {
  const { points, backtest, ...about } = await foreseen(analyst, { area: '75', category: 'ARMED_ROBBERY' });
  expect(about).toMatchObject({
    target: 'ARMED_ROBBERY, area 75',
    origin: '2014-01-01',
    trainedOnMonths: 72,
    unit: 'events a month',
    refusedReason: null,
  });
  expect(points.map(({ month }) => month)).toEqual(['2014-01', '2014-02', '2014-03']);
  expect(backtest).toMatchObject({ windows: 36, horizonMonths: 3 });
  expect(Object.values(backtest ?? {}).every((value) => value !== null)).toBe(true);
  if (about.model.includes('naive')) expect(about.model).toBe(backtest?.['benchmark']);
  else {
    expect(backtest?.['mase']).toBeLessThan(1);
    expect(Number(backtest?.['pinballLoss'])).toBeLessThan(Number(backtest?.['benchmarkPinballLoss']));
  }
});

test('asked as of no day it begins after the newest month that was published, the same for everybody, area and category', async () => {
  const before = (await analyst.data<{ forecast: Forecast }>(US13)).forecast;
  expect(before).toMatchObject({ origin: AFTER_THE_SAMPLE, trainedOnMonths: 72, refusedReason: null });
  expect([before.points.length, Object.values(before.backtest ?? {}).length]).toEqual([3, 8]);
  // What happened just now is in no published month, and pulls nobody's forecast into years of which nothing was collected.
  const from = new Date(Date.now() - 3_600_000).toISOString();
  const occurred = { from, to: new Date().toISOString(), precision: 'HOUR' };
  const just = { category: 'ARMED_ROBBERY', weapons: ['HANDGUN'], occurred, emergencyCall: null };
  await anIncidentAt('VALIDATED', 'firm.vendome', just);
  const after = (await analyst.data<{ forecast: Forecast }>(US13)).forecast;
  expect(after).toMatchObject({ origin: AFTER_THE_SAMPLE, trainedOnMonths: 72, refusedReason: null });
  const prefecture = as('police.prefecture', { purpose: 'PREVENTION' });
  const paris8 = as('police.paris8', { purpose: 'PREVENTION' });
  for (const [who, area] of [
    [prefecture, '75'],
    [prefecture, '75103'],
    [paris8, '75108'],
    [paris8, null],
    [as('press.chair', { purpose: 'STATISTICS' }), null],
  ] as const)
    expect((await foreseen(who, { area, asOf: null })).origin).toBe(AFTER_THE_SAMPLE);
});

test('intervals lie within one another, and no count is negative', async () => {
  for (const category of ['ARMED_ROBBERY', 'BURGLARY', null])
    for (const point of (await foreseen(analyst, { category, months: 12 })).points) {
      const { low95, low80, low50, median, high50, high80, high95 } = point;
      const bounds = [0, low95, low80, low50, median, high50, high80, high95].map(Number);
      expect(bounds).toEqual(bounds.toSorted((one, other) => one - other));
    }
});

/** Events of each of the 72 months before 2014, counted by hand. */
async function countedByHand(condition: string): Promise<number[]> {
  const { rows } = await database().query<{ events: number }>(
    `select count(i.id)::int as events from generate_series(timestamp '2008-01-01', '2013-12-01', '1 month') month
       left join (incidents.incident_particulars p join incidents.incident i
           on i.id = p.incident_id and i.record_status in ('VALIDATED', 'ARCHIVED') and ${condition})
         on date_trunc('month', p.occurred_from at time zone 'Europe/Paris') = month
      group by month order by month`,
  );
  return rows.map(({ events }) => events);
}

/** The medians that follow from counts. */
const mediansOf = (counts: readonly number[], months: number): (number | undefined)[] =>
  foresee({ counts, firms: counts.length }, months).months.map((quantiles) => quantiles[SHOWN_CHANCES.indexOf(0.5)]);

test('the counts behind it are those of the events: what is foreseen is what follows from them', async () => {
  const counts = await countedByHand(`p.area_path && '{${QUIET}}'`);
  const { points } = await foreseen(analyst, { months: 12, area: QUIET });
  expect(Math.max(...counts)).toBeGreaterThan(2);
  expect(points.map(({ median }) => median)).toEqual(mediansOf(counts, 12));
});

test('an area with few events gets no points and a reason, and so does a time before there is enough', async () => {
  const few = await foreseen(analyst, { area: '48', category: 'PARCEL_THEFT' });
  expect([few.points, few.backtest]).toEqual([[], null]);
  expect(few.refusedReason).toMatch(/Too little data/);
  expect((await foreseen(analyst, { area: QUIET, asOf: '2009-01-01' })).refusedReason).toMatch(/Too little data/);
});

test('asked again it answers the same, and on the area as on the whole', async () => {
  const [once, again] = [await foreseen(analyst, { area: QUIET }), await foreseen(analyst, { area: QUIET })];
  expect(once.refusedReason).toBeNull();
  expect(again).toEqual(once);
  const { area } = await analyst.data<{ area: { forecast: Forecast } }>(
    `query ($asOf: LocalDate) { area(inseeCode: "${QUIET}") { forecast(asOf: $asOf) { ${FIELDS} vintage } } }`,
    { asOf: AFTER_THE_SAMPLE },
  );
  expect(area.forecast).toEqual(once);
});

test('a service learns from the events it sees all of, and from published figures of the rest', async () => {
  const local = as('police.paris8', { purpose: 'PREVENTION' });
  const oclco = as('police.oclco', { purpose: 'PREVENTION' });
  expect(await foreseen(local, { area: '75108' })).toMatchObject({ refusedReason: null, vintage: null });
  expect(await foreseen(local, { area: '99999' })).toBeNull();
  for (const area of ['75', '69', 'R11'])
    expect(await foreseen(local, { area })).toMatchObject({
      points: [],
      trainedOnMonths: 0,
      refusedReason: 'No figures of the months of one area are published.',
    });
  expect(await foreseen(oclco, { category: 'ARMED_ROBBERY' })).toMatchObject({ refusedReason: null, vintage: null });
  for (const who of [local, oclco])
    expect(await foreseen(who, {})).toMatchObject({ refusedReason: null, vintage: expect.any(String) });
  expect((await foreseen(as('police.prefecture', { purpose: 'PREVENTION' }), { area: '75108' })).points).toEqual(
    (await foreseen(local, { area: '75108' })).points,
  );
});

const NATIONAL = `query ($category: IncidentCategory, $asOf: LocalDate) {
  forecast(category: $category, asOf: $asOf) { ${FIELDS} vintage } }`;

describe.each(['firm.vendome', 'press.officer', 'press.chair', 'dpo.observatory'])('%s', (userName) => {
  const who = as(userName, { purpose: purposeOf(userName) });
  const national = async (category: string | null) =>
    (await who.data<{ forecast: Forecast & { vintage: string } }>(NATIONAL, { category, asOf: AFTER_THE_SAMPLE }))
      .forecast;

  test('is foreseen what the published figures of the months let anybody foresee', async () => {
    const { points, backtest, ...about } = await national(null);
    expect(about).toMatchObject({
      target: 'All categories, the whole country',
      origin: '2014-01-01',
      trainedOnMonths: 72,
      unit: 'events a month, learnt from figures rounded to 5',
      vintage: expect.any(String),
      refusedReason: null,
    });
    expect(backtest).toMatchObject({ windows: 36 });
    // The figures are of the sample; what tests have filed since is in no release.
    const counted = mediansOf(await countedByHand(isOfTheSample('i.id')), points.length);
    for (const [step, { median }] of points.entries())
      expect(Math.abs(Number(median) - Number(counted[step]))).toBeLessThan(10);
  });

  test('is foreseen by default what comes after the last month that was published, however far the release is from it', async () => {
    const { forecast } = await who.data<{ forecast: Forecast }>(NATIONAL, {});
    const { statistics } = await who.data<{ statistics: { cells: { key: string[] }[] } }>(
      `query ($vintage: String) { statistics(measure: INCIDENT_COUNT, by: [MONTH], fromYear: 2008, toYear: 2100, vintage: $vintage) { cells { key } } }`,
      { vintage: forecast.vintage },
    );
    const last = statistics.cells.map(({ key }) => key[0]).at(-1) ?? '';
    expect(last).toMatch(/^20\d\d-12$/);
    expect(forecast).toMatchObject({ origin: `${Number(last.slice(0, 4)) + 1}-01-01`, refusedReason: null });
    for (const { median } of forecast.points) expect(median).toBeGreaterThan(10);
  });

  test('is foreseen a category from the months after the last that is withheld, and from what is told of them', async () => {
    const { cells } = await tableOf(who, {
      measure: 'INCIDENT_COUNT',
      by: ['CATEGORY', 'MONTH'],
      from: 2008,
      to: 2013,
    });
    const told = cells.filter(({ key }) => key[0] === 'ARMED_ROBBERY').map(({ published }) => published);
    const after = told.slice(told.lastIndexOf(null) + 1).map(Number);
    expect(after.length).toBeLessThan(told.length);
    const { points, trainedOnMonths, refusedReason } = await national('ARMED_ROBBERY');
    expect([trainedOnMonths, refusedReason]).toEqual([after.length, null]);
    expect(points.map(({ median }) => median)).toEqual(mediansOf(after, 3));
  });

  test('is told in words that months are withheld, and no point, where too few came after', async () => {
    expect(await national('RECONNAISSANCE')).toMatchObject({
      points: [],
      backtest: null,
      refusedReason: expect.stringMatching(/^Too little data: .* The figure of the month before them is withheld\.$/),
    });
  });

  test('is given nothing of one area that was not published', async () => {
    const { data } = await who.ask<{ area: object }>(
      `{ area(inseeCode: "75") { forecast { target points { median } } nearRepeat(category: BURGLARY) { pValue } hotSpots { events } } }`,
    );
    expect(data?.area).toEqual({ forecast: null, nearRepeat: null, hotSpots: null });
    const { forecast } = await who.data<{ forecast: Forecast }>(
      '{ forecast(areaCode: "75") { points { median } refusedReason } }',
    );
    expect(forecast).toEqual({ points: [], refusedReason: 'No figures of the months of one area are published.' });
    const inFrench = as(userName, { purpose: purposeOf(userName), language: 'fr' });
    const told = await inFrench.data('{ forecast(areaCode: "75") { target refusedReason } }');
    expect(told).toEqual({
      forecast: {
        target: 'Toutes les catégories, territoire 75',
        refusedReason: 'Aucun chiffre mensuel n’est publié pour un seul territoire.',
      },
    });
  });
});

test('no figure comes without a purpose, and more than four are not asked for at once', async () => {
  const { errors } = await as('secretariat.analyst').ask(FORECAST, {});
  expect(errors?.map(({ extensions }) => extensions?.code)).toEqual(['PURPOSE_REQUIRED']);
  const five = ['a', 'b', 'c', 'd', 'e'].map((name) => `${name}: forecast(areaCode: "48") { target }`).join(' ');
  const tooMany = await analyst.ask(`{ ${five} }`);
  expect(tooMany.errors?.map(({ extensions }) => extensions?.code)).toEqual(['QUERY_TOO_COSTLY']);
});

test('nothing is foreseen as of a day to come', async () => {
  const { errors } = await analyst.ask('{ forecast(areaCode: "75", asOf: "2099-01-01") { target } }');
  expect(errors?.map(({ message, extensions }) => [message, extensions?.code])).toEqual([
    ['`asOf` must not be in the future.', 'BAD_USER_INPUT'],
  ]);
});

test.each([0, 13, -3])('%i months are refused in words', async (months) => {
  const { errors } = await analyst.ask(FORECAST, { months });
  expect(errors?.map(({ extensions }) => extensions?.code)).toEqual(['BAD_USER_INPUT']);
});

test('a figure is one line of the access log', async () => {
  const justification = `Prospective ${randomUUID()}`;
  await foreseen(as('police.prefecture', { purpose: 'STATISTICS', justification }), { area: '75' });
  const { rows } = await database().query(
    'select operation, record_type, record_id, field_classes from audit.audit_entry where justification = $1',
    [justification],
  );
  expect(rows).toEqual([
    { operation: 'CONSULTATION', record_type: 'Area', record_id: '75', field_classes: ['Forecast'] },
  ]);
});
