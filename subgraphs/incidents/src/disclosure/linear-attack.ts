import type { Highs, Model } from 'highs';
import type { Bounds } from './bounds.js';
import type { Equation } from './equation.js';

/**
 * The published tables as an attacker sees them: every cell between its bounds, every margin the sum of its cells. Linear optimisation says
 * how far a value can go, which is all that can be worked out of it.
 */
export class LinearAttack {
  readonly #model: Model;
  readonly #highs: Highs;
  readonly #bounds: Bounds[];

  constructor(highs: Highs, bounds: readonly Bounds[], equations: readonly Equation[]) {
    const starts = [0];
    const indices: number[] = [];
    const values: number[] = [];
    for (const { parent, children } of equations) {
      indices.push(...children, parent);
      values.push(...children.map(() => 1), -1);
      starts.push(indices.length);
    }
    const [numCols, numRows] = [bounds.length, equations.length];
    this.#highs = highs;
    this.#bounds = [...bounds];
    this.#model = highs.createModel({
      numCols,
      numRows,
      colCost: new Float64Array(numCols),
      colLower: Float64Array.from(bounds, ({ low }) => low),
      colUpper: Float64Array.from(bounds, ({ high }) => high),
      rowLower: new Float64Array(numRows),
      rowUpper: new Float64Array(numRows),
      matrix: { format: 'csr', numCols, numRows, starts, indices, values },
    });
    // Each question differs from the one before by its objective: the last basis is a better start than a reduced model.
    this.#model.options.set({ output_flag: false, presolve: 'off' });
  }

  /** Cells that agree with everything published and make the sum of some of them as large, or as small, as it can be. */
  farthest(cells: readonly number[], direction: 'up' | 'down'): Float64Array {
    const cost = direction === 'up' ? -1 : 1;
    for (const cell of cells) this.#model.changeColCost(cell, cost);
    this.#model.run();
    const { optimal } = this.#highs.constants.modelStatus;
    if (this.#model.getModelStatus() !== optimal) throw new Error('The published figures contradict each other.');
    const { colValue } = this.#model.getSolution();
    for (const cell of cells) this.#model.changeColCost(cell, 0);
    return colValue;
  }

  /** As `farthest` for many cells at once, each no farther than asked, so that one of them does not take all the room. */
  spread(wanted: ReadonlyMap<number, number>, direction: 'up' | 'down'): Float64Array {
    for (const [cell, far] of wanted) {
      const { low, high } = this.#bounds[cell] as Bounds;
      this.#model.changeColBounds(cell, direction === 'up' ? low : far, direction === 'up' ? far : high);
    }
    const found = this.farthest([...wanted.keys()], direction);
    for (const cell of wanted.keys()) {
      const { low, high } = this.#bounds[cell] as Bounds;
      this.#model.changeColBounds(cell, low, high);
    }
    return found;
  }

  /** What is known of a cell is now something else. */
  change(cell: number, bounds: Bounds): void {
    this.#bounds[cell] = bounds;
    this.#model.changeColBounds(cell, bounds.low, bounds.high);
  }

  /** To be called when done: the model lives outside of what JavaScript tidies up. */
  close(): void {
    this.#model.dispose();
  }
}
