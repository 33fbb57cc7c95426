import type { Refusal } from './refusal.error.js';
import { Refusals } from './refusals.error.js';
import { refusalsIn } from './refusals-in.js';

/** Applies the rules of one input and keeps what each of them refuses, so that whoever sent it is told of everything at once. */
export class Checks {
  /** By what they say and where: a rule that two checks share is told of once. */
  readonly #refusals = new Map<string, Refusal>();

  /** What a rule makes of the input; `undefined` where it refuses. */
  of<T>(rule: () => T): T | undefined {
    try {
      return rule();
    } catch (error) {
      this.#keep(error);
      return undefined;
    }
  }

  /** The same of a rule that takes a look into the database. */
  async ofThose<T>(rule: () => Promise<T>): Promise<T | undefined> {
    try {
      return await rule();
    } catch (error) {
      this.#keep(error);
      return undefined;
    }
  }

  /** Throws what was refused, if anything was. */
  assertKept(): void {
    const all = [...this.#refusals.values()];
    const [refusal, ...more] = all;
    if (refusal) throw more.length > 0 ? new Refusals(all) : refusal;
  }

  #keep(error: unknown): void {
    for (const refusal of refusalsIn(error)) {
      const said = JSON.stringify([refusal.path, refusal.message]);
      if (!this.#refusals.has(said)) this.#refusals.set(said, refusal);
    }
  }
}
