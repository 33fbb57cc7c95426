import type { Highs } from 'highs';
import { type Bounds, boundsOfPublished } from './bounds.js';
import type { Cell, ProtectedCell } from './cell.js';
import { cellSummary } from './cell-summary.js';
import { companionsFor } from './companions-for.js';
import type { DisclosureRules } from './disclosure-rules.js';
import type { Equation } from './equation.js';
import { exposedSecrets } from './exposed-secrets.js';
import { type Figure, figureOf } from './figure-of.js';
import { primarySuppression } from './primary-suppression.js';
import { secretsOf } from './secrets-of.js';
import type { SuppressionReason } from './suppression-reason.js';

export interface Tables {
  readonly cells: readonly Cell[];
  readonly equations: readonly Equation[];
  readonly rules: DisclosureRules;
  /** Whether the cells hold whole numbers, counts, rather than money. */
  readonly isWhole: boolean;
}

/** What is known of a cell that is withheld: no less than nothing, and no more than could be anywhere. */
function boundsOfWithheld(cells: readonly Cell[], { roundingBase }: DisclosureRules): Bounds {
  return { low: 0, high: 3 * Math.max(...cells.map(({ value }) => value)) + 100 * roundingBase };
}

function boundsOf({ cells, rules, isWhole }: Tables, figures: readonly Figure[], isWithheld: readonly boolean[]) {
  const withheld = boundsOfWithheld(cells, rules);
  return cells.map(({ value }, cell): Bounds => {
    if (isWithheld[cell]) return withheld;
    const { low, high } = boundsOfPublished((figures[cell] as Figure).figure, rules, isWhole);
    // A figure that is told again is of an earlier day; what is true today is what others add up to.
    return { low: Math.min(low, value), high: Math.max(high, value) };
  });
}

/**
 * Protects all tables of one measure and year together, because they share their margins: first each cell by itself, then with it as many
 * others as it takes until no secret can be worked out by solving everything that is told; what is left is rounded. The same every time.
 */
export function protectTables(highs: Highs, tables: Tables): ProtectedCell[] {
  const { cells, equations, rules } = tables;
  const figures = cells.map((cell) => figureOf(cell, rules));
  const reasons: (SuppressionReason | null)[] = cells.map(
    ({ barred, contributions }) => barred ?? primarySuppression(cellSummary(contributions), rules),
  );
  for (;;) {
    const isWithheld = reasons.map((reason) => reason !== null);
    const bounds = boundsOf(tables, figures, isWithheld);
    const exposed = exposedSecrets(highs, secretsOf(cells, isWithheld, equations, rules), bounds, equations);
    if (exposed.length === 0) break;
    for (const companion of companionsFor(exposed, { cells, isWithheld, equations })) reasons[companion] = 'SECONDARY';
  }
  return cells.map((_, cell) => {
    const reason = reasons[cell] ?? null;
    const { figure, isFresh } = figures[cell] as Figure;
    return reason ? { published: null, reason, isFresh: false } : { published: figure, reason: null, isFresh };
  });
}
