import type { Sentence } from './sentence.js';

/**
 * A business refusal: the request was understood and a rule says no. Thrown by a service before or while it writes; the mutation
 * undoes what it wrote and hands the refusal out in the payload's `errors`.
 */
export class Refusal extends Error {
  constructor(
    /** Stable code, e.g. `VERSION_CONFLICT`. */
    readonly code: string,
    /** Input path the rule is about, from the outside in; `null` for the record as a whole. */
    readonly path: readonly string[] | null,
    /** The field and the rule in words. The message is the English ones, for logs. */
    readonly sentence: Sentence,
  ) {
    super(sentence.en);
    this.name = 'Refusal';
  }
}
