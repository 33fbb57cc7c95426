import { setTimeout as pause } from 'node:timers/promises';
import { as } from '../../support/ask.js';
import { database } from '../../support/database.js';
import { purposeOf } from '../../support/demo-viewers.js';

const CHANGES = `query Changes($since: DateTime!, $after: String) {
  incidents(filter: { updatedSince: $since }, first: 100, after: $after) {
    nodes { id version recordStatus }
    pageInfo { hasNextPage endCursor }
  }
}`;

const REMOVALS = `query Removals($after: String) {
  incidentRemovals(first: 100, after: $after) { nodes { id } pageInfo { hasNextPage endCursor } }
}`;

interface Row {
  readonly id: string;
  readonly version?: number;
  readonly recordStatus?: string;
}

interface Page {
  readonly nodes: readonly Row[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

/** Until what has been committed by now stands before every transaction that is open, anybody's: then the next page has it. */
export async function settled(): Promise<void> {
  const { rows } = await database().query('select incidents.this_position() as here');
  for (;;) {
    const answer = await database().query('select incidents.first_unsettled() > $1 as settled', [rows[0].here]);
    if (answer.rows[0].settled) return;
    // Somebody writes; until that ends there is nothing to do.
    await pause(10);
  }
}

/** A copy of the incidents as its keeper would keep it: what changed is put into it, what is gone is taken out, from cursor to cursor. */
export class KeptCopy {
  readonly #since = new Date().toISOString();
  readonly #asker;
  readonly #copy = new Map<string, Row>();
  #changes: string | null = null;
  #removals: string | null = null;

  constructor(readonly userName: string) {
    this.#asker = as(userName, { purpose: purposeOf(userName), justification: 'Synchronisation de nuit' });
  }

  async #pages(query: string, after: string | null, take: (row: Row) => void): Promise<string | null> {
    const data = await this.#asker.data<Record<string, Page>>(query, { since: this.#since, after });
    const [{ nodes, pageInfo } = { nodes: [], pageInfo: { hasNextPage: false, endCursor: null } }] =
      Object.values(data);
    for (const node of nodes) take(node);
    expect(pageInfo.endCursor).toEqual(expect.any(String));
    return pageInfo.hasNextPage ? this.#pages(query, pageInfo.endCursor, take) : pageInfo.endCursor;
  }

  /** What is gone since the last time, in the order in which it went. */
  async removed(): Promise<string[]> {
    const ids: string[] = [];
    this.#removals = await this.#pages(REMOVALS, this.#removals, ({ id }) => {
      ids.push(id);
      this.#copy.delete(id);
    });
    return ids;
  }

  /** Puts in what changed since the last time, and takes out what is gone. */
  async catchUp(): Promise<void> {
    this.#changes = await this.#pages(CHANGES, this.#changes, (row) => this.#copy.set(row.id, row));
    await this.removed();
  }

  /** What the copy holds of these incidents. */
  of(ids: readonly string[]): Row[] {
    return ids.flatMap((id) => this.#copy.get(id) ?? []);
  }

  /** What the hub shows its keeper of them at this moment. */
  async shown(ids: readonly string[]): Promise<Row[]> {
    const rows: Row[] = [];
    for (const id of ids) {
      const { incident } = await this.#asker.data<{ incident: Row | null }>(
        'query ($id: ID!) { incident(id: $id) { id version recordStatus } }',
        { id },
      );
      if (incident) rows.push(incident);
    }
    return rows;
  }
}
