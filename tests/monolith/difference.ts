import { sameTelling } from './same-telling.js';
import type { Told } from './told.js';

/** One operation answered both ways, differently. */
export interface Difference {
  readonly gateway: Told;
  readonly monolith: Told;
}

const MOST_TRIES = 5;

/**
 * Where two answers to one operation differ; nothing when they do not. What others write meanwhile can part them too, so the monolith, which
 * leaves no trace, is asked before and after: a difference counts at once when it stood still, and else when it will not go away.
 */
export async function difference(
  gateway: () => Promise<Told>,
  monolith: () => Promise<Told>,
): Promise<Difference | undefined> {
  let before = await monolith();
  for (let attempt = 1; ; attempt += 1) {
    const answer = await gateway();
    if (sameTelling(before, answer)) return undefined;
    const after = await monolith();
    if (sameTelling(before, after) || attempt === MOST_TRIES) return { gateway: answer, monolith: after };
    before = after;
  }
}
