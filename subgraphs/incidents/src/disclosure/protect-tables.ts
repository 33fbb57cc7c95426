import type { Highs } from 'highs';
import { type Bounds, boundsOfPublished } from './bounds.js';
import type { Cell, ProtectedCell } from './cell.js';
import { companionsFor } from './companions-for.js';
import type { DisclosureRules } from './disclosure-rules.js';
import type { Equation } from './equation.js';
import { Exposure } from './exposure.js';
import { figureOf } from './figure-of.js';
import { secretsOf } from './secrets-of.js';
import { withheld } from './withheld.js';

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
function boundsOfTold({ value }: Cell, published: number, { rules, isWhole }: Tables): Bounds {
  const { low, high } = boundsOfPublished(published, rules, isWhole);
  return { low: Math.min(low, value), high: Math.max(high, value) };
}

const toldOnes = (isWithheld: readonly boolean[]): number[] =>
  isWithheld.flatMap((hidden, cell) => (hidden ? [] : [cell]));

/** Which cells are withheld besides, until no secret is exposed. */
function companionsIn(highs: Highs, tables: Tables, figures: readonly ProtectedCell[]): ReadonlySet<number> {
  const { cells, equations, rules } = tables;
  const limit = limitOf(tables);
  const isWithheld = figures.map(({ published }) => published === null);
  const found = new Set<number>();
  const bounds = cells.map((cell, place) => {
    const published = figures[place]?.published ?? null;
    return published === null ? boundsOfWithheld(cell, limit) : boundsOfTold(cell, published, tables);
  });
  const exposure = new Exposure(highs, bounds, equations);
  try {
    for (;;) {
      const exposed = exposure.exposed(secretsOf(cells, isWithheld, equations, rules));
      // With nothing told of the measure, what is known of it is known from others.
      if (exposed.length === 0 || isWithheld.every(Boolean)) return found;
      const companions = companionsFor(exposed, { cells, isWithheld, equations });
      // Where no companion helps, nothing at all is told.
      for (const companion of companions.size > 0 ? companions : toldOnes(isWithheld)) {
        isWithheld[companion] = true;
        found.add(companion);
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
  if (figures.every(({ published }) => published !== null)) return figures;
  const companions = companionsIn(highs, tables, figures);
  return figures.map((figure, cell) => (companions.has(cell) ? withheld(cells[cell] as Cell, 'SECONDARY') : figure));
}
