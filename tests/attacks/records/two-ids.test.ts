import { randomUUID } from 'node:crypto';
import { type GraphQLInputType, getNamedType, isInputObjectType } from 'graphql';
import { type Asker, as } from '../../support/ask.js';
import { database } from '../../support/database.js';
import { DEMO_USER_NAMES, purposeOf } from '../../support/demo-viewers.js';
import { aDeclaration } from '../../support/given/a-declaration.js';
import { dataOfficer } from '../../support/given/a-subject-request.js';
import { anAlertDraft } from '../../support/given/an-alert-draft.js';
import { anIncidentAt } from '../../support/given/an-incident-at.js';
import { apiSchema } from '../../support/graph-paths.js';

/*
 * Mutations that name records: one is the caller's own, another is hidden from the caller. Naming it is answered exactly like naming
 * what does not exist, and if it is refused nothing at all has happened.
 */

const anId = async (sql: string): Promise<string> => (await database().query(sql)).rows[0].id;

const OTHER_FIRM = `select o.id from organisations.organisation o where o.kind = 'FIRM' and not o.listed_to_peers
  and not exists (select 1 from organisations.member m join organisations.member_account a on a.member_id = m.id
    where m.organisation_id = o.id and a.subject = any('{${DEMO_USER_NAMES}}')) order by o.id limit 1`;

/** A record of each kind that the firm and the press office do not see. */
const HIDDEN = {
  organisation: () => anId(OTHER_FIRM),
  member: () => anId(`select m.id from organisations.member m where m.organisation_id = (${OTHER_FIRM}) limit 1`),
  premises: () =>
    anId(`select p.id from organisations.premises p where p.organisation_id <> all (select m.organisation_id
      from organisations.member m join organisations.member_account a on a.member_id = m.id where a.subject = any('{${DEMO_USER_NAMES}}')) order by p.id limit 1`),
  incident: () =>
    anId(`select i.id from incidents.incident i join incidents.incident_particulars p on p.incident_id = i.id
      where i.record_status = 'SUBMITTED' and p.victim_id <> all (select m.organisation_id from organisations.member m
        join organisations.member_account a on a.member_id = m.id where a.subject = any('{${DEMO_USER_NAMES}}')) order by i.id limit 1`),
  alert: async () => (await anAlertDraft('firm.bellecour')).alert?.id ?? '',
  /** Of which there is nothing to answer a data subject with. */
  draft: () => anIncidentAt('DRAFT'),
};

const MARK = '<mark>';

type Sent = { readonly payload: { readonly errors: readonly object[] } | null; readonly codes: readonly unknown[] };

const send = async (who: Asker, mutation: string, type: string, input: object, mark: string): Promise<Sent> => {
  const { data, errors } = await who.ask<Record<string, Sent['payload']>>(
    `mutation ($input: ${type}!) { ${mutation}(input: $input) { errors { code path message } } }`,
    { input: JSON.parse(JSON.stringify(input).replaceAll(MARK, mark)) },
  );
  return { payload: data?.[mutation] ?? null, codes: (errors ?? []).map(({ extensions }) => extensions?.code) };
};

interface Mutation {
  readonly who: Asker;
  readonly type: string;
  readonly input: () => Promise<object> | object;
}

const statement = {
  kind: 'PRESS_RELEASE',
  headline: MARK,
  body: MARK,
  concernsOpenInvestigation: false,
  mentionsPerson: false,
  handling: { tlp: 'TLP_CLEAR' },
  clientMutationId: MARK,
};

const declaring: Mutation = {
  who: as('firm.vendome'),
  type: 'IncidentInput',
  input: () => aDeclaration('firm.vendome', { narrative: MARK, clientMutationId: MARK }),
};

const MUTATIONS: Readonly<Record<string, Mutation>> = {
  declareIncident: declaring,
  draftIncident: declaring,
  draftAlert: {
    who: as('firm.vendome'),
    type: 'AlertInput',
    input: async () => ({
      kind: 'MODUS_OPERANDI',
      urgency: 'EXPECTED',
      severity: 'MODERATE',
      certainty: 'POSSIBLE',
      responses: ['MONITOR'],
      headline: MARK,
      instruction: MARK,
      expiresAt: new Date(Date.now() + 20 * 86_400_000).toISOString(),
      areaCodes: ['75101'],
      handling: { tlp: 'TLP_GREEN' },
      clientMutationId: MARK,
    }),
  },
  requestEvidenceUpload: {
    who: as('firm.vendome'),
    type: 'EvidenceInput',
    input: () => ({ kind: 'PHOTOGRAPH', sha256: 'ab'.repeat(32), sizeBytes: 1_000, mediaType: 'image/jpeg' }),
  },
  openDataSubjectRequest: {
    who: dataOfficer,
    type: 'OpenDataSubjectRequestInput',
    input: () => ({ requestReference: 'DSR-2010-004', clientMutationId: MARK }),
  },
  draftStatement: {
    who: as('press.officer', { purpose: purposeOf('press.officer') }),
    type: 'StatementInput',
    input: async () => statement,
  },
};

interface Case {
  /** What is hidden; absent for catalogues that hide nothing. */
  readonly hidden?: keyof typeof HIDDEN;
  /** An entry that does exist for the caller, to stand beside the one that does not. */
  readonly mine?: () => Promise<string>;
  readonly unknown?: string;
  readonly changes?: object;
}

const ownOrganisation = (userName: string) => async () =>
  (await as(userName).data<{ me: { organisation: { id: string } } }>('{ me { organisation { id } } }')).me.organisation
    .id;
const ownMember = (userName: string) => async () =>
  (await as(userName).data<{ me: { id: string } }>('{ me { id } }')).me.id;

