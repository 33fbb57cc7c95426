import { subgraphs } from '@hub/schema/subgraphs';
import type { Audience } from '@hub/shared/access/audience';
import { audiencesOfField } from '@hub/shared/access/audiences-of-field';
import { enforceAccess } from '@hub/shared/access/enforce-access';
import { isInAudience } from '@hub/shared/access/is-in-audience';
import type { Law } from '@hub/shared/access/law';
import { buildSubgraphSchema } from '@hub/shared/subgraph/build-subgraph-schema';
import type { Subgraph } from '@hub/shared/subgraph/subgraph';
import type { Viewer } from '@hub/shared/viewer/viewer';
import {
  buildSchema,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  isObjectType,
} from 'graphql';
import { database } from '../../support/database.js';
import { DEMO_USER_NAMES, purposeOf, viewerOf } from '../../support/demo-viewers.js';
import { type OpenHub, openHub } from '../../support/open-hub.js';
import { whileNothingMoves } from '../../support/while-nothing-moves.js';
import { tellsNoMore } from './tells-no-more.js';

/* Every rule of every law is made to throw in turn, for every viewer: what it guards stays shut. The law is the table: a new rule is covered by itself. */

const FAULT = 'the register of hunter2 is down';
const BROKEN = new Error(FAULT);
const PLANTED = { planted: 'what the rule guards' };

let viewers: ReadonlyMap<string, Viewer>;
beforeAll(async () => {
  const found = DEMO_USER_NAMES.map(async (name) => [name, await viewerOf(database(), name, purposeOf(name))] as const);
  viewers = new Map(await Promise.all(found));
});

/** Every audience a law names, each once. */
function audiencesOf({ records, fields }: Law): Audience[] {
  const ofRecords = Object.values(records).flatMap((rule) => [rule.read, rule.create ?? [], rule.change ?? []].flat());
  const ofFields = Object.values(fields).flatMap((type) => Object.values(type).flatMap((rule) => rule.audiences ?? []));
  return [...new Set([...ofRecords, ...ofFields])];
}

/** Makes an audience throw whenever anybody asks who belongs to it, until the work is done. */
async function whileBroken<T>(audience: Audience, work: () => Promise<T>): Promise<T> {
  const { roles } = audience;
  const fail = (): never => {
    throw BROKEN;
  };
  Object.defineProperty(audience, 'roles', { get: fail, configurable: true, enumerable: true });
  try {
    return await work();
  } finally {
    Object.defineProperty(audience, 'roles', { value: roles, configurable: true, enumerable: true, writable: true });
  }
}

/** The schema of a subgraph with its rules around fields that would all give something away. */
async function guardedSchema(subgraph: Subgraph): Promise<GraphQLSchema> {
  const { sdl } = await buildSubgraphSchema(subgraph);
  const schema = buildSchema(sdl, { assumeValid: true, assumeValidSDL: true });
  const types = Object.values(schema.getTypeMap()).filter(isObjectType);
  // What introspection answers with belongs to all schemas alike.
  for (const type of types.filter(({ name }) => !name.startsWith('__')))
    for (const field of Object.values(type.getFields())) field.resolve = () => PLANTED;
  return enforceAccess(schema, subgraph.access);
}

const resolved = async (type: GraphQLObjectType, field: string, viewer: Viewer): Promise<unknown> => {
  const info = { parentType: type, fieldName: field } as GraphQLResolveInfo;
  try {
    return await type.getFields()[field]?.resolve?.({}, {}, { viewer }, info);
  } catch (fault) {
    return fault;
  }
};

describe.each(subgraphs.map((subgraph) => [subgraph.name, subgraph] as const))('%s', (_name, subgraph) => {
  let schema: GraphQLSchema;
  beforeAll(async () => {
    schema = await guardedSchema(subgraph);
  });

  const cases = audiencesOf(subgraph.access).map((audience) => ({ name: audience.name, audience }));
  test.each(cases)('opens nothing when the rule "$name" throws', async ({ audience }) => {
    const { access } = subgraph;
    const guarded = Object.entries(access.fields).flatMap(([type, fields]) =>
      Object.keys(fields)
        .filter((field) => audiencesOfField(access, type, field).includes(audience))
        .map((field) => ({ type: schema.getType(type) as GraphQLObjectType, field })),
    );
    const opened: string[] = [];
    const silent: string[] = [];
    for (const { type, field } of guarded)
      for (const [userName, viewer] of viewers) {
        const all = audiencesOfField(access, type.name, field);
        // Whom another rule lets in before, this one is never asked about.
        if (all.slice(0, all.indexOf(audience)).some((other) => isInAudience(viewer, other))) continue;
        const got = await whileBroken(audience, () => resolved(type, field, viewer));
        if (got === PLANTED) opened.push(`${type.name}.${field} to ${userName}`);
        else if (got !== BROKEN) silent.push(`${type.name}.${field} to ${userName}`);
      }
    expect({ opened, silent }).toEqual({ opened: [], silent: [] });
  });
});

describe('the whole hub', () => {
  let hub: OpenHub;
  beforeAll(async () => {
    hub = await openHub();
  });
  afterAll(() => hub.close());

  const OPERATIONS: Readonly<Record<string, string>> = {
    organisations:
      '{ me { id role workEmail organisation { displayName siren members { id fullName } } } organisation: me { organisation { id } } }',
    incidents:
      '{ incidents(first: 5, filter: { to: "2009-11-01T00:00:00Z" }, orderBy: OCCURRED_DESC) { totalCount nodes { id category narrative redactions { path } victim { displayName } loss { stolenEur } place { address } } } }',
    alerts:
      '{ alerts(first: 5) { totalCount nodes { id headline description redactions { path } basedOn { id } originator { id } } } }',
    communications:
      '{ statements(first: 5) { totalCount nodes { id headline editorNote requiredClearances redactions { path } aboutAlerts { id } namedFirms { id } } } }',
  };

  test.each(Object.keys(OPERATIONS))(
    'tells nobody more when a rule of %s throws, and tells nobody why',
    async (name) => {
      const law = subgraphs.find((subgraph) => subgraph.name === name)?.access as Law;
      const query = OPERATIONS[name] ?? '';
      const faults: string[] = [];
      /** What each was told last while nothing was broken; asked for again when what is told does not go with it. */
      const lastTold = new Map<string, unknown>();
      for (const audience of audiencesOf(law)) {
        const concerned = [...viewers].filter(([, viewer]) => isInAudience(viewer, audience)).slice(0, 1);
        for (const [userName] of concerned) {
          const asking = { purpose: purposeOf(userName) };
          let known = lastTold.get(userName);
          await whileNothingMoves(
            async () => {
              const told = known ?? (await hub.ask(userName, query, asking)).data;
              lastTold.set(userName, told);
              known = undefined;
              return told;
            },
            async (healthy) => {
              const broken = await whileBroken(audience, () => hub.ask(userName, query, asking));
              expect(broken.text).not.toContain(FAULT);
              faults.push(...(broken.errors ?? []).map((error) => error.extensions?.code ?? ''));
              expect([audience.name, userName, tellsNoMore(broken.data, healthy)]).toEqual([
                audience.name,
                userName,
                true,
              ]);
            },
          );
        }
      }
      expect(new Set(faults)).toContain('INTERNAL_SERVER_ERROR');
    },
  );
});
