import { sameTelling } from './same-telling.js';
import type { Told } from './told.js';

/** One operation answered both ways, differently. */
export interface Difference {
  readonly gateway: Told;
  readonly monolith: Told;
}

const MOST_TRIES = 6;
/** What was there for a moment only, and gone again before the monolith was asked once more, is not there twice. */
const TIMES_STOOD_STILL = 2;

/**
 * Where two answers to one operation differ; nothing when they do not. What others write meanwhile can part them too, so the monolith, which
 * leaves no trace, is asked before and after: a difference counts when it stood still around it twice, and else when it will not go away.
 */
export async function difference(
  gateway: () => Promise<Told>,
  monolith: () => Promise<Told>,
): Promise<Difference | undefined> {
  let before = await monolith();
  let stoodStill = 0;
  for (let attempt = 1; ; attempt += 1) {
    const answer = await gateway();
    if (sameTelling(before, answer)) return undefined;
    const after = await monolith();
    // Written in between, and the gateway has seen it already.
    if (sameTelling(after, answer)) return undefined;
    if (sameTelling(before, after)) stoodStill += 1;
    if (stoodStill === TIMES_STOOD_STILL || attempt === MOST_TRIES) return { gateway: answer, monolith: after };
    before = after;
  }
}
