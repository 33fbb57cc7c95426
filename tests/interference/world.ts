import type { ReachableSubgraph, SubgraphFetch } from '@hub/gateway/subgraph/reachable-subgraph';
import type { generateViewerKeys } from '@hub/shared/viewer/viewer-token';
import { pino } from 'pino';
import { Memory } from '../generated-operations/memory.js';
import { openSubgraphs } from '../support/open-subgraphs.js';
import { withFrozenRandomness } from './frozen-randomness.js';
import { LogBook } from './log-book.js';

/** A question as it is put to both of two worlds. */
export interface Question {
  readonly member: string;
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly purpose: string | null;
}

/** All that one question makes a world say. */
export interface Said {
  readonly status: number;
  readonly headers: string;
  readonly body: string;
  readonly log: string;
}

/** The hub on a database of its own. */
export interface World {
  /** Its answers so far are no longer drawn on. */
  forget(): void;
  ask(question: Question): Promise<Said>;
  /** Answers a fetch of the gateway's own, which looks up who is asking. */
  identify(subgraph: string, request: SubgraphFetch): ReturnType<ReachableSubgraph['execute']>;
  /** Answers a fetch in the name of whoever is asking. */
  answer(subgraph: string, request: SubgraphFetch): ReturnType<ReachableSubgraph['execute']>;
  close(): Promise<void>;
}

export interface WorldOptions {
  readonly place: number;
  /** The gateway's. */
  readonly url: string;
  readonly databaseUrlOf: (subgraph: string) => string;
  readonly keys: Awaited<ReturnType<typeof generateViewerKeys>>;
  readonly logBook: LogBook;
  readonly tokenOf: (member: string) => Promise<string>;
}

/** More than one operation makes. */
const MOST_FETCHES = 256;

const PASSING_HEADERS = new Set(['date']);

export async function openWorld(options: WorldOptions): Promise<World> {
  const { place, url, databaseUrlOf, keys, logBook, tokenOf } = options;
  const lines: string[] = [];
  const log = pino({ level: 'info' }, { write: (line: string) => lines.push(LogBook.withoutTheMoment(line)) });
  const subgraphs = await openSubgraphs({ databaseUrlOf, keys, log });
  let memory = new Memory();
  const prefix = `world-${String(place).padStart(5, '0')}-`;
  let asked = 0;
  // Which of two fetches side by side comes first must not depend on the machine: one waits for the other.
  let turn: Promise<unknown> = Promise.resolve();
  let moment = 0;

  function subgraphNamed(name: string): ReachableSubgraph {
    const subgraph = subgraphs.byName.get(name);
    if (!subgraph) throw new Error(`There is no subgraph ${name}.`);
    return subgraph;
  }

  return {
    forget() {
      memory = new Memory();
    },
    async ask({ member, query, variables, purpose }) {
      asked += 1;
      moment = asked * MOST_FETCHES;
      const requestId = `${prefix}${String(asked).padStart(8, '0')}`;
      const response = await fetch(url, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          authorization: `Bearer ${await tokenOf(member)}`,
          'x-request-id': requestId,
          ...(purpose && { 'hub-purpose': purpose }),
        },
        body: JSON.stringify({ query, variables: memory.fill(variables) }),
      });
      const body = await response.text();
      memory.remember((JSON.parse(body) as { data?: unknown }).data);
      const headers = [...response.headers].filter(([name]) => !PASSING_HEADERS.has(name));
      return {
        status: response.status,
        headers: headers.map((header) => header.join(': ')).join('\n'),
        body,
        log: [...(await logBook.take(requestId)), ...lines.splice(0)].join('\n'),
      };
    },
    identify: async (name, request) => subgraphNamed(name).execute(request),
    answer(name, request) {
      const answered = turn.then(() => {
        moment += 1;
        return withFrozenRandomness(moment, () => subgraphNamed(name).execute(request));
      });
      turn = answered.catch(() => {});
      return answered;
    },
    close: () => subgraphs.close(),
  };
}
