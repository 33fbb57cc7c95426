import { parse } from 'graphql';
import type pg from 'pg';
import type { GeneratedOperation } from '../generated-operations/generated-operation.js';
import { Memory } from '../generated-operations/memory.js';
import { viewerOf } from '../support/demo-viewers.js';
import { type OpenHubOptions, openHub } from '../support/open-hub.js';
import { difference } from './difference.js';
import { openMonolith } from './open-monolith.js';
import { type Told, toldByHub } from './told.js';
import { withRefusals, wouldChangeNothing } from './with-refusals.js';

/** The hub and the monolith, side by side on one database and asked as one. */
export type BothWays = Awaited<ReturnType<typeof openBothWays>>;

/** Codes of what the gateway refuses before there is a plan; there is nothing to compare. */
const BEFORE_A_PLAN = new Set(['QUERY_TOO_COSTLY', 'GRAPHQL_VALIDATION_FAILED', 'BAD_REQUEST']);

/** Opens both on the database an administrator is at, by the logins given; on that of the hub under test when there are none. */
export async function openBothWays(
  administrator: pg.ClientBase | pg.Pool,
  options: Pick<OpenHubOptions, 'replace' | 'databaseUrlOf'> = {},
) {
  const hub = await openHub(options);
  const schemas = new Map([...hub.subgraphs.byName].map(([name, { schema }]) => [name, schema]));
  const monolith = await openMonolith(schemas, options.databaseUrlOf);
  const memories = new Map<string, Memory>();
  const memoryOf = (userName: string): Memory => {
    const memory = memories.get(userName) ?? new Memory();
    memories.set(userName, memory);
    return memory;
  };

  /** Asks both: what they were sent, whether it could be compared, and what was told differently. Changes nothing. */
  async function ask(userName: string, { type, document: given, variables: open, purpose }: GeneratedOperation) {
    const variables = memoryOf(userName).fill(open);
    const document = type === 'mutation' ? withRefusals(given) : given;
    const parsed = parse(document);
    const viewer = await viewerOf(administrator, userName, purpose);
    let said: Told | undefined;
    const gateway = async (): Promise<Told> => {
      said = toldByHub(await hub.ask(userName, document, { variables, ...(purpose && { purpose }) }));
      return said;
    };
    const withoutPlan = () => monolith.ask(viewer, parsed, variables);
    const sent = { userName, purpose, document, variables };
    if (type === 'mutation' && !wouldChangeNothing(await withoutPlan())) return { ...sent, compared: false };
    const found = await difference(gateway, withoutPlan);
    memoryOf(userName).remember(said?.data);
    const compared = !said?.refusals.some(({ code }) => BEFORE_A_PLAN.has(code));
    return { ...sent, compared, ...(compared && found && { found }) };
  }

  return {
    hub,
    ask,
    async close(): Promise<void> {
      await monolith.close();
      await hub.close();
    },
  };
}

/** One question to both. */
export type Asked = Awaited<ReturnType<BothWays['ask']>>;
