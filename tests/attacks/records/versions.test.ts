import { randomUUID } from 'node:crypto';
import { sampleId } from '@hub/schema/sample/sample-id';
import { as } from '../../support/ask.js';
import { database } from '../../support/database.js';
import { purposeOf } from '../../support/demo-viewers.js';
import { aFiledIncident } from '../../support/given/a-declaration.js';
import { anAlertDraft } from '../../support/given/an-alert-draft.js';
import { anIncidentAt } from '../../support/given/an-incident-at.js';
import { anInvestigationAt } from '../../support/given/an-investigation-at.js';
import { apiSchema } from '../../support/graph-paths.js';

/* Every change names the version it was decided on: a stale one changes nothing, and of several at once one is carried out. */

interface Payload {
  readonly errors: readonly { readonly code: string }[];
}

interface Step {
  readonly userName: string;
  readonly call: (id: string, version: number) => string;
  /** A record at the point where the step is next. */
  readonly given: () => Promise<string>;
  readonly table: string;
  /** What those learn who come second, where it is told more plainly than by the version. */
  readonly second?: string;
}

const run = async ({ userName, call }: Step, id: string, version: number): Promise<string[]> => {
  const who = as(userName, { purpose: userName.startsWith('press') ? 'PRESS' : purposeOf(userName) });
  const { result } = await who.data<{ result: Payload }>(
    `mutation { result: ${call(id, version)} { errors { code } } }`,
  );
  return result.errors.map(({ code }) => code);
};

async function versionSeenBy({ userName, table }: Step, id: string): Promise<number> {
  const noun = table.split('.')[1] ?? '';
  const who = as(userName, { purpose: userName.startsWith('press') ? 'PRESS' : purposeOf(userName) });
  const data = await who.data<Record<string, { version: number }>>(`{ ${noun}(id: "${id}") { version } }`);
  return data[noun]?.version ?? 0;
}

const carriedOut = async (step: Step, id: string): Promise<string> => {
  expect(await run(step, id, await versionSeenBy(step, id))).toEqual([]);
  return id;
};

const aDraft = async (): Promise<string> => (await anAlertDraft('firm.vendome')).alert?.id ?? '';

async function aStatement(): Promise<string> {
  const { draftStatement } = await as('press.officer', { purpose: 'PRESS' }).data<{
    draftStatement: { statement: { id: string } };
  }>('mutation ($input: StatementInput!) { draftStatement(input: $input) { statement { id } errors { code } } }', {
    input: {
      kind: 'PRESS_RELEASE',
      headline: `Point ${randomUUID()}`,
      body: 'Texte.',
      concernsOpenInvestigation: false,
      mentionsPerson: false,
      handling: { tlp: 'TLP_CLEAR' },
      clientMutationId: randomUUID(),
    },
  });
  return draftStatement.statement.id;
}

const named =
  (name: string, rest = '') =>
  (id: string, version: number) =>
    `${name}(id: "${id}", version: ${version}${rest})`;

