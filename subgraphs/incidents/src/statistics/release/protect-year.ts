import type { Highs } from 'highs';
import { ANYTHING, type Bounds, boundsOfPublished } from '../../disclosure/bounds.js';
import type { Cell, ProtectedCell } from '../../disclosure/cell.js';
import type { Contribution } from '../../disclosure/contribution.js';
import { figureOf } from '../../disclosure/figure-of.js';
import { protectTables } from '../../disclosure/protect-tables.js';
import type { SuppressionReason } from '../../disclosure/suppression-reason.js';
import { isTooEarly } from '../is-too-early.js';
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
    private readonly asOf: Date,
  ) {}

  release(measures: readonly Measure[]): ReleasedCell[] {
    for (const measure of measures) this.#protect(measure);
    return [...this.#released.values()];
  }

  #protect(measure: Measure): void {
    const definition = MEASURES[measure];
    const grid = gridOf(this.facts.year, definition.tables, this.places);
    const { horizonMonths } = definition;
    if (horizonMonths !== undefined && isTooEarly(this.facts.year, horizonMonths, this.asOf)) {
      for (const cell of grid.cells)
        this.#release(measure, cell, null, { published: null, reason: 'TOO_EARLY', isFresh: false });
      return;
    }
    const isEmpty = grid.cells.map(
      ({ dimensions, key }) => this.#contributionsTo(measure, dimensions, key).length === 0,
    );
    const mayBeTold = whereNothingMayBeTold(grid, isEmpty);
    const cells = grid.cells.map((cell, place) =>
      this.#cellOf(measure, definition, { ...cell, mayTellNothing: mayBeTold[place] === true }),
    );
    for (const [place, protectedCell] of this.#protected(cells, grid, definition).entries()) {
      const cell = grid.cells[place] as GridCell;
      const { value, contributions } = cells[place] as Cell;
      const isMeasured = contributions.length > 0 || this.#isNothing(measure, cell);
      this.#release(measure, cell, isMeasured ? value : null, protectedCell);
    }
  }

  #release(
    measure: Measure,
    { dimensions, key }: GridCell,
    value: number | null,
    told: Pick<ReleasedCell, 'published' | 'reason' | 'isFresh'>,
  ): void {
    const { year } = this.facts;
    this.#released.set(nameOfFigure(measure, dimensions, key), { measure, dimensions, key, year, value, ...told });
  }

  /** Whether a measure is nothing where no firm adds anything to it: of no call there is no median, and what is unknown is not none. */
  #isNothing(measure: Measure, { dimensions, key }: GridCell): boolean {
    return MEASURES[measure].kind !== 'MEDIAN' && !this.facts.unknown.has(nameOfFigure(measure, dimensions, key));
  }

  #protected(cells: readonly Cell[], { equations }: Grid, { rules, kind }: MeasureDefinition): ProtectedCell[] {
    if (kind !== 'MEDIAN') return protectTables(this.highs, { cells, equations, rules, isWhole: kind === 'COUNT' });
    // Medians are no part of any sum, so nothing about one follows from others.
    return cells.map((cell) => {
      const { barred, told } = cell;
      return figureOf(
        {
          ...cell,
          contributions: callsOf(cell.contributions),
          barred: barred ?? (cell.contributions.length === 0 ? 'COUNT' : null),
          told: told && { ...told, contributions: callsOf(told.contributions) },
        },
        rules,
      );
    });
  }

  #cellOf(measure: Measure, definition: MeasureDefinition, { dimensions, key, mayTellNothing }: GridCell): Cell {
    const name = nameOfFigure(measure, dimensions, key);
    const contributions = this.#contributionsTo(measure, dimensions, key);
    const sum = contributions.reduce((total, { amount }) => total + amount, 0);
    const value = definition.kind === 'MEDIAN' ? (this.facts.medians.get(name) ?? 0) : Math.round(sum * 100) / 100;
    const whole = this.#wholeOf(definition, dimensions, key);
    const tellsNothing = definition.toldWith ? definition.time === 'EVENT' && whole?.published === 0 : mayTellNothing;
    return {
      value,
      contributions,
      barred: this.#barred(name, contributions.length > 0 || tellsNothing, whole),
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

  /** The figure of the measure it is told with; where that is too early, of the one that is told with. */
  #wholeOf(
    { toldWith }: MeasureDefinition,
    dimensions: GridCell['dimensions'],
    key: readonly string[],
  ): ReleasedCell | undefined {
    if (!toldWith) return undefined;
    const whole = this.#released.get(nameOfFigure(toldWith, dimensions, key));
    return whole?.reason === 'TOO_EARLY' ? this.#wholeOf(MEASURES[toldWith], dimensions, key) : whole;
  }

  #barred(name: string, isTellable: boolean, whole: ReleasedCell | undefined): SuppressionReason | null {
    if (whole?.reason && whole.reason !== 'TOO_EARLY') return whole.reason;
    // What hid another figure once hides it for good: two vintages must not each tell one half.
    if (this.facts.keptBack.has(name)) return 'SECONDARY';
    return isTellable ? null : 'COUNT';
  }
}

/** Of a median it is the calls that count, not the seconds. */
const callsOf = (contributions: readonly Contribution[]): Contribution[] =>
  contributions.map(({ firm, records }) => ({ firm, records, amount: records }));

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
  asOf: Date,
): ReleasedCell[] {
  return new YearRelease(highs, facts, places, asOf).release(measures);
}
