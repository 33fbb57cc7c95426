import { type GraphQLObjectType, getNamedType, getNullableType, isListType, isObjectType } from 'graphql';
import { type Field, keyOf } from '../../support/graph-paths.js';
import type { Place } from './bundle.js';
import { type Around, type Expectation, homeOf, isAlwaysThere, isComputed } from './expectation.js';

type Value = Readonly<Record<string, unknown>>;

/** What was met on the way: violations by name, and which fields were open or closed by law where they were asked. */
export interface Findings {
  readonly violations: Map<string, string>;
  readonly came: Set<string>;
  readonly judged: Set<string>;
}

const isThere = (value: unknown): boolean => value !== null && value !== undefined;

const isPage = (field: Field): boolean => {
  const type = getNamedType(field.type);
  return isObjectType(type) && isConnection(type);
};

const isConnection = (type: GraphQLObjectType): boolean => type.getFields()['nodes'] !== undefined;

const listOf = (value: unknown): Value[] =>
  (Array.isArray(value) ? value : [value]).filter((item) => item !== null && item !== undefined);

interface At {
  readonly type: GraphQLObjectType;
  readonly place: Place;
  readonly around: Around;
  readonly parent: string;
  readonly way: string;
}

/** Judges everything that came at a place of an answer, one or many values side by side, and what lies behind it. */
export class Judge {
  constructor(
    private readonly expectation: Expectation,
    private readonly findings: Findings,
  ) {}

  async judgeAll(values: readonly Value[], at: At): Promise<void> {
    const key = keyOf(at.type);
    // Parts without a key stand side by side under one record, and are counted together.
    const groups = key ? values.map((value) => [value]) : [values];
    for (const group of groups) {
      const own = key ? String(group[0]?.[key]) : undefined;
      const around = own === undefined ? at.around : { ...at.around, [at.type.name]: own };
      await this.judgeGroup(group, { ...at, around });
    }
  }

  private async judgeGroup(group: readonly Value[], at: At): Promise<void> {
    for (const field of Object.values(at.type.getFields())) {
      const asked = at.place.next.get(field.name);
      if (!group.some((value) => field.name in value)) continue;
      await this.judgeField(field, group, at);
      const next = getNamedType(field.type);
      if (!asked || !isObjectType(next)) continue;
      const type = next;
      const way = `${at.way}.${field.name}`;
      await this.judgeAll(
        group.flatMap((value) => listOf(value[field.name])),
        { type, place: asked.place, around: at.around, parent: `${at.type.name}.${field.name}`, way },
      );
    }
  }

  private async judgeField(field: Field, group: readonly Value[], at: At): Promise<void> {
    const coordinate = `${at.type.name}.${field.name}`;
    const contents = group.map((value) => contentOf(field, value[field.name]));
    const there = contents.filter((content) => content.length > 0);
    this.findings.judged.add(coordinate);
    if (there.length > 0) this.findings.came.add(coordinate);
    const isOpen = await this.expectation.isOpen(at.type.name, field.name, at.around);
    const name = (what: string) => `${at.way}: ${coordinate} ${what}`;
    if (!isOpen) {
      // Of a closed list of pages not even the empty page comes.
      const came = there.length > 0 || (isPage(field) && group.some((value) => isThere(value[field.name])));
      if (came) this.report(name('came although the law closes it'), at.around);
      return;
    }
    if (field.name === 'totalCount') return this.judgeCount(group, at, name);
    if (field.name === 'redactions') return this.judgeRedactions(group, at, name);
    if (isAlwaysThere(field) || isComputed(at.type.name, field.name)) return;
    await this.judgeValues(field, there, at, name);
  }

  private async judgeValues(
    field: Field,
    there: readonly (readonly unknown[])[],
    at: At,
    name: (what: string) => string,
  ): Promise<void> {
    const parent = at.parent.split('.')[0] ?? '';
    const key =
      at.type.name === 'Handling'
        ? (at.around[parent] ?? at.around[homeOf(parent)])
        : this.expectation.keyFor(at.type.name, field.name, at.around);
    const values = await this.expectation.valuesOf(at.type.name, field.name, at.parent);
    if (!values || key === undefined) return this.report(name('has no place where it is kept'), at.around);
    const expected = values.get(key);
    if (there.length === 0 && expected && !isLeftOut(field, at))
      this.report(name('is open and kept, and did not come'), at.around);
    if (there.length > 0 && !expected) this.report(name('came and is not kept'), at.around);
    const target = getNamedType(field.type);
    const targetKey = isObjectType(target) ? keyOf(isConnection(target) ? nodeOf(target) : target) : undefined;
    if (!expected || !targetKey || expected.targets.size === 0) return;
    const came = there
      .flat()
      .flatMap((item) => (item as Value)[targetKey] ?? [])
      .map(String);
    for (const one of came)
      if (!expected.targets.has(one)) this.report(name('leads where the law does not'), at.around);
    const isWhole = !field.args.some((argument) => argument.name === 'first');
    if (isWhole && came.length > 0 && new Set(came).size !== expected.targets.size)
      this.report(name('leads to fewer than the law lets it'), at.around);
  }

  /** A count tells of exactly what the law shows: everything the root lists, and below it everything the edge leads to. */
  private async judgeCount(group: readonly Value[], at: At, name: (what: string) => string): Promise<void> {
    const [type = '', field = ''] = at.parent.split('.');
    const key = at.around[type];
    const expected = key
      ? ((await this.expectation.valuesOf(type, field, ''))?.get(key)?.count ?? 0)
      : (
          (await this.expectation.valuesOf(type, field, '')) ??
          (await this.expectation.keysOf(at.type.name.replace('Connection', '')))
        ).size;
    for (const { totalCount } of group)
      if (totalCount !== expected) this.report(name(`is ${totalCount} and by law ${expected}`), at.around);
  }

  /** What is withheld is said to be, and nothing else. */
  private async judgeRedactions(group: readonly Value[], at: At, name: (what: string) => string): Promise<void> {
    const closed = await this.expectation.closedOf(at.type.name, at.around);
    for (const { redactions } of group) {
      const paths = listOf(redactions).map(({ path }) => path);
      if (paths.includes(undefined)) return;
      const told = paths.map(String).filter((path) => !path.includes('.'));
      if (told.sort().join() !== closed.join()) this.report(name(`are ${told} and by law ${closed}`), at.around);
    }
  }

  private report(violation: string, around: Around): void {
    this.findings.violations.set(violation, JSON.stringify(around));
  }
}

const nodeOf = (connection: GraphQLObjectType): GraphQLObjectType =>
  getNamedType(connection.getFields()['nodes']?.type as never) as unknown as GraphQLObjectType;

/** A connection asked for its count or its edges only shows none of its nodes, so nothing is missing from it. */
function isLeftOut(field: Field, at: At): boolean {
  const next = getNamedType(field.type);
  return isObjectType(next) && isConnection(next) && !at.place.next.get(field.name)?.place.next.has('nodes');
}

/** What a value holds: the items of a list, the nodes of a page, or itself. */
function contentOf(field: Field, value: unknown): readonly unknown[] {
  if (value === null || value === undefined) return [];
  if (isListType(getNullableType(field.type))) return value as unknown[];
  const type = getNamedType(field.type);
  if (!isObjectType(type) || !isConnection(type)) return [value];
  const nodes = (value as Value)['nodes'];
  return Array.isArray(nodes) ? nodes : [];
}