const STEPS: Record<string, Step> = {
  submitIncident: {
    userName: 'firm.vendome',
    table: 'incidents.incident',
    call: named('submitIncident'),
    given: () => anIncidentAt('DRAFT'),
  },
  withdrawIncident: {
    userName: 'firm.vendome',
    table: 'incidents.incident',
    call: named('withdrawIncident'),
    given: () => anIncidentAt('VALIDATED'),
  },
  rejectIncident: {
    userName: 'secretariat.validator',
    table: 'incidents.incident',
    call: named('rejectIncident', ', reason: "À vérifier."'),
    given: () => anIncidentAt('SUBMITTED'),
  },
  recordComplaint: {
    userName: 'firm.vendome',
    table: 'incidents.incident',
    call: (id, version) =>
      named(
        'recordComplaint',
        `, complaint: { filedAt: "2009-12-19T09:00:00Z", serviceId: "${sampleId('police.paris8')}" }, clientMutationId: "${randomUUID()}"`,
      )(id, version),
    given: () => anIncidentAt('VALIDATED'),
  },
  amendIncident: {
    userName: 'firm.vendome',
    table: 'incidents.incident',
    call: (id, version) =>
      named(
        'amendIncident',
        `, input: { harm: { anyInjured: true, reason: "Certificat reçu." } }, clientMutationId: "${randomUUID()}"`,
      )(id, version),
    given: () => anIncidentAt('VALIDATED'),
  },
  setInvestigationStatus: {
    userName: 'police.prefecture',
    table: 'incidents.incident',
    call: named('setInvestigationStatus', ', status: IN_PROGRESS'),
    given: () => anInvestigationAt('COMPLAINT_FILED'),
  },
  validateIncident: {
    userName: 'secretariat.validator',
    table: 'incidents.incident',
    call: named('validateIncident'),
    given: () => aFiledIncident('firm.vendome'),
  },
  relabelIncident: {
    userName: 'firm.vendome',
    table: 'incidents.incident',
    call: named('relabelIncident', ', input: { handling: { tlp: TLP_GREEN, codes: [H2] } }'),
    given: () => aFiledIncident('firm.vendome'),
  },
  requalifyIncident: {
    userName: 'secretariat.validator',
    table: 'incidents.incident',
    call: named('requalifyIncident', ', category: CONFINEMENT_ROBBERY, reason: "séquestration"'),
    given: async () => carriedOut(STEPS['validateIncident'] as Step, await aFiledIncident('firm.vendome')),
  },
  submitAlert: { userName: 'firm.vendome', table: 'alerts.alert', call: named('submitAlert'), given: aDraft },
  reviewAlert: {
    userName: 'secretariat.validator',
    table: 'alerts.alert',
    call: named('reviewAlert', ', approve: true'),
    given: async () => carriedOut(STEPS['submitAlert'] as Step, await aDraft()),
  },
  issueAlert: {
    userName: 'secretariat.validator',
    table: 'alerts.alert',
    call: named('issueAlert'),
    given: async () =>
      carriedOut(STEPS['reviewAlert'] as Step, await carriedOut(STEPS['submitAlert'] as Step, await aDraft())),
  },
  reviseStatement: {
    userName: 'press.officer',
    table: 'communications.statement',
    call: named('reviseStatement', ', input: { body: "Autre texte." }'),
    given: aStatement,
  },
  requestClearances: {
    userName: 'press.officer',
    table: 'communications.statement',
    call: named('requestClearances'),
    given: aStatement,
  },
  clearStatement: {
    userName: 'press.chair',
    table: 'communications.statement',
    call: named('clearStatement', ', kind: EDITORIAL, granted: true'),
    second: 'CLEARANCE_ALREADY_GIVEN',
    given: async () => carriedOut(STEPS['requestClearances'] as Step, await aStatement()),
  },
};

/**
 * Two people must have cleared a statement before it is published, an edit brings a whole declaration, a merger a second record and a recovery a thing: what is
 * changed at once then is proven by their own journeys.
 */
const ELSEWHERE = ['publishStatement', 'editIncident', 'mergeIncident', 'recordRecovery'];

test('every mutation that names a version is attacked here', () => {
  const fields = Object.values(apiSchema().getMutationType()?.getFields() ?? {});
  const versioned = fields.filter(({ args }) => args.some(({ name }) => name === 'version')).map(({ name }) => name);
  expect(versioned.toSorted()).toEqual([...Object.keys(STEPS), ...ELSEWHERE].toSorted());
});

const rowOf = async (table: string, id: string): Promise<unknown> =>
  (await database().query(`select * from ${table} where id = $1`, [id])).rows[0];

describe.each(Object.entries(STEPS))('%s', (_name, step) => {
  test('on a version that is not the present one is a conflict, and changes nothing', async () => {
    const id = await step.given();
    const version = await versionSeenBy(step, id);
    const before = await rowOf(step.table, id);
    const stale = [version - 1, version + 1, 0, -1, 2_147_483_647];
    const codes = await Promise.all(stale.map((wrong) => run(step, id, wrong)));
    expect(codes).toEqual(stale.map(() => ['VERSION_CONFLICT']));
    expect(await rowOf(step.table, id)).toEqual(before);
  });

  test('six times at once is carried out once, and five times a clear conflict', async () => {
    const id = await step.given();
    const version = await versionSeenBy(step, id);
    const codes = await Promise.all(Array.from({ length: 6 }, () => run(step, id, version)));
    expect(codes.toSorted((left, right) => left.length - right.length)).toEqual([
      [],
      ...Array.from({ length: 5 }, () => [step.second ?? 'VERSION_CONFLICT']),
    ]);
  });
});
