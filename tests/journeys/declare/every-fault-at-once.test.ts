import { as } from '../../support/ask.js';
import { database } from '../../support/database.js';
import { aDeclaration } from '../../support/given/a-declaration.js';

/* Whoever declares in two minutes is told of every fault at once, and not of one after the other. */

const FIRM = as('firm.vendome');

interface Refused {
  readonly errors: readonly { readonly code: string; readonly path: readonly string[] }[];
}

const FAULTS = {
  occurred: { from: '2009-12-18T18:00:00Z', to: '2009-12-18T17:00:00Z', precision: 'MINUTE' },
  narrative: 'Deux Roumains.',
  loss: { stolenEur: '-1', basis: 'PURCHASE_COST', certainty: 'ADJUSTER' },
  harm: { anyInjured: false, killed: 1 },
  weapons: ['NONE_SEEN'],
  modusOperandi: ['MO-NO-SUCH-THING'],
  premisesId: '00000000-0000-4000-8000-000000000000',
};
const NAMES = [
  'occurred.to',
  'narrative',
  'loss.stolenEur',
  'harm.anyInjured',
  'weapons',
  'modusOperandi',
  'premisesId',
];

/** A draft may wait for what makes it an armed robbery. */
const OF_A_DRAFT = NAMES.filter((name) => name !== 'weapons');

test.each([
  ['declareIncident', NAMES],
  ['draftIncident', OF_A_DRAFT],
])('%s names every field that is wrong, and stores nothing', async (mutation, names) => {
  const input = await aDeclaration('firm.vendome', FAULTS);
  const data = await FIRM.data<Record<string, Refused>>(
    `mutation ($input: IncidentInput!) { ${mutation}(input: $input) { errors { code path } } }`,
    { input },
  );
  expect(data[mutation]?.errors.map(({ path }) => path.slice(1).join('.'))).toEqual(names);
  const { rowCount } = await database().query(
    'select from incidents.incident_declaration where client_mutation_id = $1',
    [input['clientMutationId']],
  );
  expect(rowCount).toBe(0);
});

test('so is a row of an import, and the next one is stored', async () => {
  const { clientMutationId: _, ...row } = await aDeclaration('firm.rivoli', FAULTS);
  const { clientMutationId, ...right } = await aDeclaration('firm.rivoli');
  const rows = [
    { ...row, senderReference: `faults-${clientMutationId}` },
    { ...right, senderReference: `right-${clientMutationId}` },
  ];
  const { importIncidents } = await as('firm.rivoli').data<{
    importIncidents: { rows: (Refused & { isNew: boolean })[] };
  }>(
    'mutation ($rows: [IncidentRow]!) { importIncidents(input: { rows: $rows }) { rows { isNew errors { code path } } } }',
    { rows },
  );
  const [wrong, next] = importIncidents.rows;
  expect(wrong?.errors.map(({ path }) => path.join('.'))).toEqual(NAMES.map((name) => `input.rows.0.${name}`));
  expect(next).toEqual({ isNew: true, errors: [] });
});
