import type pg from 'pg';
import type { Dictionary } from '../generated-operations/dictionary.js';

/** Keys of records, some of them hidden from whoever asks, by what takes them; each list is a query of one column. */
const KEYS: Readonly<Record<string, string>> = {
  incident: 'select id from incidents.incident order by md5(id::text) limit 40',
  alert: 'select id from alerts.alert order by md5(id::text) limit 40',
  statement: 'select id from communications.statement order by id limit 40',
  organisation: `(select organisation_id from organisations.member m join organisations.member_account a on a.member_id = m.id)
    union (select id from organisations.organisation order by id limit 20)`,
  premises: `(select p.id from organisations.premises p join organisations.member m using (organisation_id)
    join organisations.member_account a on a.member_id = m.id) union (select id from organisations.premises order by id limit 20)`,
  member: 'select member_id from organisations.member_account order by subject',
  area: 'select distinct unnest(area_path) from organisations.premises order by 1 limit 40',
  modusOperandi: 'select code from incidents.modus_operandi order by 1',
};

const MONTHS = ['2026-11', '2026-10', '2010-01', '2026-13'];

const IN_A_WEEK = new Date(Date.now() + 7 * 86_400_000).toISOString();

/** Inputs somebody of the sample could send. */
function inputs(keys: Record<string, string[]>): Dictionary['inputs'] {
  const incident = (premisesId: string) => ({
    premisesId,
    category: 'BURGLARY',
    attempted: false,
    occurred: { from: '2010-03-01T22:00:00Z', to: '2010-03-02T06:00:00Z', precision: 'INTERVAL' },
    handling: { tlp: 'TLP_AMBER_STRICT' },
    clientMutationId: 'both ways',
  });
  const alert = {
    kind: 'MODUS_OPERANDI',
    urgency: 'EXPECTED',
    severity: 'MODERATE',
    certainty: 'POSSIBLE',
    responses: ['MONITOR'],
    headline: 'Sas retenu par un complice',
    instruction: 'Ne pas intervenir, appeler le 17',
    expiresAt: IN_A_WEEK,
    areaCodes: ['75101'],
    handling: { tlp: 'TLP_GREEN' },
    clientMutationId: 'both ways',
  };
  const statement = {
    kind: 'PRESS_RELEASE',
    headline: 'Communiqué',
    body: 'Un communiqué.',
    concernsOpenInvestigation: false,
    mentionsPerson: false,
    handling: { tlp: 'TLP_CLEAR' },
    clientMutationId: 'both ways',
  };
  return {
    IncidentInput: (keys['premises'] ?? []).map(incident),
    AlertInput: [alert],
    StatementInput: [statement],
    StatementRevisionInput: [{ headline: 'Autre titre' }],
  };
}

/** What generated operations are made of: keys from the database itself, whoever may see them. */
export async function wordsOfTheSample(database: pg.Pool): Promise<Dictionary> {
  const keys: Record<string, string[]> = {};
  for (const [noun, statement] of Object.entries(KEYS)) {
    const { rows } = await database.query({ text: statement, rowMode: 'array' });
    keys[noun] = rows.map(([key]) => String(key));
  }
  const { area = [], modusOperandi = [], organisation = [], member = [], alert = [], incident = [] } = keys;
  const { premises = [], statement = [] } = keys;
  const on = (fields: readonly string[], known: readonly string[]) =>
    Object.fromEntries(fields.map((field) => [`${field}.id`, known]));
  return {
    words: {
      ...on(['incident', 'requalifyIncident', 'validateIncident'], incident),
      ...on(['alert', 'submitAlert', 'reviewAlert', 'issueAlert'], alert),
      ...on(['statement', 'requestClearances', 'clearStatement', 'reviseStatement', 'publishStatement'], statement),
      ...on(['organisation'], organisation),
      ...on(['premises'], premises),
      inseeCode: area,
      within: area,
      areaCode: area,
      areaCodes: area,
      modusOperandi,
      fromMonth: MONTHS,
      audienceOrganisationIds: organisation,
      namedFirmIds: organisation,
      serviceId: organisation,
      audienceMemberIds: member,
      spokespersonId: member,
      aboutAlertIds: alert,
      basedOnIncidentIds: incident,
      premisesId: premises,
    },
    inputs: inputs(keys),
  };
}
