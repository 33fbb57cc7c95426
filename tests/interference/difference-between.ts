import { canonical } from './canonical.js';
import type { Since } from './since.js';
import type { Said } from './world.js';

/** What two worlds said differently to the same question. */
export interface Differing {
  /** The status, headers, body or log of an answer, or what an observer sees. */
  readonly part: string;
  readonly inA: string;
  readonly inB: string;
  /** What the gateway and the subgraphs logged meanwhile, in either. */
  readonly logs: readonly [a: string, b: string];
}

const PARTS = ['status', 'body', 'headers', 'log'] as const satisfies readonly (keyof Said)[];

/** The first part in which two worlds differ; `undefined` when nobody could tell them apart. */
export function differenceBetween(a: Said, b: Said, since: Since): Differing | undefined {
  for (const part of PARTS) {
    const [inA, inB] = [String(a[part]), String(b[part])];
    if (inA === inB) continue;
    const [plainA, plainB] = [canonical(inA, since), canonical(inB, since)];
    if (plainA !== plainB) return { part, inA: plainA, inB: plainB, logs: [a.log, b.log] };
  }
  return undefined;
}
