import type { Cell } from './cell.js';
import type { Equation } from './equation.js';
import type { Secret } from './secret.js';

const largestFirst = (cells: readonly Cell[]) => (a: number, b: number) =>
  (cells[b] as Cell).value - (cells[a] as Cell).value;

export interface Companions {
  readonly cells: readonly Cell[];
  readonly isWithheld: readonly boolean[];
  readonly equations: readonly Equation[];
}

/** Of the cells that may go, the smallest that is large enough to hide the secret behind; the largest where none is. */
function chosenFrom(candidates: readonly number[], cells: readonly Cell[], room: number): number | undefined {
  const ordered = [...candidates].sort(largestFirst(cells));
  return ordered.filter((cell) => (cells[cell] as Cell).value >= room).at(-1) ?? ordered[0];
}

/**
 * The cell to withhold besides, so that a secret cannot be worked out: from the margin in which the fewest others are withheld, because
 * there it is known best. What was told before cannot be taken back, and hides nothing; a margin is taken only where no cell of it is left.
 */
export function companionFor(secret: Secret, { cells, isWithheld, equations }: Companions): number | undefined {
  const own = new Set(secret.cells);
  const isFree = (cell: number): boolean => !isWithheld[cell] && !own.has(cell);
  const isSomething = (cell: number): boolean => (cells[cell] as Cell).value !== 0;
  const wasNotTold = (cell: number): boolean => !(cells[cell] as Cell).told?.wasTold && isSomething(cell);
  const hiddenIn = ({ parent, children }: Equation): number =>
    [parent, ...children].filter((cell) => isWithheld[cell] && !own.has(cell)).length;
  const touched = equations
    .filter(({ parent, children }) => own.has(parent) || children.some((child) => own.has(child)))
    .sort((a, b) => hiddenIn(a) - hiddenIn(b));
  const room = secret.needed.high - secret.needed.low;
  for (const isEligible of [wasNotTold, isSomething, () => true]) {
    for (const level of ['children', 'parent'] as const) {
      for (const equation of touched) {
        const members = level === 'children' ? equation.children : [equation.parent];
        const chosen = chosenFrom(
          members.filter((cell) => isFree(cell) && isEligible(cell)),
          cells,
          room,
        );
        if (chosen !== undefined) return chosen;
      }
    }
  }
  return undefined;
}
