import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { composeServices } from '@apollo/composition';
import { buildSubgraphSchema } from '@apollo/subgraph';
import type { OpenSubgraph } from '@hub/shared/subgraph/open-subgraph';
import type { Viewer } from '@hub/shared/viewer/viewer';
import { execute, getOperationAST, parse, validate } from 'graphql';

const link = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.5", import: ["@key", "@tag", "@inaccessible"])`;

const ORGANISATIONS = `${link}
  type Organisation @key(fields: "id") { id: ID! name: String }
  type ViewerIdentity @inaccessible {
    memberId: ID! organisationId: ID! role: String! memberRole: String! policeLevel: String territory: [String!]! agreementId: ID
  }
  type Query { organisation(id: ID!): Organisation viewerOf(subject: String!): ViewerIdentity @inaccessible }
  type Mutation { noteRefusal(code: String!, fields: [String!]!, recordIds: [ID!]!): Boolean! @inaccessible }
`;

const INCIDENTS = `${link}
  interface Told { narrative: String }
  type Incident implements Told @key(fields: "id") {
    id: ID! title: String narrative: String @tag(name: "personal-data") reporter: Organisation sameReporter: [Incident!]
  }
  type Organisation @key(fields: "id", resolvable: false) { id: ID! }
  type IncidentConnection { nodes: [Incident!]! totalCount: Int! }
  enum Severity { LOW HIGH }
  type Query {
    incident(id: ID!): Incident
    told: Told
    incidents(first: Int = 20, ids: [ID!], severity: Severity): IncidentConnection!
    fails(how: String): String
    hangs: String
  }
  type Mutation { report(title: String!): Incident }
`;

type Resolvers = NonNullable<Extract<Parameters<typeof buildSubgraphSchema>[0], { typeDefs: unknown }>['resolvers']>;

/** What a subgraph was asked, as the viewer it saw. */
export interface Seen {
  readonly subgraph: string;
  readonly operation: string | undefined;
  readonly viewer: Viewer;
}

/** Two small subgraphs that know their viewer, and the graph they make together. */
export function tinySubgraphs(
  members: Readonly<Record<string, object>>,
  verify: (token: string) => Promise<Viewer>,
  seen: Seen[],
) {
  const open = (name: string, sdl: string, resolvers: Resolvers) => tinySubgraph(name, sdl, resolvers, verify, seen);
  return {
    organisations: open('organisations', ORGANISATIONS, organisationsResolvers(members)),
    incidents: open('incidents', INCIDENTS, INCIDENTS_RESOLVERS),
    supergraphSdl: composed({ organisations: ORGANISATIONS, incidents: INCIDENTS }),
  };
}

/** Serves a subgraph at an address of its own, the way a separate process does. */
export async function served(subgraph: OpenSubgraph): Promise<URL> {
  const server = createServer(async (request, response) => {
    if (request.url === '/health/ready') return void response.end('{}');
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const { query, variables, operationName } = JSON.parse(Buffer.concat(chunks).toString());
    const token = request.headers['hub-viewer'] as string | undefined;
    const result = await subgraph.execute({ document: parse(query), variables, operationName, token });
    response.setHeader('content-type', 'application/json').end(JSON.stringify(result));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  server.unref();
  return new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
}

function composed(sdls: Record<string, string>): string {
  const services = Object.entries(sdls).map(([name, sdl]) => ({ name, typeDefs: parse(sdl) }));
  const { supergraphSdl, errors } = composeServices(services);
  if (!supergraphSdl) throw new Error(errors?.join('\n'));
  return supergraphSdl;
}

function tinySubgraph(
  name: string,
  sdl: string,
  resolvers: Resolvers,
  verify: (token: string) => Promise<Viewer>,
  seen: Seen[],
): OpenSubgraph {
  const schema = buildSubgraphSchema({ typeDefs: parse(sdl), resolvers });
  return {
    name,
    sdl,
    schema,
    async execute({ document, variables, operationName, token }) {
      const viewer = await verify(token ?? '');
      seen.push({ subgraph: name, operation: getOperationAST(document, operationName)?.name?.value, viewer });
      const mistakes = validate(schema, document);
      if (mistakes.length > 0) return { errors: mistakes };
      return execute({ schema, document, variableValues: variables, operationName, contextValue: viewer });
    },
    ping: async () => {},
    close: async () => {},
  };
}

function organisationsResolvers(members: Readonly<Record<string, object>>): Resolvers {
  const named = (id: string) => ({ __typename: 'Organisation', id, name: `Firm ${id}` });
  return {
    Organisation: { __resolveReference: ({ id }: { id: string }) => named(id) },
    Query: {
      organisation: (_parent, { id }) => named(id),
      viewerOf: (_parent, { subject }, viewer) => {
        if ((viewer as Viewer).role !== 'gateway') throw new Error('Only the door-keeper may ask.');
        return members[subject] ?? null;
      },
    },
    Mutation: { noteRefusal: () => true },
  };
}

const incident = (id: string) => ({
  __typename: 'Incident',
  id,
  title: `Incident ${id}`,
  narrative: 'Two persons, one named Doe.',
  reporter: { __typename: 'Organisation', id: 'o1' },
  sameReporter: () => [incident('2'), incident('3')],
});

const INCIDENTS_RESOLVERS: Resolvers = {
  Incident: { __resolveReference: ({ id }: { id: string }) => incident(id) },
  Query: {
    incident: (_parent, { id }) => incident(id),
    told: () => incident('1'),
    incidents: (_parent, { first }) => ({ nodes: [incident('1'), incident('2')].slice(0, first), totalCount: 2 }),
    fails: (_parent, { how }) => {
      const fault = new Error(
        'duplicate key value violates unique constraint "incident_case_no_key" at /srv/hub/pg.js',
      );
      throw Object.assign(fault, { extensions: { code: how, exception: { host: 'db.internal' } } });
    },
    hangs: () => new Promise(() => {}),
  },
  Mutation: { report: (_parent, { title }) => ({ ...incident('9'), title }) },
};
