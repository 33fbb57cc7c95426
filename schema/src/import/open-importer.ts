import { randomBytes, randomUUID } from 'node:crypto';
import { ConfigurationError } from '@hub/shared/errors/configuration.error';
import { type OpenSubgraph, openSubgraph } from '@hub/shared/subgraph/open-subgraph';
import { doorKeeper } from '@hub/shared/viewer/door-keeper';
import { generateViewerKeys, viewerTokenSigner } from '@hub/shared/viewer/viewer-token';
import { type GraphQLSchema, parse } from 'graphql';
import { pino } from 'pino';
import { subgraphs } from '../subgraphs.js';
import type { Logins } from './import-login.js';
import type { MappedRow } from './mapped-row.js';

export interface RowResult {
  readonly senderReference: string | null;
  readonly isNew: boolean;
  readonly errors: readonly { readonly code: string; readonly path: readonly string[]; readonly message: string }[];
}

/** The hub as far as an import needs it: in this process, through the subgraphs' own logins, as one member. */
export interface Importer {
  readonly schema: GraphQLSchema;
  /** Sends rows as that member, who is looked up each time: whoever is suspended meanwhile imports no further. */
  send(rows: readonly MappedRow[]): Promise<readonly RowResult[]>;
  close(): Promise<void>;
}

const IMPORT = parse(`
  mutation ($input: ImportIncidentsInput!) {
    importIncidents(input: $input) {
      rows { senderReference isNew errors { code path message } }
      errors { code path message }
    }
  }`);
const WHO_IS = parse(doorKeeper.question);

/** Why rows could not be sent. What is final will be so the next time. */
export class NotSent extends Error {
  constructor(
    message: string,
    readonly isFinal: boolean,
  ) {
    super(message);
    this.name = 'NotSent';
  }
}

async function openBoth(names: readonly string[], { urlOf, identitySecret }: Logins) {
  const { privateKey, publicKey } = await generateViewerKeys();
  const open = await Promise.all(
    names.map((name): Promise<OpenSubgraph> => {
      const subgraph = subgraphs.find((one) => one.name === name);
      if (!subgraph) throw new Error(`There is no subgraph ${name}.`);
      return openSubgraph(subgraph, {
        databaseUrl: urlOf(name),
        viewerKey: publicKey,
        cursorSecret: randomBytes(32).toString('base64url'),
        identitySecret,
        maxConnections: 4,
        log: pino({ level: 'error' }, pino.destination(2)),
      });
    }),
  );
  return { open, sign: await viewerTokenSigner(privateKey) };
}

interface ImportAnswer {
  readonly importIncidents: {
    readonly rows: readonly RowResult[] | null;
    readonly errors: readonly { readonly message: string }[];
  } | null;
}

/** Opens the hub for a member, by the name it signs in with. */
export async function openImporter(subject: string, logins: Logins): Promise<Importer> {
  const { open, sign } = await openBoth(['organisations', 'incidents'], logins);
  const [organisations, incidents] = open as [OpenSubgraph, OpenSubgraph];

  async function identify(requestId: string) {
    const token = await sign(doorKeeper.viewer(requestId));
    const { data, errors } = await organisations.execute({ document: WHO_IS, variables: { subject }, token });
    const identity = doorKeeper.read(data);
    if (errors || identity === undefined) throw new NotSent('The hub could not tell who is importing.', false);
    if (!identity) throw new NotSent('There is no such member, or none that may come in.', true);
    return identity;
  }

  const importer: Importer = {
    schema: incidents.schema,
    async send(rows) {
      const requestId = `import-${randomUUID()}`;
      const stated = { purpose: null, justification: null, language: 'en' as const };
      const viewer = { ...(await identify(requestId)), ...stated, requestId };
      const variables = { input: { rows } };
      const { data, errors } = await incidents.execute({ document: IMPORT, variables, token: await sign(viewer) });
      const payload = (data as ImportAnswer | null | undefined)?.importIncidents;
      if (errors?.[0] || !payload) {
        const code = errors?.[0]?.extensions['code'];
        throw new NotSent(errors?.[0]?.message ?? 'The hub gave no answer.', code === 'FORBIDDEN');
      }
      if (!payload.rows) throw new NotSent(payload.errors.map(({ message }) => message).join(' '), true);
      return payload.rows;
    },
    close: async () => {
      await Promise.all(open.map((subgraph) => subgraph.close()));
    },
  };
  // Whether this member may import at all is told before a file is opened.
  await importer.send([]).catch(async (fault: unknown) => {
    await importer.close();
    throw fault instanceof NotSent && fault.isFinal ? new ConfigurationError(`${subject}: ${fault.message}`) : fault;
  });
  return importer;
}
