import type { Noun } from './written-again.js';

/** SQL of values nobody but the hub may write, or that the services refuse, by column. */
export type Forged = Readonly<Record<string, readonly string[]>>;

export interface TableOfForgeries {
  readonly noun: Noun;
  readonly table: string;
  readonly forged: Forged;
  /** What its author is free to say, and the random names the hub makes. */
  readonly free: readonly string[];
}

const SOMEBODY = ['gen_random_uuid()'];
const INSTANT = [`now() - interval '1 day'`, `now() + interval '1 day'`, "clock_timestamp() + interval '1 second'"];
const PART = { version: ['0', '2'], updated_at: INSTANT };
const FAR = `now() + interval '500 days'`;
const PAST = `now() - interval '1 hour'`;
const LIST_OF_SOMEBODY = ['array[gen_random_uuid()]'];

const KEY = { member_id: SOMEBODY };
const HANDLING = [
  'handling_tlp',
  'handling_codes',
  'handling_code_note',
  'handling_source_reliability',
  'handling_information_accuracy',
  'handling_chatham_house',
];
const REVIEW_DUE = { handling_review_due_at: ['now()'] };

const alerts = (table: string, forged: Forged, free: readonly string[]): TableOfForgeries => ({
  noun: 'alert',
  table: `alerts.${table}`,
  forged,
  free,
});
const incidents = (table: string, forged: Forged, free: readonly string[]): TableOfForgeries => ({
  noun: 'incident',
  table: `incidents.${table}`,
  forged,
  free,
});
const communications = (table: string, forged: Forged, free: readonly string[]): TableOfForgeries => ({
  noun: 'statement',
  table: `communications.${table}`,
  forged,
  free,
});

