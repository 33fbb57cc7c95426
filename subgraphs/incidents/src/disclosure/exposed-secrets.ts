import type { Highs } from 'highs';
import type { Bounds } from './bounds.js';
import type { Equation } from './equation.js';
import { LinearAttack } from './linear-attack.js';
import type { Secret } from './secret.js';

/** How often many cells are tried at once before each that is left is tried alone. */
const ROUNDS = 4;
const DIRECTIONS = ['up', 'down'] as const;

/** What the solver leaves to chance in its last digits. */
const TOLERANCE = 1e-6;

type Direction = (typeof DIRECTIONS)[number];

/** Looks for worlds that agree with all that is published: a secret is safe in a direction once one of them is far enough that way. */
class Search {
  readonly #open: Record<Direction, Set<Secret>>;

  constructor(
    private readonly attack: LinearAttack,
    secrets: readonly Secret[],
  ) {
    this.#open = { up: new Set(secrets), down: new Set(secrets) };
  }

  /** Every world serves as a witness for every secret. */
  #witness(world: Float64Array): void {
    for (const direction of DIRECTIONS)
      for (const secret of this.#open[direction])
        if (isFarEnough(secret, direction, world)) this.#open[direction].delete(secret);
  }

  together(direction: Direction): void {
    for (let round = 0; round < ROUNDS; round += 1) {
      const single = [...this.#open[direction]].flatMap(({ cells, needed }) => {
        const [cell] = cells;
        const far = direction === 'up' ? needed.high : needed.low;
        return cell !== undefined && cells.length === 1 ? [[cell, far] as const] : [];
      });
      if (single.length === 0) return;
      const before = this.#open[direction].size;
      this.#witness(this.attack.spread(new Map(single), direction));
      if (this.#open[direction].size === before) return;
    }
  }

  /** The secrets for which no world is far enough. */
  alone(direction: Direction): Secret[] {
    const exposed: Secret[] = [];
    for (const secret of [...this.#open[direction]]) {
      if (!this.#open[direction].has(secret)) continue;
      const world = this.attack.farthest(secret.cells, direction);
      this.#witness(world);
      if (!isFarEnough(secret, direction, world)) exposed.push(secret);
    }
    return exposed;
  }
}

function isFarEnough({ cells, needed }: Secret, direction: Direction, world: Float64Array): boolean {
  const value = cells.reduce((sum, cell) => sum + (world[cell] as number), 0);
  const slack = TOLERANCE * Math.max(1, Math.abs(value));
  return direction === 'up' ? value >= needed.high - slack : value <= needed.low + slack;
}

/** The secrets that the published tables, taken together, give away more exactly than may be. */
export function exposedSecrets(
  highs: Highs,
  secrets: readonly Secret[],
  bounds: readonly Bounds[],
  equations: readonly Equation[],
): readonly Secret[] {
  const attack = new LinearAttack(highs, bounds, equations);
  try {
    const search = new Search(attack, secrets);
    for (const direction of DIRECTIONS) search.together(direction);
    return [...new Set(DIRECTIONS.flatMap((direction) => search.alone(direction)))];
  } finally {
    attack.close();
  }
}