const CASES: Readonly<Record<string, Case>> = {
  'requestEvidenceUpload.incidentId': { hidden: 'incident' },
  'declareIncident.premisesId': { hidden: 'premises' },
  'declareIncident.modusOperandi': { mine: async () => 'MO-DISGUISE', unknown: 'MO-NONE' },
  'declareIncident.audienceOrganisationIds': {
    hidden: 'organisation',
    mine: ownOrganisation('firm.vendome'),
    changes: { handling: { tlp: 'TLP_AMBER' } },
  },
  'declareIncident.audienceMemberIds': {
    hidden: 'member',
    mine: ownMember('firm.vendome'),
    changes: { handling: { tlp: 'TLP_RED' } },
  },
  'draftIncident.premisesId': { hidden: 'premises' },
  'draftIncident.modusOperandi': { mine: async () => 'MO-DISGUISE', unknown: 'MO-NONE' },
  'draftIncident.audienceOrganisationIds': {
    hidden: 'organisation',
    mine: ownOrganisation('firm.vendome'),
    changes: { handling: { tlp: 'TLP_AMBER' } },
  },
  'draftIncident.audienceMemberIds': {
    hidden: 'member',
    mine: ownMember('firm.vendome'),
    changes: { handling: { tlp: 'TLP_RED' } },
  },
  'draftAlert.areaCodes': { mine: async () => '75101', unknown: '75199' },
  'draftAlert.modusOperandi': { mine: async () => 'MO-DISGUISE', unknown: 'MO-NONE' },
  'draftAlert.basedOnIncidentIds': { hidden: 'incident' },
  'draftAlert.audienceOrganisationIds': {
    hidden: 'organisation',
    mine: ownOrganisation('firm.vendome'),
    changes: { handling: { tlp: 'TLP_AMBER' } },
  },
  'draftAlert.audienceMemberIds': {
    hidden: 'member',
    mine: ownMember('firm.vendome'),
    changes: { handling: { tlp: 'TLP_RED' } },
  },
  'openDataSubjectRequest.incident': { hidden: 'draft' },
  'draftStatement.aboutAlertIds': { hidden: 'alert' },
  'draftStatement.namedFirmIds': { hidden: 'organisation' },
  'draftStatement.spokespersonId': { hidden: 'member' },
};

const isIdentifier = (type: GraphQLInputType): boolean => getNamedType(type).name === 'ID';

/** It takes the input of a draft, checked by the same hand; what is wrong with it is sent in `bad-input-of-incidents.test.ts`. */
const EDITS = 'editIncident';

/** It takes whom a declaration takes, checked by the same hand: whoever it names, the answer is the same (`tests/journeys/life/relabelling.test.ts`). */
const RELABELS = 'relabelIncident';

/** It is sent a service that is hidden, and one that never was, in `tests/investigation`. */
const COMPLAINT = 'recordComplaint';

test('every identifier of every mutation with an input is attacked here', () => {
  const fields = Object.values(apiSchema().getMutationType()?.getFields() ?? {});
  const inputs = fields.filter(({ name }) => ![EDITS, RELABELS, COMPLAINT].includes(name));
  const named = inputs.flatMap(({ name, args }) =>
    args.flatMap(({ type }) => {
      const input = getNamedType(type);
      if (!isInputObjectType(input)) return [];
      return Object.values(input.getFields())
        .filter((field) => field.name !== 'clientMutationId' && isIdentifier(field.type))
        .map((field) => `${name}.${field.name}`);
    }),
  );
  expect(named.filter((coordinate) => !CASES[coordinate])).toEqual([]);
});

/** What was left behind by a request, by the mark all its texts bear. */
async function tracesOf(mark: string): Promise<number> {
  const { rows } = await database().query(
    `select (select count(*) from incidents.incident_declaration where client_mutation_id = $1)
          + (select count(*) from incidents.data_subject_request where client_mutation_id = $1)
          + (select count(*) from alerts.alert_drafting where client_mutation_id = $1)
          + (select count(*) from communications.statement_drafting where client_mutation_id = $1)
          + (select count(*) from incidents.incident_particulars where narrative = $1)
          + (select count(*) from alerts.alert where headline = $1)
          + (select count(*) from communications.statement_content where headline = $1) as traces`,
    [mark],
  );
  return Number(rows[0].traces);
}

test.each(Object.keys(CASES))('%s: what is hidden is answered like what does not exist', async (coordinate) => {
  const [mutation = '', field = ''] = coordinate.split('.');
  const { who, type, input } = MUTATIONS[mutation] as Mutation;
  const { hidden, mine, unknown = randomUUID(), changes } = CASES[coordinate] as Case;
  const isList = /Ids$|Codes$|modusOperandi$/.test(field);
  const sendWith = async (id: string) => {
    const mark = randomUUID();
    const value = isList ? [...(mine ? [await mine()] : []), id] : id;
    const { payload, codes } = await send(
      who,
      mutation,
      type,
      { ...(await input()), ...changes, [field]: value },
      mark,
    );
    const refused = payload === null || payload.errors.length > 0;
    return { answer: JSON.stringify({ payload, codes }).replaceAll(id, '<id>'), refused, traces: await tracesOf(mark) };
  };
  const ofUnknown = await sendWith(unknown);
  const attempts = [ofUnknown, ...(hidden ? [await sendWith(await HIDDEN[hidden]())] : [])];
  for (const { answer, refused, traces } of attempts) {
    expect([coordinate, answer]).toEqual([coordinate, ofUnknown.answer]);
    expect([coordinate, refused, traces > 0]).toEqual([coordinate, refused, !refused]);
  }
});
