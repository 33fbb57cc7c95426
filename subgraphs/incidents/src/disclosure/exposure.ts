import type { Highs } from 'highs';
import type { Bounds } from './bounds.js';
import type { Equation } from './equation.js';
import { LinearAttack } from './linear-attack.js';
import type { Secret } from './secret.js';

const DIRECTIONS = ['up', 'down'] as const;
type Direction = (typeof DIRECTIONS)[number];

/** What the solver leaves to chance in its last digits. */
const TOLERANCE = 1e-6;

const nameOf = ({ cells }: Secret): string => cells.join(' ');

/**
 * Finds out which secrets are exposed, by looking for worlds that agree with all that is published: a secret is safe in a direction once one of
 * them is far enough that way. One world is a witness for many secrets, and stays one when more is withheld.
 */
export class Exposure {
  readonly #attack: LinearAttack;
  readonly #safe: Record<Direction, Set<string>> = { up: new Set(), down: new Set() };
  #open: Record<Direction, Set<Secret>> = { up: new Set(), down: new Set() };

  constructor(highs: Highs, bounds: readonly Bounds[], equations: readonly Equation[]) {
    this.#attack = new LinearAttack(highs, bounds, equations);
  }

  /** A cell is withheld besides: more worlds agree with what is left. */
  withhold(cell: number, bounds: Bounds): void {
    this.#attack.change(cell, bounds);
  }

  /** The secrets of which no world is far enough, one way or the other. */
  exposed(secrets: readonly Secret[]): Secret[] {
    const notSafe = (direction: Direction) =>
      new Set(secrets.filter((secret) => !this.#safe[direction].has(nameOf(secret))));
    this.#open = { up: notSafe('up'), down: notSafe('down') };
    for (const direction of DIRECTIONS) this.#tryTogether(direction);
    return [...new Set(DIRECTIONS.flatMap((direction) => this.#tryAlone(direction)))];
  }

  close(): void {
    this.#attack.close();
  }

  #witness(world: Float64Array): void {
    for (const direction of DIRECTIONS)
      for (const secret of this.#open[direction]) {
        if (!isFarEnough(secret, direction, world)) continue;
        this.#open[direction].delete(secret);
        this.#safe[direction].add(nameOf(secret));
      }
  }

  /** Secrets that are one cell, all pushed at once for as long as that helps any of them. */
  #tryTogether(direction: Direction): void {
    for (;;) {
      const wanted = [...this.#open[direction]].flatMap(({ cells: [cell, ...more], needed }) =>
        cell === undefined || more.length > 0 ? [] : [[cell, direction === 'up' ? needed.high : needed.low] as const],
      );
      const before = this.#open[direction].size;
      if (wanted.length > 0) this.#witness(this.#attack.spread(new Map(wanted), direction));
      if (this.#open[direction].size === before) return;
    }
  }

  #tryAlone(direction: Direction): Secret[] {
    return [...this.#open[direction]].filter((secret) => {
      if (!this.#open[direction].has(secret)) return false;
      this.#witness(this.#attack.farthest(secret.cells, direction));
      return this.#open[direction].has(secret);
    });
  }
}

function isFarEnough({ cells, needed }: Secret, direction: Direction, world: Float64Array): boolean {
  const value = cells.reduce((sum, cell) => sum + (world[cell] as number), 0);
  const slack = TOLERANCE * Math.max(1, Math.abs(value));
  return direction === 'up' ? value >= needed.high - slack : value <= needed.low + slack;
}
