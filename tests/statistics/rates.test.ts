import { dayOf } from '@hub/shared/values/day-of';
import { as } from '../support/ask.js';
import { database } from '../support/database.js';
import { sampleVintage } from './published.js';

/* US09, US15: rates by named methods, out of figures the viewer may read, with what may be said of them. */

const police = as('police.oclco', { purpose: 'STATISTICS' });
const press = as('press.officer');

interface Rate {
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly ratePercent: number | null;
  readonly low95: number | null;
  readonly high95: number | null;
  readonly status: string;
  readonly note: string;
  readonly numeratorId: string | null;
}

const RATE = 'method cohort horizonMonths numerator denominator ratePercent low95 high95 status note numeratorId';

const rate = async (asker: typeof police, of: string): Promise<Rate | null> =>
  (
    await asker.data<{ clearUp: Rate | null }>(
      `query ($vintage: String) { clearUp(${of}, vintage: $vintage) { ${RATE} } }`,
      { vintage: await sampleVintage() },
    )
  ).clearUp;

/** Incidents of 2009 in the sample, and those of them solved within so many months, counted by hand. */
async function countedByHand(months: number): Promise<{ recorded: number; solved: number }> {
  const { rows } = await database().query(
    `select count(*)::int as recorded, count(*) filter (where p.cleared_at <= p.occurred_from + make_interval(months => $1))::int as solved
       from incidents.incident i join incidents.incident_particulars p on p.incident_id = i.id
      where i.record_status = 'VALIDATED' and p.reported_at < '2010-06-01'
        and extract(year from p.occurred_from at time zone 'Europe/Paris') = 2009`,
    [months],
  );
  return rows[0];
}

test.each([3, 6, 9, 12])('the police reads the cohort of 2009 after %i months as it was counted', async (months) => {
  const { recorded, solved } = await countedByHand(months);
  const found = await rate(police, `method: COHORT, year: 2009, horizonMonths: ${months}`);
  expect(found?.denominator).toBe(recorded);
  expect(found?.numerator).toBe(solved);
  expect(found?.ratePercent).toBe(Math.round((solved / recorded) * 1_000) / 10);
  expect(found?.low95).toBeLessThan(found?.ratePercent ?? 0);
  expect(found?.high95).toBeGreaterThan(found?.ratePercent ?? 100);
});

test('the press reads the same rate out of rounded figures, each of which it can cite', async () => {
  const found = await rate(press, 'year: 2009');
  expect([(found?.numerator ?? 1) % 5, (found?.denominator ?? 1) % 5]).toEqual([0, 0]);
  expect(found?.ratePercent).toBe(Math.round(((found?.numerator ?? 0) / (found?.denominator ?? 0)) * 1_000) / 10);
  const { statistic } = await press.data<{ statistic: { measure: string; value: string } }>(
    'query ($id: ID!) { statistic(id: $id) { measure value } }',
    { id: found?.numeratorId },
  );
  expect(statistic).toEqual({ measure: 'CLEARED_WITHIN_12_MONTHS', value: `${found?.numerator}.00` });
});

test('the period ratio is another figure, has no interval, and says why it may pass 100 %', async () => {
  const found = await rate(police, 'method: PERIOD_RATIO, year: 2010');
  expect(found).toMatchObject({ low95: null, high95: null, note: expect.stringContaining('can pass 100 %') });
  expect(found?.numerator).not.toBe((await rate(police, 'year: 2010'))?.numerator);
});

test('where a figure is withheld there is no rate, and the press does not learn why', async () => {
  const found = await rate(press, 'year: 2009, category: RECONNAISSANCE');
  expect(found).toMatchObject({ denominator: null, ratePercent: null, low95: null, high95: null, status: 'WITHHELD' });
});

test('of a year that is not over every rate is too early, and says so', async () => {
  const [year] = dayOf(new Date()).split('-');
  for (const asker of [police, press])
    for (const method of ['COHORT', 'PERIOD_RATIO'])
      expect(await rate(asker, `year: ${year}, method: ${method}`)).toMatchObject({
        status: 'TOO_EARLY',
        numerator: null,
        denominator: null,
        ratePercent: null,
        numeratorId: null,
        note: expect.stringContaining('Too early'),
      });
});

