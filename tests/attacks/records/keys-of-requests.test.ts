import { randomUUID } from 'node:crypto';
import { getNamedType, isInputObjectType } from 'graphql';
import { type Asker, as } from '../../support/ask.js';
import { database } from '../../support/database.js';
import { aDeclaration } from '../../support/given/a-declaration.js';
import { anOpening, dataOfficer } from '../../support/given/a-subject-request.js';
import { aDraft, anIncidentAt, versionSeenBy } from '../../support/given/an-incident-at.js';
import { apiSchema } from '../../support/graph-paths.js';

/* A request sent again under its key is the same request, and another request under that key is none: nothing is lost by it in silence. */

interface Keyed {
  readonly who: Asker;
  readonly noun: string;
  readonly table: string;
  /** The arguments of the mutation; the input among them without its key. */
  readonly given: () => Promise<{ readonly input: Record<string, unknown>; readonly [argument: string]: unknown }>;
  /** What is said otherwise the second time. */
  readonly otherwise: Record<string, unknown>;
}

const FIRM = as('firm.vendome');
const declaration = {
  who: FIRM,
  noun: 'incident',
  table: 'incidents.incident',
  otherwise: { attempted: true, loss: null },
};

const KEYED: Readonly<Record<string, Keyed>> = {
  declareIncident: { ...declaration, given: async () => ({ input: await aDeclaration('firm.vendome') }) },
  draftIncident: { ...declaration, given: async () => ({ input: await aDeclaration('firm.vendome') }) },
  editIncident: {
    ...declaration,
    async given() {
      const id = await aDraft('firm.vendome');
      return { id, version: await versionSeenBy(FIRM, id), input: await aDeclaration('firm.vendome') };
    },
  },
  draftAlert: {
    who: FIRM,
    noun: 'alert',
    table: 'alerts.alert',
    otherwise: { urgency: 'IMMEDIATE' },
    given: async () => ({
      input: {
        kind: 'MODUS_OPERANDI',
        urgency: 'EXPECTED',
        severity: 'MODERATE',
        certainty: 'POSSIBLE',
        responses: ['MONITOR'],
        headline: 'Sas retenu',
        instruction: 'Appeler le 17.',
        expiresAt: new Date(Date.now() + 20 * 86_400_000).toISOString(),
        areaCodes: ['75101'],
        handling: { tlp: 'TLP_GREEN' },
      },
    }),
  },
  openDataSubjectRequest: {
    who: dataOfficer,
    noun: 'request',
    table: 'incidents.data_subject_request',
    otherwise: { requestReference: 'DSR-2010-005' },
    given: async () => ({ input: anOpening(await anIncidentAt('SUBMITTED')) }),
  },
  draftStatement: {
    who: as('press.officer', { purpose: 'PRESS' }),
    noun: 'statement',
    table: 'communications.statement',
    otherwise: { language: 'en' },
    given: async () => ({
      input: {
        kind: 'PRESS_RELEASE',
        language: 'fr',
        headline: `Point ${randomUUID()}`,
        body: 'Texte.',
        concernsOpenInvestigation: false,
        mentionsPerson: false,
        handling: { tlp: 'TLP_CLEAR' },
      },
    }),
  },
};

/** They take the key beside their other arguments, and are sent again and otherwise in `tests/investigation`, `tests/journeys/amend` and
 * `tests/journeys/linkage`. */
const ELSEWHERE = [
  'amendIncident',
  'giveFeedback',
  'proposeSeries',
  'proposeSeriesLinks',
  'recordClearance',
  'recordComplaint',
];

const mutations = Object.values(apiSchema().getMutationType()?.getFields() ?? {});
const inputTypeOf = (mutation: string): string =>
  String(mutations.find(({ name }) => name === mutation)?.args.find(({ name }) => name === 'input')?.type);

interface Payload {
  readonly id?: string;
  readonly codes: readonly (readonly [string, readonly string[] | null])[];
}

async function send(mutation: string, { who, noun }: Keyed, given: Record<string, unknown>): Promise<Payload> {
  const types: Readonly<Record<string, string>> = { id: 'ID!', version: 'Int!', input: inputTypeOf(mutation) };
  const names = Object.keys(given);
  const { result } = await who.data<{
    result: Record<string, { id: string } | null> & { errors: { code: string; path: string[] | null }[] };
  }>(
    `mutation (${names.map((name) => `$${name}: ${types[name]}`)}) {
       result: ${mutation}(${names.map((name) => `${name}: $${name}`)}) { ${noun} { id } errors { code path } } }`,
    given,
  );
  const id = result[noun]?.id;
  return { ...(id && { id }), codes: result.errors.map(({ code, path }) => [code, path] as const) };
}

test('every mutation that takes a key is asked here', () => {
  const keyed = mutations.filter(({ args }) =>
    args.some(({ type }) => {
      const named = getNamedType(type);
      return isInputObjectType(named) && named.getFields()['clientMutationId'] !== undefined;
    }),
  );
  expect(keyed.map(({ name }) => name).sort()).toEqual(Object.keys(KEYED).sort());
  const byArgument = mutations.filter(({ args }) => args.some(({ name }) => name === 'clientMutationId'));
  expect(byArgument.map(({ name }) => name).sort()).toEqual(ELSEWHERE);
});

describe.each(Object.entries(KEYED))('%s', (mutation, keyed) => {
  test('sent again gives what it gave', async () => {
    const { input, ...more } = await keyed.given();
    const given = { ...more, input: { ...input, clientMutationId: randomUUID() } };
    const first = await send(mutation, keyed, given);
    expect(first).toEqual({ id: expect.any(String), codes: [] });
    expect(await send(mutation, keyed, given)).toEqual(first);
  });

  test('with other content is refused in words, and nothing of it is stored', async () => {
    const { input, ...more } = await keyed.given();
    const clientMutationId = randomUUID();
    const first = await send(mutation, keyed, { ...more, input: { ...input, clientMutationId } });
    const row = async () => (await database().query(`select * from ${keyed.table} where id = $1`, [first.id])).rows[0];
    const before = await row();
    const other = { ...input, ...keyed.otherwise, clientMutationId };
    expect(await send(mutation, keyed, { ...more, input: other })).toEqual({
      codes: [['IDEMPOTENCY_KEY_REUSED', ['input', 'clientMutationId']]],
    });
    expect(await row()).toEqual(before);
  });
});
