import type { Highs } from 'highs';
import { ANYTHING, type Bounds, boundsOfPublished } from '../../disclosure/bounds.js';
import type { Cell, ProtectedCell } from '../../disclosure/cell.js';
import { cellSummary } from '../../disclosure/cell-summary.js';
import type { Contribution } from '../../disclosure/contribution.js';
import { figureOf } from '../../disclosure/figure-of.js';
import { primarySuppression } from '../../disclosure/primary-suppression.js';
import { protectTables } from '../../disclosure/protect-tables.js';
import type { SuppressionReason } from '../../disclosure/suppression-reason.js';
import type { Measure } from '../measure.enum.js';
import type { MeasureDefinition } from '../measure-definition.js';
import { MEASURES } from '../measures.js';
import { type Grid, type GridCell, gridOf } from './grid.js';
import type { Place } from './place.js';
import type { ReleasedCell } from './released-cell.js';
import { whereNothingMayBeTold } from './where-nothing-may-be-told.js';
import { nameOfFigure, type YearOfFacts } from './year-of-facts.js';

/** Protects every figure of a year, one measure after the other, because what is told of one is known of the next. */
class YearRelease {
  readonly #released = new Map<string, ReleasedCell>();

  constructor(
    private readonly highs: Highs,
    private readonly facts: YearOfFacts,
    private readonly places: readonly Place[],
  ) {}

  release(measures: readonly Measure[]): ReleasedCell[] {
    for (const measure of measures) this.#protect(measure);
    return [...this.#released.values()];
  }

  #protect(measure: Measure): void {
    const definition = MEASURES[measure];
    const grid = gridOf(this.facts.year, definition.tables, this.places);
    const isEmpty = grid.cells.map(
      ({ dimensions, key }) => this.#contributionsTo(measure, dimensions, key).length === 0,
    );
    const mayBeTold = whereNothingMayBeTold(grid, isEmpty);
    const cells = grid.cells.map((cell, place) =>
      this.#cellOf(measure, definition, { ...cell, mayTellNothing: mayBeTold[place] === true }),
    );
    for (const [place, protectedCell] of this.#protected(cells, grid, definition).entries()) {
      const { dimensions, key } = grid.cells[place] as GridCell;
      const { value } = cells[place] as Cell;
      const isMeasured = definition.kind !== 'MEDIAN' || (cells[place] as Cell).contributions.length > 0;
      this.#released.set(nameOfFigure(measure, dimensions, key), {
        measure,
        dimensions,
        key,
        year: this.facts.year,
        value: isMeasured ? value : null,
        ...protectedCell,
      });
    }
  }

  #protected(cells: readonly Cell[], { equations }: Grid, { rules, kind }: MeasureDefinition): ProtectedCell[] {
    if (kind !== 'MEDIAN') return protectTables(this.highs, { cells, equations, rules, isWhole: kind === 'COUNT' });
    // Medians are no part of any sum, so nothing about one follows from others.
    return cells.map((cell) => {
      // A share of the calls, not of the seconds.
      const calls = cell.contributions.map(({ firm, records }) => ({ firm, records, amount: records }));
      const reason = calls.length === 0 ? 'COUNT' : (cell.barred ?? primarySuppression(cellSummary(calls), rules));
      if (reason) return { published: null, reason, isFresh: false };
      const { figure, isFresh } = figureOf(cell, rules);
      return { published: figure, reason: null, isFresh };
    });
  }

  #cellOf(measure: Measure, definition: MeasureDefinition, { dimensions, key, mayTellNothing }: GridCell): Cell {
    const name = nameOfFigure(measure, dimensions, key);
    const contributions = this.#contributionsTo(measure, dimensions, key);
    const sum = contributions.reduce((total, { amount }) => total + amount, 0);
    const value = definition.kind === 'MEDIAN' ? (this.facts.medians.get(name) ?? 0) : Math.round(sum * 100) / 100;
    const { toldWith } = definition;
    const whole = toldWith && this.#released.get(nameOfFigure(toldWith, dimensions, key));
    return {
      value,
      contributions,
      barred: this.#barred(name, contributions, mayTellNothing, whole),
      known: { low: ANYTHING.low, high: most(whole, definition) },
      told: this.facts.told.get(name) ?? null,
    };
  }

  #contributionsTo(
    measure: Measure,
    dimensions: GridCell['dimensions'],
    key: readonly string[],
  ): readonly Contribution[] {
    return this.facts.contributions.get(nameOfFigure(measure, dimensions, key)) ?? [];
  }

  #barred(
    name: string,
    contributions: readonly Contribution[],
    mayTellNothing: boolean,
    whole: ReleasedCell | undefined,
  ): SuppressionReason | null {
    if (contributions.length === 0) return mayTellNothing ? null : 'COUNT';
    if (whole?.reason) return whole.reason;
    // What hid another figure once hides it for good: two vintages must not each tell one half.
    return this.facts.keptBack.has(name) ? 'SECONDARY' : null;
  }
}

/** How large a figure can be at most, given what is told of the one it is told with. */
function most(whole: ReleasedCell | undefined, { mostPerEach }: MeasureDefinition): Bounds['high'] {
  if (mostPerEach === undefined || !whole || whole.published === null || !whole.value) return ANYTHING.high;
  const { high } = boundsOfPublished(whole.published, MEASURES[whole.measure].rules, true);
  return Math.max(high, whole.value) * mostPerEach;
}

/** Protects the figures of a year together, of those measures that are told of it, in their order. */
export function protectYear(
  highs: Highs,
  facts: YearOfFacts,
  places: readonly Place[],
  measures: readonly Measure[],
): ReleasedCell[] {
  return new YearRelease(highs, facts, places).release(measures);
}
