import type { Viewer } from '@hub/shared/viewer/viewer';
import type { GeneratedOperation } from '../generated-operations/generated-operation.js';
import { canonical } from './canonical.js';
import { type Differing, differenceBetween } from './difference-between.js';
import { OBSERVERS } from './observers.js';
import type { Since } from './since.js';
import type { Said, World } from './world.js';

/** Of the sequences in which nothing was carried out every so many are looked at as well: a refusal, too, could leave a trace. */
const EVERY_REFUSED = 4;

const isCarriedOut = ({ body }: Said): boolean => !('errors' in JSON.parse(body));

/** Two worlds that a member could tell apart only by a leak. */
export class Pair {
  #refused = 0;

  constructor(
    readonly member: string,
    private readonly viewer: Viewer,
    private readonly a: World,
    private readonly b: World,
    private readonly since: Since,
    private readonly remove: () => Promise<void>,
  ) {}

  /** Sends one operation after the other to both worlds, until they differ. `onAnswer` is told what A said. */
  async differenceAfter(
    operations: readonly GeneratedOperation[],
    onAnswer: (said: Said) => void = () => {},
  ): Promise<{ readonly differing: Differing; readonly sent: number } | undefined> {
    let isChanged = false;
    for (const [index, { type, document: query, variables, purpose }] of operations.entries()) {
      const question = { member: this.member, query, variables, purpose };
      const inA = await this.a.ask(question);
      const inB = await this.b.ask(question);
      onAnswer(inA);
      const differing = differenceBetween(inA, inB, this.since);
      if (differing) return { differing, sent: index + 1 };
      isChanged ||= type === 'mutation' && isCarriedOut(inA);
    }
    const isTried = operations.some(({ type }) => type === 'mutation');
    if (isTried && !isChanged) this.#refused += 1;
    const isDue = isChanged || (isTried && this.#refused % EVERY_REFUSED === 0);
    const differing = isDue ? await this.#observe() : undefined;
    return differing && { differing, sent: operations.length };
  }

  async #observe(): Promise<Differing | undefined> {
    for (const { name, observe } of OBSERVERS) {
      const inA = canonical(await observe(this.a, this.member, this.viewer), this.since);
      const inB = canonical(await observe(this.b, this.member, this.viewer), this.since);
      if (inA !== inB) return { part: name, inA, inB, logs: ['', ''] };
    }
    return undefined;
  }

  /** What was answered before is no longer drawn on. */
  forget(): void {
    this.a.forget();
    this.b.forget();
  }

  async close(): Promise<void> {
    await Promise.all([this.a.close(), this.b.close()]);
    await this.remove();
  }
}
