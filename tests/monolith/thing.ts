import type { GraphQLResolveInfo } from 'graphql';
import type { Part } from './part.js';

/** An object of the graph: one record as every subgraph with a hand in it knows it. */
export class Thing {
  readonly #known = new Map<Part, Promise<object | null>>();

  constructor(
    readonly type: string,
    /** The subgraph that gave it, and what it gave. */
    readonly maker: Part,
    private readonly made: object,
    private readonly key: string | undefined,
  ) {
    this.#known.set(maker, Promise.resolve(made));
  }

  /** The record as that subgraph knows it; `null` where it does not exist there for this viewer. */
  as(part: Part, info: GraphQLResolveInfo): Promise<object | null> {
    const known = this.#known.get(part) ?? this.#loadedBy(part, info);
    this.#known.set(part, known);
    return known;
  }

  async #loadedBy(part: Part, info: GraphQLResolveInfo): Promise<object | null> {
    if (!this.key) throw new Error(`${this.type} has no key, and ${part.name} did not make it.`);
    const value = await this.maker.resolve(this.type, this.key, this.made, {}, info);
    return part.load(this.type, { [this.key]: value }, info);
  }
}
