import { isDeepStrictEqual } from 'node:util';
import { type GraphQLObjectType, isAbstractType, isObjectType } from 'graphql';
import { type Answer, type Asker, as } from '../support/ask.js';
import { purposeOf } from '../support/demo-viewers.js';
import { apiSchema, type Field, operationAlong, ownSelection, shortestPaths } from '../support/graph-paths.js';
import { whileNothingMoves } from '../support/while-nothing-moves.js';

/*
 * Whoever asks for a field through a fragment, under an alias or behind a directive is told what is told to whoever asks straight out.
 * Rules that hold for one of these ways only are how other hubs leaked.
 */

const graph = apiSchema();
const ways = [...shortestPaths(graph)].filter(([, path]) => path.length > 0);
const ASKERS = ['firm.rivoli', 'police.paris8', 'press.officer'] as const;

function typeNamed(name: string): GraphQLObjectType {
  const type = graph.getType(name);
  if (!isObjectType(type)) throw new Error(`${name} is no object type`);
  return type;
}

/** The roundabout ways to make one selection on one type. */
const ROUNDABOUT: Readonly<
  Record<string, (selection: string, type: string) => readonly [inside: string, beside: string]>
> = {
  aFragmentByItsName: (selection, type) => ['...named', ` fragment named on ${type} { ${selection} }`],
  fragmentsWithinFragmentsBehindDirectives: (selection, type) => [
    `... on ${type} @include(if: true) { ... @skip(if: false) { ...inner } }`,
    ` fragment inner on ${type} { ... on ${type} { ${selection} } }`,
  ],
  itselfTwice: (selection, type) => [`${selection} ... on ${type} { ${selection} }`, ''],
};

test('the graph has no interface and no union, through which a rule on a type could be gone around', () => {
  const abstract = Object.values(graph.getTypeMap()).filter(isAbstractType);
  // With the first one, ask for its fields through it here as well: by inline fragment, by named fragment, and only `__typename`.
  expect(abstract.map(({ name }) => name)).toEqual([]);
});

/** One operation with every roundabout way to ask what `operationAlong` asks straight, each under its own name. */
function roundaboutAlong(name: string, path: readonly Field[]): string {
  const root = path[0]?.name ?? '';
  const asked = Object.entries(ROUNDABOUT).map(([way, write]) => {
    const [inside, beside] = write(ownSelection(typeNamed(name)), name);
    const [, header = '', body = ''] = /^(query \(.*?\) |)\{ (.*) \}$/s.exec(operationAlong(path, inside)) ?? [];
    return { header, beside, body: body.replace(root, `${way}: ${root}`) };
  });
  return `${asked[0]?.header} { ${asked.map(({ body }) => body).join(' ')} }${asked.map(({ beside }) => beside).join('')}`;
}

/** What an answer says under one name of a root field: its value, and the errors on it. */
const saidOf = ({ status, data, errors }: Answer, name: string) => ({
  status,
  data: data?.[name],
  errors:
    errors
      ?.filter(({ path }) => path === undefined || path[0] === name)
      .map(({ path = [], ...error }) => ({ ...error, path: path.slice(1) })) ?? [],
});

/** The answers to roundabout questions that are another than the one to the straight question. */
async function differentFrom(straight: Answer, asker: Asker, name: string, path: readonly Field[]): Promise<object[]> {
  const answer = await asker.ask(roundaboutAlong(name, path), variablesOf(path));
  const expected = saidOf(straight, path[0]?.name ?? '');
  return Object.keys(ROUNDABOUT)
    .map((way) => ({ way, ...saidOf(answer, way) }))
    .filter(({ way, ...said }) => !isDeepStrictEqual(said, expected));
}

const variablesOf = (path: readonly Field[]): Record<string, unknown> =>
  path[0]?.args.some((argument) => argument.name === 'first') ? { first: 3 } : {};

describe.each(ASKERS)('%s', (userName) => {
  test.each(ways)('is told the same of %s whichever way it is asked', async (name, path) => {
    const asker = as(userName, { purpose: purposeOf(userName) });
    await whileNothingMoves(
      () => asker.ask(operationAlong(path, ownSelection(typeNamed(name))), variablesOf(path)),
      async (straight) => {
        expect(JSON.stringify(straight)).not.toMatch(/INTERNAL_SERVER_ERROR|GRAPHQL_VALIDATION_FAILED/);
        expect([straight, await differentFrom(straight, asker, name, path)]).toEqual([straight, []]);
      },
    );
  });
});
