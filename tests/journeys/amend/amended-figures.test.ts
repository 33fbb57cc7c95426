import { factStatements } from '@hub/incidents/statistics/release/fact-statements';
import { as } from '../../support/ask.js';
import { closeDatabase, database } from '../../support/database.js';
import { amend } from '../../support/given/an-amendment.js';
import { anIncidentAt } from '../../support/given/an-incident-at.js';
import { officer } from '../../support/given/an-investigation-at.js';

/* Figures are of what is known when they are released. */

afterAll(closeDatabase);

const owner = as('firm.vendome');

const LOSS = { stolenEur: '12500.00', damageEur: '900.00', basis: 'PURCHASE_COST', certainty: 'ADJUSTER' };

test('the next vintage counts what was corrected', async () => {
  const occurred = { from: '1985-03-04T10:00:00Z', to: '1985-03-04T10:30:00Z', precision: 'HOUR' };
  const call = { path: 'CALL_17', firstSignAt: '1985-03-04T10:00:00Z', calledAt: '1985-03-04T10:01:00Z' };
  const id = await anIncidentAt('VALIDATED', 'firm.vendome', { occurred, emergencyCall: call });
  const facts = async (): Promise<object[]> => {
    const client = await database().connect();
    try {
      await client.query('begin');
      await client.query(factStatements[0] as string);
      return (await client.query('select stolen, recovered, injured, unfounded from fact where event_year = 1985'))
        .rows;
    } finally {
      await client.query('rollback');
      client.release();
    }
  };
  expect(await facts()).toEqual([{ stolen: '85000000.00', recovered: null, injured: 0, unfounded: null }]);
  await amend(owner, id, { loss: { ...LOSS, recoveredEur: '100.00' }, harm: { anyInjured: true, killed: 1 } });
  await amend(officer, id, { callOutcome: { unfounded: true } });
  expect(await facts()).toEqual([{ stolen: '12500.00', recovered: '100.00', injured: 1, unfounded: true }]);
  await amend(owner, id, { harm: { anyInjured: true } });
  expect(await facts()).toMatchObject([{ injured: null }]);
});
