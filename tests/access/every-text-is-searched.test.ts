import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  buildASTSchema,
  type GraphQLArgument,
  type GraphQLInputField,
  getNamedType,
  isInputObjectType,
  isScalarType,
  parse,
} from 'graphql';
import { type Asker, as } from '../support/ask.js';
import { aDeclaration } from '../support/given/a-declaration.js';
import { anOpening, dataOfficer } from '../support/given/a-subject-request.js';
import { aRow, importRows } from '../support/given/an-import.js';
import { aDraft, anIncidentAt, validator, versionSeenBy } from '../support/given/an-incident-at.js';
import { aComplaint, officer } from '../support/given/an-investigation-at.js';

/*
 * A plate stands in its field, and special categories (P9) nowhere. Every text that the incidents take is read out of the schema: each is
 * searched for both, or named here with the reason why not.
 */

const PLATE = 'AB-123-CD';
const OLDER_PLATE = '4510 KG 75';
const CATEGORY = 'Homme de type nord-africain.';

/** What is no text, by coordinate of the schema. */
const NO_TEXT: readonly (readonly [RegExp, string])[] = [
  [/\.clientMutationId$/, 'a key of the sender, told to nobody'],
  [/\.(id|\w+Ids?)$/, 'an identifier, and nothing else is taken'],
  [
    /^(IncidentInput\.modusOperandi|MethodsAmendmentInput\.codes)$/,
    'codes of the catalogue of methods, and nothing else',
  ],
  [/^(Incident|OffendersAmendment)Input\.descriptors$/, 'codes of the vocabulary of descriptors, and nothing else'],
  [/^EvidenceInput\.(sha256|mediaType)$/, 'a hash, and a type of a closed list'],
  [/^VehicleInput\.plate$/, 'the field in which a plate stands, as 2 to 12 letters and digits'],
  [
    /^StolenItem(Amendment)?Input\.serialNumber$/,
    '4 to 40 letters and digits, compared with what is offered: a serial may be spelt like a plate',
  ],
  [
    /^(checkSerial\.(brand|serialNumber)|(recordRecovery|StolenItemAmendmentInput)\.reference)$/,
    'compared with what is kept, and not kept',
  ],
  [/^OpenDataSubjectRequestInput\.incident$/, 'compared with what is kept, and not kept'],
  [
    /^ImportIncidentsInput\.rows$/,
    'rows are read as IncidentInput, see below; a reference of the sender is told to its firm alone',
  ],
];

/** Texts in which a plate is not looked for. */
const NO_PLATE_SOUGHT: Readonly<Record<string, string>> = {
  'StolenItemInput.model': 'the reference of a model may be spelt like a plate, and no report is lost over it',
  'StolenItemAmendmentInput.model': 'the same, of a thing that is amended',
};

const sdl = readFileSync(join(import.meta.dirname, '../../schema/subgraphs/incidents.graphql'), 'utf8');
const mutations = Object.values(
  buildASTSchema(parse(sdl), { assumeValid: true, assumeValidSDL: true }).getMutationType()?.getFields() ?? {},
);
const PLAIN = ['Int', 'Boolean', 'Float', 'DateTime', 'LocalDate', 'Decimal'];

/** The inputs below an argument that can hold a text, by coordinate. */
function textsOf(input: GraphQLArgument | GraphQLInputField, owner: string): string[] {
  const type = getNamedType(input.type);
  if (isInputObjectType(type)) return Object.values(type.getFields()).flatMap((field) => textsOf(field, type.name));
  return isScalarType(type) && !PLAIN.includes(type.name) ? [`${owner}.${input.name}`] : [];
}

const TEXTS = mutations.flatMap(({ name, args }) =>
  args.flatMap((argument) => textsOf(argument, name)).map((coordinate) => ({ mutation: name, coordinate })),
);
const searched = TEXTS.filter(({ coordinate }) => !NO_TEXT.some(([pattern]) => pattern.test(coordinate)));

/** Where in the arguments a text stands, how it is sent, and by whom. Ids that are not given are of nothing: a text is looked at first. */
interface Sending {
  readonly who: Asker;
  readonly given: (text: string) => Record<string, unknown> | Promise<Record<string, unknown>>;
  readonly path: string;
}

const NOTHING = '00000000-0000-4000-8000-000000000000';
const owner = as('firm.vendome');
const linker = as('police.oclco', { purpose: 'LINKAGE' });
const analyst = as('secretariat.analyst', { purpose: 'LINKAGE' });
const handling = (codeNote: string) => ({ tlp: 'TLP_AMBER', codeNote });
const noted = (codeNote: string) => ({ input: { handling: handling(codeNote) } });
const inPart =
  (part: string, told: object) =>
  (reason: string): Record<string, unknown> => ({ input: { [part]: { ...told, reason } } });

