import { randomUUID } from 'node:crypto';
import { as } from '../../support/ask.js';
import { database } from '../../support/database.js';
import { aDeclaration } from '../../support/given/a-declaration.js';
import { anAlertDraft } from '../../support/given/an-alert-draft.js';

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

test('of a list each thing that is wrong is named, and of a thing every part', async () => {
  const input = await aDeclaration('firm.vendome', {
    loss: { stolenEur: '-5', damageEur: '-1', closureHours: -1, basis: 'PURCHASE_COST', certainty: 'ADJUSTER' },
    stolenItems: [
      { kind: 'WATCH', serialNumber: 'é!' },
      { kind: 'WATCH', serialNumber: '7F3A-92QK' },
      { kind: 'WATCH', brand: 'x'.repeat(61), valueEur: '-1', serialNumber: '??' },
    ],
    offendersMin: 200,
    vehicles: [{ make: 'Yamaha' }, {}, { plate: '!' }],
    descriptors: ['scar', 'CLO-FULL-FACE-HELMET', 'tall'],
    complaint: { filedAt: '2008-01-01T00:00:00Z', serviceId: randomUUID(), procedureNumber: 'x'.repeat(61) },
  });
  const { declareIncident } = await FIRM.data<{ declareIncident: Refused }>(
    'mutation ($input: IncidentInput!) { declareIncident(input: $input) { errors { code path } } }',
    { input },
  );
  expect(declareIncident.errors.map(({ path }) => path.slice(1).join('.'))).toEqual([
    'loss.stolenEur',
    'loss.damageEur',
    'loss.closureHours',
    'stolenItems.0.serialNumber',
    'stolenItems.2.brand',
    'stolenItems.2.valueEur',
    'stolenItems.2.serialNumber',
    'offendersMin',
    'descriptors.0',
    'descriptors.2',
    'vehicles.1',
    'vehicles.2.plate',
    'complaint.filedAt',
    'complaint.procedureNumber',
    'complaint.serviceId',
  ]);
});

test('so is what is wrong with the draft of an alert, and with that of a statement', async () => {
  const { errors } = await anAlertDraft('firm.vendome', {
    headline: '',
    instruction: '',
    descriptors: ['x', 'y\nz'],
    heightBandCm: '175',
    expiresAt: '2010-01-01T00:00:00Z',
    areaCodes: ['00000'],
    modusOperandi: ['MO-NONE'],
    basedOnIncidentIds: [randomUUID()],
  });
  expect(errors.map(({ path }) => path?.slice(1).join('.'))).toEqual([
    'headline',
    'instruction',
    'descriptors.1',
    'heightBandCm',
    'basedOnIncidentIds',
    'areaCodes',
    'modusOperandi',
  ]);

  const statement = {
    kind: 'PRESS_RELEASE',
    language: 'de',
    urgency: 0,
    headline: '',
    body: '',
    namedFirmIds: [randomUUID()],
    expiresAt: '2010-01-01T00:00:00Z',
    concernsOpenInvestigation: false,
    mentionsPerson: false,
    handling: { tlp: 'TLP_RED' },
    clientMutationId: randomUUID(),
  };
  const { draftStatement } = await as('press.officer', { purpose: 'PRESS' }).data<{ draftStatement: Refused }>(
    'mutation ($input: StatementInput!) { draftStatement(input: $input) { errors { code path } } }',
    { input: statement },
  );
  expect(draftStatement.errors.map(({ path }) => path.slice(1).join('.'))).toEqual([
    'language',
    'urgency',
    'handling.tlp',
    'headline',
    'body',
    'expiresAt',
    'namedFirmIds',
  ]);
});

test('what two rules say of one thing is said once', async () => {
  const { errors } = await anAlertDraft('firm.vendome', {
    handling: { tlp: 'TLP_GREEN', codeNote: 'x'.repeat(501) },
  });
  expect(errors.map(({ code, path }) => [code, path?.join('.')])).toEqual([
    ['TEXT_TOO_LONG', 'input.handling.codeNote'],
  ]);
});