test('a horizon nobody follows is refused, and a year without figures is none', async () => {
  const { errors } = await press.ask('{ clearUp(year: 2009, horizonMonths: 5) { numerator } }');
  expect(errors?.[0]?.extensions?.code).toBe('BAD_USER_INPUT');
  expect(await rate(press, 'year: 1990')).toBeNull();
  for (const method of ['COHORT', 'PERIOD_RATIO'])
    expect(await rate(press, `year: 2014, method: ${method}`)).toBeNull();
});

describe('whether a change is real', () => {
  const CHANGE =
    'before after changePercent low95Percent high95Percent z pValue chanceIfUsualPercent isReal note noteFr';
  const change = async (asker: typeof police, of: string) =>
    (
      await asker.data<{ isChangeReal: Record<string, unknown> | null }>(
        `query ($vintage: String) { isChangeReal(${of}, vintage: $vintage) { ${CHANGE} } }`,
        { vintage: await sampleVintage() },
      )
    ).isChangeReal;

  test('from 2010 to 2011 the number of incidents rose, for police and press alike', async () => {
    expect(await change(police, 'fromYear: 2010, toYear: 2011')).toMatchObject({
      before: 632,
      after: 715,
      isReal: true,
    });
    expect(await change(press, 'fromYear: 2010, toYear: 2011')).toMatchObject({ before: 630, after: 715 });
  });

  test('a few more frauds are no rise, whatever their percentage', async () => {
    const found = await change(police, 'fromYear: 2010, toYear: 2011, category: FRAUD');
    expect(found).toMatchObject({ isReal: false, note: expect.stringContaining('do not quote') });
    expect(found?.['low95Percent']).toBeLessThan(0);
    expect(found?.['high95Percent']).toBeGreaterThan(0);
  });

  test('nobody is told that crime fell to nothing in a year of which nothing was collected', async () => {
    for (const asker of [police, press])
      for (const category of ['', ', category: BURGLARY'])
        expect(await change(asker, `fromYear: 2013, toYear: 2014${category}`)).toBeNull();
  });

  test('of a count that is withheld nothing is said', async () => {
    expect(await change(press, 'fromYear: 2008, toYear: 2009, category: RECONNAISSANCE')).toMatchObject({
      before: null,
      changePercent: null,
      isReal: null,
    });
  });
});

describe('the quality of emergency calls', () => {
  const QUALITY = `documented calls calledPercent within60SecondsPercent medianCallDelay medianArrivalDelay checklistPercent
    unfoundedPercent`;
  const quality = async (asker: typeof police, of: string) =>
    (
      await asker.data<{ emergencyCallQuality: Record<string, number | null> | null }>(
        `query ($vintage: String) { emergencyCallQuality(${of}, vintage: $vintage) { ${QUALITY} } }`,
        { vintage: await sampleVintage() },
      )
    ).emergencyCallQuality;

  test('is the median and the shares that can be counted by hand', async () => {
    const { rows } = await database().query(
      `select count(*) filter (where c.path <> 'NONE')::int as calls,
              percentile_cont(0.5) within group (order by extract(epoch from c.called_at - c.first_sign_at)) as delay
         from incidents.incident i join incidents.incident_particulars p on p.incident_id = i.id
         join incidents.incident_emergency_call c on c.incident_id = i.id
        where i.record_status = 'VALIDATED' and extract(year from p.occurred_from at time zone 'Europe/Paris') = 2011`,
    );
    const found = await quality(police, 'year: 2011');
    expect(found).toMatchObject({ calls: rows[0].calls, medianCallDelay: Math.round(rows[0].delay) });
    for (const part of ['calledPercent', 'within60SecondsPercent', 'checklistPercent', 'unfoundedPercent'])
      expect(found?.[part]).toBeGreaterThanOrEqual(0);
    const protectedOne = await quality(press, 'year: 2011');
    expect([(protectedOne?.['calls'] ?? 1) % 5, (protectedOne?.['medianCallDelay'] ?? 1) % 5]).toEqual([0, 0]);
  });

  test('of a year of which nothing was collected is none', async () => {
    expect(await quality(press, 'year: 2014')).toBeNull();
  });

  test('of a department with few firms is not for a firm to read', async () => {
    const found = await quality(as('firm.rivoli'), 'year: 2011, areaCode: "2B"');
    expect(found && Object.values(found).filter((value) => value !== null)).toEqual([]);
    expect(await quality(police, 'year: 2011, areaCode: "2B"')).toMatchObject({ documented: expect.any(Number) });
  });
});