const amended = (part: string, told: object, who = owner): Sending => ({
  who,
  given: inPart(part, told),
  path: `input.${part}.reason`,
});
/** What a part says is judged by its record. */
async function ofWhatIsFiled(input: object): Promise<Record<string, unknown>> {
  const id = await anIncidentAt('SUBMITTED');
  return { id, version: await versionSeenBy(owner, id), input };
}
const loss = { stolenEur: '1.00', basis: 'INSURED', certainty: 'ADJUSTER' };
const interval = { from: '2009-12-18T17:40:00Z', to: '2009-12-18T17:55:00Z', precision: 'MINUTE' };
const AMENDED: Readonly<Record<string, Sending>> = {
  'amendIncident OccurrenceAmendmentInput.reason': amended('occurred', interval),
  'amendIncident LossAmendmentInput.reason': amended('loss', loss),
  'amendIncident HarmAmendmentInput.reason': amended('harm', { anyInjured: true }),
  'amendIncident EmergencyCallAmendmentInput.reason': amended('emergencyCall', { path: 'CALL_17' }),
  'amendIncident CallOutcomeInput.reason': amended('callOutcome', { unfounded: true }, officer),
  'amendIncident MethodsAmendmentInput.reason': amended('modusOperandi', { codes: [] }, validator),
  'amendIncident NarrativeAmendmentInput.reason': amended('narrative', {}),
  'amendIncident NarrativeAmendmentInput.text': {
    who: owner,
    given: (text) => ofWhatIsFiled({ narrative: { text, reason: 'Relu.' } }),
    path: 'input.narrative.text',
  },
  'amendIncident OffendersAmendmentInput.reason': amended('offenders', {}),
  ...Object.fromEntries(
    ['make', 'model', 'colour'].map((field) => [
      `amendIncident VehicleInput.${field}`,
      {
        who: owner,
        given: (text: string) =>
          ofWhatIsFiled({ offenders: { weapons: ['HANDGUN'], vehicles: [{ [field]: text }], reason: 'Relu.' } }),
        path: `input.offenders.vehicles.0.${field}`,
      },
    ]),
  ),
  'amendIncident GoodsAmendmentInput.reason': amended('stolenItems', { items: [] }),
  ...Object.fromEntries(
    ['brand', 'model', 'hallmark', 'description'].map((field) => [
      `amendIncident StolenItemAmendmentInput.${field}`,
      {
        who: owner,
        given: (text: string) =>
          ofWhatIsFiled({ stolenItems: { items: [{ kind: 'RING', [field]: text }], reason: 'Relu.' } }),
        path: `input.stolenItems.items.0.${field}`,
      },
    ]),
  ),
};

/** Of what a declaration says, by coordinate: where it stands, and the declaration with it. */
const DECLARED: Readonly<Record<string, readonly [path: string, changes: (text: string) => Record<string, unknown>]>> =
  {
    'IncidentInput.narrative': ['narrative', (narrative) => ({ narrative })],
    'HandlingInput.codeNote': ['handling.codeNote', (text) => ({ handling: handling(text) })],
    ...Object.fromEntries(
      ['make', 'model', 'colour'].map((field) => [
        `VehicleInput.${field}`,
        [`vehicles.0.${field}`, (text: string) => ({ vehicles: [{ [field]: text }] })],
      ]),
    ),
    ...Object.fromEntries(
      ['brand', 'model', 'hallmark', 'description'].map((field) => [
        `StolenItemInput.${field}`,
        [`stolenItems.0.${field}`, (text: string) => ({ stolenItems: [{ kind: 'RING', [field]: text }] })],
      ]),
    ),
    'ComplaintInput.procedureNumber': [
      'complaint.procedureNumber',
      (text) => ({ complaint: { procedureNumber: text } }),
    ],
  };

const declaredWith = async (changes: Record<string, unknown>): Promise<Record<string, unknown>> => {
  const { complaint, ...more } = changes;
  return aDeclaration('firm.vendome', {
    ...more,
    ...(complaint ? { complaint: await aComplaint(complaint as object) } : {}),
  });
};

const reasoned = (who: Asker, more = {}): Sending => ({
  who,
  given: (reason) => ({ reason, ...more }),
  path: 'reason',
});

const OTHERS: Readonly<Record<string, Sending>> = {
  ...AMENDED,
  'rejectIncident rejectIncident.reason': reasoned(validator),
  'mergeIncident mergeIncident.reason': reasoned(validator),
  'relabelIncident HandlingInput.codeNote': { who: owner, given: noted, path: 'input.handling.codeNote' },
  'requalifyIncident requalifyIncident.reason': reasoned(validator, { category: 'FRAUD' }),
  'proposeSeries proposeSeries.label': { who: analyst, given: (label) => ({ label }), path: 'label' },
  'decideSeriesLink decideSeriesLink.reason': reasoned(linker, { status: 'CONFIRMED' }),
  'recordClearance recordClearance.judicialReference': {
    who: officer,
    given: (judicialReference) => ({ judicialReference, clearedAt: '2010-02-10T09:00:00Z' }),
    path: 'judicialReference',
  },
  'giveFeedback giveFeedback.text': {
    who: officer,
    given: (text) => ({ text, handling: { tlp: 'TLP_AMBER' } }),
    path: 'text',
  },
  'openDataSubjectRequest OpenDataSubjectRequestInput.requestReference': {
    who: dataOfficer,
    given: (requestReference) => ({ input: anOpening(NOTHING, { requestReference }) }),
    path: 'input.requestReference',
  },
  'giveFeedback HandlingInput.codeNote': {
    who: officer,
    given: (text) => ({ text: 'Reçu.', handling: handling(text) }),
    path: 'handling.codeNote',
  },
  'recordComplaint ComplaintInput.procedureNumber': {
    who: owner,
    async given(procedureNumber) {
      const id = await anIncidentAt('SUBMITTED');
      return { id, version: await versionSeenBy(owner, id), complaint: await aComplaint({ procedureNumber }) };
    },
    path: 'complaint.procedureNumber',
  },
};

