import type { Viewer } from '@hub/shared/viewer/viewer';
import type pg from 'pg';
import type { Dictionary } from '../generated-operations/dictionary.js';
import { exampleInputs } from './example-inputs.js';
import type { Own } from './own-of.js';
import { SHARED_KEYS } from './worlds/add-hidden-edges.js';

/** How many words of a kind are taken: of those that one world alone holds, of those the other does, and twice as many that both hold. */
const EACH = 20;
/** No column of a world holds more values. */
const ALL = 10_000;

/** Where the words of an argument stand; what is the same for all stands under the name of the argument alone. */
const ID_COLUMNS: Readonly<Record<string, readonly string[]>> = {
  'incidents.incident.id': [
    'incident.id',
    'validateIncident.id',
    'requalifyIncident.id',
    'recordRecovery.incidentId',
    'proposeSeries.incidentIds',
    'proposeSeriesLinks.incidentIds',
    'decideSeriesLink.incidentId',
    'basedOnIncidentIds',
    'openEvidence.incidentId',
  ],
  'incidents.crime_series.id': ['series.id', 'proposeSeriesLinks.seriesId', 'decideSeriesLink.seriesId'],
  'incidents.data_subject_request.id': ['closeDataSubjectRequest.id', 'eraseOnRequest.id'],
  'alerts.alert.id': ['alert.id', 'submitAlert.id', 'reviewAlert.id', 'issueAlert.id', 'aboutAlertIds'],
  'communications.statement.id': [
    'statement.id',
    'requestClearances.id',
    'clearStatement.id',
    'reviseStatement.id',
    'publishStatement.id',
  ],
  'organisations.organisation.id': [
    'organisation.id',
    'namedFirmIds',
    'audienceOrganisationIds',
    'serviceId',
    'actorOrganisationId',
  ],
  "(select jsonb_path_query(items, 'lax $[*].reference') #>> '{}' as reference from incidents.incident_goods) thing.reference":
    ['incidentOfStolenItem.reference', 'recordRecovery.reference'],
  'organisations.premises.id': ['premises.id', 'premisesId'],
  'organisations.member.id': ['audienceMemberIds', 'spokespersonId', 'actorId'],
  'organisations.area.insee_code': ['area.inseeCode', 'areas.within', 'areaCodes'],
  'incidents.modus_operandi.code': ['modusOperandi'],
  // Of all areas those where something happened, exactly, which only few may know.
  '(select area_path[1] as code from incidents.incident) exact_area.code': ['areaCode', 'areaCodes'],
};

/** Columns whose values somebody would look for: names, plates, places, sums, instants, references. */
const VALUE_COLUMNS: Readonly<Record<string, readonly string[]>> = {
  String: [
    'incidents.incident.reference',
    'incidents.incident_particulars.address',
    'incidents.incident_particulars.narrative',
    'incidents.incident_particulars.stolen_eur',
    'incidents.incident_offenders.plates',
    // No serials: that one is known is for whoever holds the thing to be told, whatever else of it is hidden.
    `(select jsonb_path_query(items, 'lax $[*].description') #>> '{}' as description from incidents.incident_goods) thing.description`,
    'incidents.incident_complaint.procedure_number',
    'incidents.incident_inquiry.judicial_reference',
    'alerts.alert.reference',
    'alerts.alert.headline',
    'alerts.alert_details.description',
    'alerts.alert_plate.plate',
    'alerts.alert_identity.name',
    'communications.statement_content.headline',
    'communications.statement_content.body',
    'communications.statement_editor_note.editor_note',
    'communications.statement.uri',
    'organisations.organisation.display_name',
    'organisations.organisation.siren',
    'organisations.member.full_name',
    'organisations.member.work_email',
    'organisations.premises.address',
    'organisations.member_account.subject',
  ],
  DateTime: [
    'incidents.incident_particulars.occurred_from',
    'incidents.incident_particulars.updated_at',
    'incidents.incident.half_day_from',
    'incidents.incident.updated_at',
    'incidents.incident_inquiry.updated_at',
    'alerts.alert.issued_at',
    'alerts.alert.expires_at',
    'communications.statement.embargoed_until',
    'communications.statement.published_at',
    'audit.audit_entry.at',
  ],
};

/** Values of a column, in no order that could have to do with anything, each as GraphQL would send it. */
async function valuesOf(administrator: pg.ClientBase | pg.Pool, column: string, most = ALL): Promise<string[]> {
  const place = column.lastIndexOf('.');
  const [table, name] = [column.slice(0, place), column.slice(place + 1)];
  const { rows } = await administrator.query<{ value: Date | object | string }>(
    `select value from (select distinct ${name} as value from ${table} where ${name} is not null) v
      order by md5(value::text) limit ${most}`,
  );
  return rows
    .map(({ value }) => value)
    .filter((value) => !(typeof value === 'number' && !Number.isFinite(value)))
    .map((value) => {
      if (value instanceof Date) return value.toISOString();
      return typeof value === 'object' ? JSON.stringify(value) : String(value);
    });
}

/** The words of a world. */
export async function wordsOf(administrator: pg.ClientBase | pg.Pool): Promise<Record<string, string[]>> {
  const words: Record<string, string[]> = {};
  const add = (kind: string, values: readonly string[]): void => {
    words[kind] = [...(words[kind] ?? []), ...values];
  };
  for (const [column, places] of Object.entries(ID_COLUMNS)) {
    const values = await valuesOf(administrator, column);
    for (const place of places) add(place, values);
    add('ID', values.slice(0, 5));
  }
  for (const [scalar, columns] of Object.entries(VALUE_COLUMNS))
    for (const column of columns) add(scalar, await valuesOf(administrator, column, 12));
  return words;
}

/** Somebody who looks for what is hidden tries what only one of the worlds holds; what both do is for company. */
function telling(before: readonly string[], after: readonly string[]): string[] {
  const [inOne, inOther] = [new Set(before), new Set(after)];
  const [gone, come] = [before.filter((word) => !inOther.has(word)), after.filter((word) => !inOne.has(word))];
  const kept = before.filter((word) => inOther.has(word));
  return [...new Set([...gone.slice(0, EACH), ...come.slice(0, EACH), ...kept.slice(0, 2 * EACH)])];
}

/** Whoever opens a data subject's request is told whether there is what it quotes: of what may differ an officer quotes nothing. */
const IS_QUOTED = /^INC-/;

/** What both worlds hold, and what somebody who is the viewer would send. */
export function dictionaryOf(
  viewer: Viewer,
  own: Own,
  before: Readonly<Record<string, string[]>>,
  after: Readonly<Record<string, string[]>>,
): Dictionary {
  const words: Record<string, readonly unknown[]> = {
    clientMutationId: SHARED_KEYS,
    version: [1, 2, 3, 4],
    fromMonth: ['2026-01', '2013-12', '2008-01', '2026-11'],
  };
  for (const kind of new Set([...Object.keys(before), ...Object.keys(after)])) {
    const [inOne, inOther] = [before[kind] ?? [], after[kind] ?? []];
    // Of a scalar there are few words of each of many columns already.
    words[kind] =
      kind === 'ID' || kind in VALUE_COLUMNS ? [...new Set([...inOne, ...inOther])] : telling(inOne, inOther);
  }
  if (viewer.role === 'data_protection_officer')
    words['String'] = words['String']?.filter((word) => !IS_QUOTED.test(String(word))) ?? [];
  return { words, inputs: exampleInputs(viewer, own) };
}
