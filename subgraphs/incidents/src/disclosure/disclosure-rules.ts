/**
 * The rules a cell must pass before anybody outside police and secretariat may read it. Printed with every table, as `DisclosureRule`.
 * Sources: Insee (three firms, 85 %), https://inseefrlab.github.io/manuel-protection-tableaux/chapters/annexes/regles.html; the family of
 * dominance rules and the "10-5" rule, https://sdctools.github.io/HandbookSDC/.
 */
export interface DisclosureRules {
  /** Fewest firms behind a cell. It is firms that count: many incidents of one firm are the secret of that firm. */
  readonly minFirms: number;
  /** Fewest incidents (persons, calls) behind a cell. */
  readonly minRecords: number;
  /** Largest share of one firm, in percent. */
  readonly dominancePercent: number;
  /** How close the second firm may come to the value of the first by subtracting its own, in percent of the first. */
  readonly pPercent: number;
  /** What is published is a multiple of this. */
  readonly roundingBase: number;
}
