import type { EntityName } from '@mikro-orm/core';
import type { NonEmptyArray } from 'type-graphql';
import type { Law } from '../access/law.js';
import type { RequestContext } from './request-context.js';

/** Loads a record that another subgraph points at, under the viewer's own rights; `null` when there is none for this viewer. */
export type ReferenceResolver = (key: never, context: RequestContext) => Promise<object | null>;

/** The migration classes of a subgraph, oldest first, by name. */
export type Migrations = readonly { readonly name: string; readonly class: new (...args: never[]) => object }[];

/**
 * A view other subgraphs may read, always `security_invoker`: it answers as the role that asks. This is the only way one subgraph's
 * database looks into another's, and it shows what that role could have asked the owner anyway.
 */
export interface PublishedView {
  /** `visible_<noun>`; or `own_record` (type, id): the records that are the viewer's own, for the access log. */
  readonly name: string;
  /** The select statement behind it, over the subgraph's own tables. */
  readonly definition: string;
}

/** Table of contents of a subgraph: everything it is made of. */
export interface Subgraph {
  readonly name: string;
  // biome-ignore lint/complexity/noBannedTypes: type-graphql asks for classes as Function.
  readonly resolvers: NonEmptyArray<Function>;
  /** Types this subgraph is asked for by key: its own, and those of others that it adds fields to. */
  readonly references: Readonly<Record<string, ReferenceResolver>>;
  readonly entities: readonly EntityName[];
  readonly access: Law;
  readonly views: readonly PublishedView[];
  readonly migrations: Migrations;
  /** Further SQL of the subgraph's own (functions, constraints the ORM cannot say), idempotent, run after migrations. */
  readonly statements?: readonly string[];
  /** Schemas beside its own that these statements make, for what no role of the hub reads but through functions. */
  readonly innerSchemas?: readonly string[];
}
