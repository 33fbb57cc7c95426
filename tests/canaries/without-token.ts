const column = (...names: readonly string[]): RegExp => new RegExp(`\\.(${names.join('|')})$`);

/** Columns that not everyone may read and that cannot hold a value of one record only, each with the reason. */
export const WITHOUT_TOKEN: readonly RegExp[] = [
  // A word of a closed list.
  column('kind', 'status', 'record_status', 'category', 'role', 'police_level', 'message_type', 'exercise', 'scope'),
  column('urgency', 'severity', 'certainty', 'responses', 'decision', 'status_of_person', 'language', 'purposes'),
  column(
    'weapons',
    'investigation_status',
    'from_status',
    'from_category',
    'to_category',
    'from_attempted',
    'to_attempted',
    'decided_from',
    'to_status',
    'loss_basis',
    'loss_certainty',
    'path',
    'items_given',
    'premises_kind',
  ),
  column('occurred_precision', 'required_clearances', 'part'),
  column('handling_tlp', 'handling_codes', 'handling_source_reliability', 'handling_information_accuracy'),
  // The version of a published model.
  column('model_version'),
  // A code of a public register: geography, activities, methods, the law.
  column('area_code', 'area_codes', 'area_path', 'lifted_area_code', 'lifted_area_path', 'territory_codes', 'naf_code'),
  column('modus_operandi', 'legal_basis', 'number'),
  // Clothing, behaviour and vehicles as witnesses describe them, in the few words that describe nobody.
  column('descriptors', 'height_band_cm', 'vehicle_make', 'vehicle_model', 'vehicle_colour', 'vehicles'),
  column('based_on_count_band'),
  // An instant many records share: a half-day, a whole minute, a fixed hour of a day.
  column('half_day_from', 'half_day_to', 'occurred_from', 'occurred_to', 'handling_review_due_at'),
  column(
    'handling_expires_at',
    'ends_at',
    'onset',
    'issued_at',
    'expires_at',
    'ordered_at',
    'published_at',
    'embargoed_until',
  ),
  /^(alerts|communications)\.\w+\.(updated_at|at)$/,
  // The names under which the demo invites everybody to sign in.
  /^organisations\.member_account\.subject$/,
  // Only members write these records, and tests in their name: the sample has none.
  /^incidents\.incident_(declaration|request)\./,
  // The database writes it as an officer erases what a data subject asks about: the sample has nothing that was erased so.
  /^incidents\.erasure_certificate\./,
  // The database writes it when an officer confirms a link; what is loaded has none.
  /^incidents\.incident_in_series\.updated_at$/,
  // The digest of what a member sent: the sample holds what was sent before there were any.
  /^incidents\.incident_import\.digest$/,
  // The same, where the sample has some: it is read by nobody, and a digest says nothing by itself.
  /^incidents\.data_subject_request\.digest$/,
  /^incidents\.incident_evidence\.items$/,
  /^(alerts\.alert|communications\.statement)_drafting\./,
];
