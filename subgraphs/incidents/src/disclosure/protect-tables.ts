import type { Highs } from 'highs';
import { type Bounds, boundsOfPublished } from './bounds.js';
import type { Cell, ProtectedCell } from './cell.js';
import { cellSummary } from './cell-summary.js';
import { companionsFor } from './companions-for.js';
import type { DisclosureRules } from './disclosure-rules.js';
import type { Equation } from './equation.js';
import { Exposure } from './exposure.js';
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

/** More than any secret asks for, so that the optimiser always finds an end. */
const limitOf = ({ cells, rules }: Tables): number =>
  3 * Math.max(...cells.map(({ value }) => value)) + 100 * rules.roundingBase;

const boundsOfWithheld = ({ known }: Cell, limit: number): Bounds => ({
  low: known.low,
  high: Math.min(known.high, limit),
});

/** A figure that is told again is of an earlier day; what is true today is what others add up to. */
function boundsOfTold({ value }: Cell, { figure }: Figure, { rules, isWhole }: Tables): Bounds {
  const { low, high } = boundsOfPublished(figure, rules, isWhole);
  return { low: Math.min(low, value), high: Math.max(high, value) };
}

const toldOnes = (isWithheld: readonly boolean[]): number[] =>
  isWithheld.flatMap((withheld, cell) => (withheld ? [] : [cell]));

/** Withholds more until no secret is exposed. */
function hideSecrets(
  highs: Highs,
  tables: Tables,
  figures: readonly Figure[],
  reasons: (SuppressionReason | null)[],
): void {
  const { cells, equations, rules } = tables;
  const limit = limitOf(tables);
  const bounds = cells.map((cell, place) =>
    reasons[place] ? boundsOfWithheld(cell, limit) : boundsOfTold(cell, figures[place] as Figure, tables),
  );
  const exposure = new Exposure(highs, bounds, equations);
  try {
    for (;;) {
      const isWithheld = reasons.map((reason) => reason !== null);
      const exposed = exposure.exposed(secretsOf(cells, isWithheld, equations, rules));
      // With nothing told of the measure, what is known of it is known from others.
      if (exposed.length === 0 || isWithheld.every(Boolean)) return;
      const companions = companionsFor(exposed, { cells, isWithheld, equations });
      // Where no companion helps, nothing at all is told.
      for (const companion of companions.size > 0 ? companions : toldOnes(isWithheld)) {
        reasons[companion] = 'SECONDARY';
        exposure.withhold(companion, boundsOfWithheld(cells[companion] as Cell, limit));
      }
    }
  } finally {
    exposure.close();
  }
}

/**
 * Protects all tables of one measure and year together, because they share their margins: first each cell by itself, then with it as many
 * others as it takes until no secret can be worked out by solving everything that is told; what is left is rounded. The same every time.
 */
export function protectTables(highs: Highs, tables: Tables): ProtectedCell[] {
  const { cells, rules } = tables;
  const figures = cells.map((cell) => figureOf(cell, rules));
  const reasons = cells.map(
    ({ barred, contributions }) => barred ?? primarySuppression(cellSummary(contributions), rules),
  );
  if (reasons.some((reason) => reason !== null)) hideSecrets(highs, tables, figures, reasons);
  return cells.map((_, cell) => {
    const reason = reasons[cell] ?? null;
    const { figure, isFresh } = figures[cell] as Figure;
    return reason ? { published: null, reason, isFresh: false } : { published: figure, reason: null, isFresh };
  });
}
