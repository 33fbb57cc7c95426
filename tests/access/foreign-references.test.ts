import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { subgraphs } from '@hub/schema/subgraphs';
import { getNamedType, isObjectType, type ObjectTypeDefinitionNode, parse, type TypeNode } from 'graphql';
import { type Answer, as } from '../support/ask.js';
import { database } from '../support/database.js';
import { actAs, DEMO_USER_NAMES, purposeOf, viewerOf } from '../support/demo-viewers.js';
import { apiSchema, type Field, operationAlong, shortestPaths, valuesAlong } from '../support/graph-paths.js';
import { whileNothingMoves } from '../support/while-nothing-moves.js';

/*
 * A gateway answers `{ statements { aboutAlerts { id } } }` from the referencing subgraph alone and never asks the owner of the alerts.
 * So for every field whose type another subgraph owns: each id that comes out must be one the owner shows to the same viewer.
 */

const schema = apiSchema();
const paths = shortestPaths(schema);

const snake = (name: string): string => name.replace(/([a-z0-9])([A-Z])/g, '$1_$2').toLowerCase();

/** Who owns a noun: the subgraph that publishes `visible_<noun>`. */
const ownerOf = new Map(subgraphs.flatMap(({ name, views }) => views.map((view) => [view.name, name] as const)));

const namedType = (type: TypeNode): string => (type.kind === 'NamedType' ? type.name.value : namedType(type.type));

interface Reference {
  readonly type: string;
  readonly field: string;
  readonly target: string;
  readonly owner: string;
}

/** Every field of every subgraph whose type another subgraph owns, read from the committed SDL. */
function foreignReferences(): Reference[] {
  return subgraphs.flatMap(({ name }) => {
    const sdl = readFileSync(join(import.meta.dirname, `../../schema/subgraphs/${name}.graphql`), 'utf8');
    const types = parse(sdl).definitions.filter(
      (definition): definition is ObjectTypeDefinitionNode => definition.kind === 'ObjectTypeDefinition',
    );
    return types.flatMap((type) =>
      (type.fields ?? []).flatMap((field) => {
        const target = namedType(field.type);
        const owner = ownerOf.get(`visible_${snake(target)}`);
        return owner && owner !== name ? [{ type: type.name.value, field: field.name.value, target, owner }] : [];
      }),
    );
  });
}

/** What a mutation alone gives is followed in the journey of that mutation. */
const references = foreignReferences().filter(({ type }) => paths.has(type));
const followed = new Set<string>();

/** Those of some keys that the owner hides from a member. */
async function hiddenAmong(keys: readonly string[], userName: string, { target, owner }: Reference): Promise<string[]> {
  if (keys.length === 0) return [];
  const key = target === 'Area' ? 'insee_code' : target === 'ModusOperandi' ? 'code' : 'id';
  const client = await database().connect();
  try {
    await client.query('begin');
    await actAs(client, await viewerOf(database(), userName, purposeOf(userName)), { takeRole: true });
    const { rows } = await client.query<{ key: string }>(
      `select ${key}::text as key from ${owner}.visible_${snake(target)} where ${key}::text = any($1)`,
      [keys],
    );
    const visible = new Set(rows.map((row) => row.key));
    return keys.filter((one) => !visible.has(one));
  } catch (error) {
    // A role without any right on the owner's table is shown nothing of it.
    if ((error as { code?: string }).code === '42501') return [...keys];
    throw error;
  } finally {
    await client.query('rollback');
    client.release();
  }
}

/** A page is enough for a leak to show; a rare edge is looked for on the pages behind it. */
const MOST_PAGES = 6;

interface FirstPage {
  readonly pageInfo?: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

/** The keys a member is given at the end of a path, of as many pages as it takes to be given one. */
async function keysAlong(userName: string, path: readonly Field[], key: string): Promise<string[]> {
  const asker = as(userName, { purpose: purposeOf(userName), justification: 'references' });
  const query = operationAlong(path, key);
  let after: string | null = null;
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const answer: Answer<Record<string, FirstPage | null>> = await asker.ask(query, { first: 50, after });
    const { data, errors } = answer;
    const codes = (errors ?? []).map((error) => error.extensions?.code);
    expect(codes.filter((code) => code !== 'FORBIDDEN')).toEqual([]);
    const keys = valuesAlong(data ?? {}, path).map(({ value }) => value[key] as string);
    const pageInfo = data?.[path[0]?.name ?? '']?.pageInfo;
    if (keys.length > 0 || !pageInfo?.hasNextPage) return keys;
    after = pageInfo.endCursor;
  }
  return [];
}

test('there are references between all four subgraphs', () => {
  expect(new Set(references.map(({ owner }) => owner)).size).toBeGreaterThanOrEqual(3);
  expect(references.length).toBeGreaterThan(8);
});

describe.each(references.map((reference) => ({ ...reference, coordinate: `${reference.type}.${reference.field}` })))(
  '$coordinate',
  (reference) => {
    test.each(DEMO_USER_NAMES)('gives %s no edge to what the owner hides', async (userName) => {
      const path = paths.get(reference.type);
      const type = schema.getType(reference.type);
      if (!path || !isObjectType(type)) throw new Error(`No path to ${reference.type}`);
      const field = type.getFields()[reference.field];
      if (!field) throw new Error(`No field ${reference.type}.${reference.field}`);
      const target = getNamedType(field.type);
      const key = isObjectType(target)
        ? ['id', 'inseeCode', 'code'].find((name) => target.getFields()[name])
        : undefined;
      if (!key) throw new Error(`No key of ${target.name}`);

      await whileNothingMoves(
        () => keysAlong(userName, [...path, field], key),
        async (keys) => {
          if (keys.length > 0) followed.add(`${reference.type}.${reference.field}`);
          expect(await hiddenAmong(keys, userName, reference)).toEqual([]);
        },
      );
    });
  },
);

test('every reference was followed by somebody', () => {
  expect(
    references.map(({ type, field }) => `${type}.${field}`).filter((coordinate) => !followed.has(coordinate)),
  ).toEqual([]);
});
