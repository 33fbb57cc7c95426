import { as } from '../../support/ask.js';

/* Bad input that is written into the operation, where graphql-js itself names no field. */

const LOSS = 'stolenEur: "1.00", basis: PURCHASE_COST, certainty: STOCKTAKE, reason: "x"';
const AMEND = 'id: "1", version: 1, clientMutationId: "1"';

test.each([
  [`amendIncident(${AMEND}, input: {loss: {${LOSS.replace('1.00', 'NaN')}}})`, '`input.loss.stolenEur`: A Decimal is'],
  [
    `amendIncident(${AMEND}, input: {loss: {${LOSS.replace('STOCKTAKE', 'SURE')}}})`,
    '`input.loss.certainty`: Value "SURE"',
  ],
  ['recordRecovery(incidentId: "1", version: 1, reference: "1", recoveredOn: "2026-02-31")', '`recoveredOn`: '],
  ['recordClearance(incidentIds: ["1"], clearedAt: "2026-02-31T09:00:00Z")', '`clearedAt`: '],
  ['declareIncident(input: {attempted: "no"})', '`input.attempted`: Boolean cannot represent'],
])('%s is refused with the name of its field', async (mutation, words) => {
  for (const who of [as('firm.vendome'), as('police.oclco', { purpose: 'INVESTIGATION' })]) {
    const { errors } = await who.ask(`mutation { ${mutation} { errors { code } } }`);
    expect(errors?.map(({ message }) => message)).toContainEqual(expect.stringContaining(words));
  }
});