/** Every table a member writes new records into, every column of it. */
export const FORGERIES: readonly TableOfForgeries[] = [
  alerts('alert_drafting', { ...KEY, alert_id: SOMEBODY }, ['client_mutation_id', 'digest']),
  alerts(
    'alert',
    {
      version: ['0', '2'],
      updated_at: INSTANT,
      ordered_at: INSTANT,
      status: [`'SUBMITTED'`, `'IN_REVIEW'`, `'APPROVED'`, `'ISSUED'`],
      message_type: [`'UPDATE'`, `'CANCEL'`],
      scope: [`'PUBLIC'`, `'PRIVATE'`],
      issued_at: ['now()'],
      expires_at: [PAST, FAR, `now() + interval '91 days'`],
      onset: [`now() - interval '400 days'`],
      modus_operandi: [`array['MO-UNHEARD-OF']`],
      controller_id: SOMEBODY,
      based_on_count_band: [`'1-2'`, `'10+'`],
      handling_expires_at: [PAST, FAR],
      ...REVIEW_DUE,
      author_organisation_id: SOMEBODY,
      author_member_id: SOMEBODY,
      audience_organisation_ids: LIST_OF_SOMEBODY,
      audience_member_ids: LIST_OF_SOMEBODY,
      about_person: ['false'],
      area_codes: [`array['99999']`, `'{}'`, `array['75102']`],
      area_path: [`array['75101']`, `array['75101', '69']`, `'{}'`],
      reviewer_member_id: SOMEBODY,
      reviewer_organisation_id: SOMEBODY,
    },
    [
      'id',
      'reference',
      'kind',
      'exercise',
      'urgency',
      'severity',
      'certainty',
      'responses',
      'headline',
      'instruction',
      ...HANDLING,
    ],
  ),
  alerts('alert_details', { ...PART, alert_id: SOMEBODY }, ['description']),
  alerts('alert_subject', { ...PART, alert_id: SOMEBODY }, [
    'descriptors',
    'height_band_cm',
    'vehicle_make',
    'vehicle_model',
    'vehicle_colour',
  ]),
  alerts('alert_plate', { ...PART, alert_id: SOMEBODY, released: ['true'], author_organisation_id: SOMEBODY }, [
    'plate',
  ]),
  alerts(
    'alert_identity',
    {
      ...PART,
      alert_id: SOMEBODY,
      status_of_person: [`'WANTED'`],
      name: [`'X'`],
      image_expires_on: ['current_date + 2'],
    },
    [],
  ),
  alerts('alert_origin', { ...PART, alert_id: SOMEBODY, originator_id: SOMEBODY, delegated: ['not r.delegated'] }, []),
  alerts('alert_basis', { ...PART, alert_id: SOMEBODY, author_organisation_id: SOMEBODY }, []),
  alerts('alert_area', { alert_id: SOMEBODY, area_code: [`r.area_code || 'X'`], named: ['not r.named'] }, []),
  incidents('incident_import', { organisation_id: SOMEBODY, incident_id: SOMEBODY }, ['sender_reference', 'digest']),
  incidents('incident_declaration', { ...KEY, incident_id: SOMEBODY }, ['client_mutation_id', 'digest']),
  incidents(
    'incident',
    {
      version: ['0', '2'],
      updated_at: INSTANT,
      record_status: [`'VALIDATED'`, `'ARCHIVED'`],
      half_day_from: [`r.half_day_from + interval '1 hour'`, `r.half_day_from - interval '12 hours'`],
      half_day_to: [`r.half_day_to - interval '1 hour'`, `r.half_day_to + interval '12 hours'`],
      lifted_area_code: [`'69'`],
      lifted_area_path: [`r.lifted_area_path || array['69']`],
      modus_operandi: [`array['MO-UNHEARD-OF']`],
      cleared: ['true'],
      merged_into_id: SOMEBODY,
      handling_expires_at: [PAST],
      ...REVIEW_DUE,
      victim_id: SOMEBODY,
      area_path: [`array['69']`, `r.area_path[2:]`, `'{}'`],
      audience_member_ids: LIST_OF_SOMEBODY,
    },
    [
      'id',
      'reference',
      'category',
      'attempted',
      'offenders_min',
      'offenders_max',
      'weapons',
      'vehicles',
      'on_scene_seconds',
      'any_injured',
      'audience_organisation_ids',
      ...HANDLING,
    ],
  ),
  incidents(
    'incident_particulars',
    {
      ...PART,
      incident_id: SOMEBODY,
      victim_id: SOMEBODY,
      premises_id: SOMEBODY,
      premises_kind: [`'MUSEUM'`],
      area_code: [`'69123'`],
      area_path: [`array['69']`, `'{}'`],
      address: [`'elsewhere'`],
      latitude: ['45'],
      longitude: ['4'],
      occurred_from: [`timestamptz '1969-12-31'`, `r.occurred_from - interval '2 days'`],
      occurred_to: [`now() + interval '1 day'`],
      reported_at: INSTANT,
      investigation_status: [`'CLEARED'`, `'COMPLAINT_FILED'`],
      recovered_eur: ['1'],
      cleared_at: ['now()'],
      cleared_by_id: SOMEBODY,
      incidents_cleared: ['1'],
      alleged_offenders_min: ['1'],
      alleged_offenders_max: ['1'],
      declared_by: SOMEBODY,
      lightly_injured: ['1'],
    },
    [
      'occurred_precision',
      'narrative',
      'stolen_eur',
      'damage_eur',
      'loss_basis',
      'loss_certainty',
      'loss_as_of',
      'closure_hours',
      'seriously_injured',
      'killed',
      'confined_persons',
      'psychological_support_offered',
    ],
  ),
  incidents('incident_emergency_call', { ...PART, incident_id: SOMEBODY, arrived_at: [`now() + interval '1 day'`] }, [
    'path',
    'first_sign_at',
    'called_at',
    'items_given',
    'verified_before_call',
    'unfounded',
  ]),
  incidents('incident_goods', { ...PART, incident_id: SOMEBODY, recoveries: [`'{"GDS-0000-0000": "2010-01-01"}'`] }, [
    'items',
  ]),
  incidents('incident_evidence', { ...PART, incident_id: SOMEBODY, items: [`'[{}]'`] }, []),
  incidents(
    'incident_offenders',
    { ...PART, incident_id: SOMEBODY, descriptors: [`array['type européen']`, `array['cagoule']`] },
    ['plates'],
  ),
  incidents(
    'incident_complaint',
    {
      ...PART,
      incident_id: SOMEBODY,
      filed_at: [`now() + interval '1 day'`],
      service_id: SOMEBODY,
      procedure_number: [`'1'`],
    },
    [],
  ),
  incidents('incident_inquiry', { ...PART, incident_id: SOMEBODY, judicial_reference: [`'1'`] }, []),
  communications('statement_drafting', { ...KEY, statement_id: SOMEBODY }, ['client_mutation_id', 'digest']),
  communications(
    'statement',
    {
      uri: [`'tag:observatoire,2010:statement:' || gen_random_uuid()`],
      status: [`'IN_REVIEW'`, `'APPROVED'`, `'PUBLISHED'`],
      version: ['0', '2'],
      wording: ['0', '2'],
      updated_at: INSTANT,
      ordered_at: INSTANT,
      published_at: ['now()'],
      embargoed_until: [PAST],
      expires_at: [PAST],
      concerns_open_investigation: ['true'],
      named_firm_ids: LIST_OF_SOMEBODY,
      about_alert_ids: LIST_OF_SOMEBODY,
      author_member_id: SOMEBODY,
      author_organisation_id: SOMEBODY,
      writer_member_ids: LIST_OF_SOMEBODY,
    },
    ['id', 'kind'],
  ),
  communications(
    'statement_content',
    {
      ...PART,
      statement_id: SOMEBODY,
      spokesperson_id: SOMEBODY,
      supersedes_id: SOMEBODY,
      correction_notice: [`'x'`],
      withdrawal_reason: [`'x'`],
      ...REVIEW_DUE,
    },
    ['language', 'headline', 'body', 'urgency', 'handling_expires_at', ...HANDLING],
  ),
  communications('statement_editor_note', { ...PART, statement_id: SOMEBODY }, ['editor_note']),
  communications(
    'statement_review',
    {
      ...PART,
      statement_id: SOMEBODY,
      required_clearances: [
        `array['EDITORIAL']`,
        `array['EDITORIAL', 'FIGURES']`,
        `array['EDITORIAL', 'LEGAL', 'POLICE']`,
      ],
      named_firm_ids: LIST_OF_SOMEBODY,
    },
    [],
  ),
];
