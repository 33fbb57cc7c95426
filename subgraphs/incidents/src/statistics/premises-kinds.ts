/** The kinds of premises that figures are told by, as the organisations subgraph names them. A kind without incidents is a row of the table too. */
export const PREMISES_KINDS = [
  'STREET_SHOP',
  'SHOPPING_CENTRE',
  'WORKSHOP',
  'SHOWROOM',
  'TRADE_FAIR',
  'IN_TRANSIT',
  'HOME',
] as const;
