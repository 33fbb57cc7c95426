import { Dimension } from '@hub/incidents/statistics/dimension.enum';
import { Measure } from '@hub/incidents/statistics/measure.enum';
import { factStatements } from '@hub/incidents/statistics/release/fact-statements';
import { nameOfFigure, yearOfFacts } from '@hub/incidents/statistics/release/year-of-facts';
import { as } from '../../support/ask.js';
import { database } from '../../support/database.js';
import { amend } from '../../support/given/an-amendment.js';
import { anIncidentAt } from '../../support/given/an-incident-at.js';
import { officer } from '../../support/given/an-investigation-at.js';

/* Figures are of what is known when they are released. */

const owner = as('firm.vendome');

const LOSS = { stolenEur: '12500.00', damageEur: '900.00', basis: 'PURCHASE_COST', certainty: 'ADJUSTER' };

const INJURED = nameOfFigure(Measure.INJURED_PERSONS, [Dimension.YEAR], ['1985']);

interface Counted {
  readonly facts: readonly object[];
  readonly injured: number;
  readonly isInjuredUnknown: boolean;
}

/** What a release of this moment would count of 1985, which no other test files anything of. */
async function counted(): Promise<Counted> {
  const client = await database().connect();
  try {
    await client.query('begin');
    for (const statement of factStatements) await client.query(statement);
    const { rows } = await client.query(
      'select stolen, recovered, injured, unfounded from fact where event_year = 1985',
    );
    const { contributions, unknown } = await yearOfFacts(client, 1985, null);
    const [injured] = contributions.get(INJURED) ?? [];
    return { facts: rows, injured: injured?.amount ?? 0, isInjuredUnknown: unknown.has(INJURED) };
  } finally {
    await client.query('rollback');
    client.release();
  }
}

test('the next vintage counts what was corrected, and what is not known as not known', async () => {
  const occurred = { from: '1985-03-04T10:00:00Z', to: '1985-03-04T10:30:00Z', precision: 'HOUR' };
  const call = { path: 'CALL_17', firstSignAt: '1985-03-04T10:00:00Z', calledAt: '1985-03-04T10:01:00Z' };
  const id = await anIncidentAt('VALIDATED', 'firm.vendome', { occurred, emergencyCall: call });
  expect(await counted()).toEqual({
    facts: [{ stolen: '85000000.00', recovered: null, injured: 0, unfounded: null }],
    injured: 0,
    isInjuredUnknown: false,
  });
  await amend(owner, id, { loss: { ...LOSS, recoveredEur: '100.00' }, harm: { anyInjured: true, killed: 1 } });
  await amend(officer, id, { callOutcome: { unfounded: true } });
  expect(await counted()).toEqual({
    facts: [{ stolen: '12500.00', recovered: '100.00', injured: 1, unfounded: true }],
    injured: 1,
    isInjuredUnknown: false,
  });
  await amend(owner, id, { harm: { anyInjured: true } });
  expect(await counted()).toMatchObject({ facts: [{ injured: null }], injured: 0, isInjuredUnknown: true });
});