/** What an edit is of: other mutations take no id, and are sent none. */
const edited = aDraft('firm.vendome').then((id) => ({ id, version: 1 }));

function sendingOf(mutation: string, coordinate: string): Sending | undefined {
  const [path, changes] = DECLARED[coordinate] ?? [];
  const isDeclared = ['declareIncident', 'draftIncident', 'editIncident'].includes(mutation);
  if (!isDeclared || !changes) return OTHERS[`${mutation} ${coordinate}`];
  return {
    who: owner,
    path: `input.${path}`,
    given: async (text) => ({ ...(await edited), input: await declaredWith(changes(text)) }),
  };
}

const UNSAID: Readonly<Record<string, unknown>> = {
  id: NOTHING,
  incidentId: NOTHING,
  seriesId: NOTHING,
  intoId: NOTHING,
  incidentIds: [NOTHING],
  version: 1,
  clientMutationId: NOTHING,
};

/** Sends a mutation with a text in one place, and gives the refusals of its payload by code and path. */
async function refusals(mutation: string, { who, given }: Sending, text: string): Promise<string[]> {
  const args = mutations.find(({ name }) => name === mutation)?.args ?? [];
  const said = await given(text);
  const sent = args.filter(({ name }) => name in said || name in UNSAID);
  const variables = Object.fromEntries(sent.map(({ name }) => [name, said[name] ?? UNSAID[name]]));
  const data = await who.data<Record<string, unknown>>(
    `mutation (${sent.map(({ name, type }) => `$${name}: ${type}`).join(', ')}) {
       ${mutation}(${sent.map(({ name }) => `${name}: $${name}`).join(', ')}) { errors { code path } } }`,
    variables,
  );
  const payloads = [data[mutation]].flat() as { errors: { code: string; path: string[] | null }[] }[];
  return payloads.flatMap(({ errors }) => errors.map(({ code, path }) => `${code} ${path?.join('.')}`));
}

test('every text of the schema is sent here or is none', () => {
  expect(searched.filter(({ mutation, coordinate }) => !sendingOf(mutation, coordinate))).toEqual([]);
  // And what is excused or sent is there.
  for (const [pattern] of NO_TEXT)
    expect([pattern, TEXTS.some(({ coordinate }) => pattern.test(coordinate))]).toEqual([pattern, true]);
  for (const name of Object.keys(OTHERS))
    expect([name, searched.some(({ mutation, coordinate }) => `${mutation} ${coordinate}` === name)]).toEqual([
      name,
      true,
    ]);
});

test.each(searched)('$coordinate of $mutation tells of no special category and holds no plate', async (text) => {
  const { mutation, coordinate } = text;
  const sending = sendingOf(mutation, coordinate) as Sending;
  expect(await refusals(mutation, sending, CATEGORY)).toEqual([`FORBIDDEN_DESCRIPTOR ${sending.path}`]);
  if (NO_PLATE_SOUGHT[coordinate]) return;
  for (const plate of [PLATE, OLDER_PLATE])
    expect([plate, await refusals(mutation, sending, plate)]).toEqual([plate, [`PLATE_IN_TEXT ${sending.path}`]]);
});

test('a row of an import is read as a declaration', async () => {
  const { rows } = await importRows('firm.vendome', [
    await aRow('firm.vendome', { narrative: `Partis en ${PLATE}.` }),
    await aRow('firm.vendome', { narrative: CATEGORY }),
  ]);
  expect(rows?.map(({ errors }) => errors.map(({ code }) => code))).toEqual([
    ['PLATE_IN_TEXT'],
    ['FORBIDDEN_DESCRIPTOR'],
  ]);
});

test('whoever is refused is told which field it is, and where a plate belongs', async () => {
  const { declareIncident } = await owner.data<{ declareIncident: { errors: { message: string }[] } }>(
    'mutation ($input: IncidentInput!) { declareIncident(input: $input) { errors { message } } }',
    { input: await declaredWith({ narrative: `Partis en ${PLATE}.` }) },
  );
  expect(declareIncident.errors[0]?.message).toBe(
    'The narrative must not hold a number plate, which fewer people may read: it stands in the field plate of a vehicle and nowhere else.',
  );
});
