/** A margin: the cell `parent` is the sum of the cells `children`. Cells are known by their place. */
export interface Equation {
  readonly parent: number;
  readonly children: readonly number[];
}
