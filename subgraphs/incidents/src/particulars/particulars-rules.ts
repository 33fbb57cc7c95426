/** The rules that hold whoever writes, the owner of the database included. */
export const PARTICULARS_RULES = {
  endsAfterItBegins: { name: 'incident_particulars_ends_after_it_begins', expression: 'occurred_from <= occurred_to' },
  lossIsWhole: {
    name: 'incident_particulars_loss_is_whole',
    expression: 'num_nulls(stolen_eur, loss_basis, loss_certainty, loss_as_of) in (0, 4)',
  },
  moneyIsNotNegative: {
    name: 'incident_particulars_money_is_not_negative',
    expression: 'stolen_eur >= 0 and recovered_eur >= 0 and damage_eur >= 0',
  },
  clearanceIsWhole: {
    name: 'incident_particulars_clearance_is_whole',
    expression: 'num_nulls(cleared_at, cleared_by_id, incidents_cleared) in (0, 3)',
  },
} as const;
