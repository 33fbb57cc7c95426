import type { Refusal } from './refusal.error.js';
import { Refusals } from './refusals.error.js';
import { refusalsIn } from './refusals-in.js';

/** Applies the rules of one input and keeps what each of them refuses, so that whoever sent it is told of everything at once. */
export class Checks {
  readonly #refusals: Refusal[] = [];

  /** What a rule makes of the input; `undefined` where it refuses. */
  of<T>(rule: () => T): T | undefined {
    try {
      return rule();
    } catch (error) {
      this.#refusals.push(...refusalsIn(error));
      return undefined;
    }
  }

  /** The same of a rule that takes a look into the database. */
  async ofThose<T>(rule: () => Promise<T>): Promise<T | undefined> {
    try {
      return await rule();
    } catch (error) {
      this.#refusals.push(...refusalsIn(error));
      return undefined;
    }
  }

  /** Throws what was refused, if anything was. */
  assertKept(): void {
    const [refusal, ...more] = this.#refusals;
    if (refusal) throw more.length > 0 ? new Refusals(this.#refusals) : refusal;
  }
}
