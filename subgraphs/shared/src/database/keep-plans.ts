import type { Pool, PoolClient } from 'pg';

type Query = (text: unknown, values?: unknown, ...more: unknown[]) => Promise<unknown>;

/** A statement with its places, and under which name PostgreSQL keeps it. */
interface Known {
  readonly name: string;
  asked: number;
}

/** A plan takes up to half a megabyte of the memory of its connection. */
const MOST_OF_A_CONNECTION = 100;
const MOST_OF_A_POOL = 2_000;
/** What is longer changes many rows at once, and is not asked in the same words again. */
const LONGEST = 20_000;

/** Statements by text, whoever asked longest ago forgotten first. */
class KnownStatements {
  private readonly byText = new Map<string, Known>();
  private named = 0;

  asked(text: string): Known {
    const known = this.byText.get(text) ?? this.next();
    known.asked += 1;
    this.byText.delete(text);
    this.byText.set(text, known);
    if (this.byText.size > MOST_OF_A_POOL) this.forgetOldest();
    return known;
  }

  private forgetOldest(): void {
    const [oldest] = this.byText.keys();
    if (oldest) this.byText.delete(oldest);
  }

  private next(): Known {
    this.named += 1;
    return { name: `kept_${this.named}`, asked: 0 };
  }
}

function keepPlansOf(client: PoolClient, statements: KnownStatements): void {
  const query = client.query.bind(client) as Query;
  const kept = new Set<string>();
  let generation = 1;
  Object.assign(client, {
    query: (text: unknown, values?: unknown, ...more: unknown[]) => {
      const isBound = typeof text === 'string' && Array.isArray(values) && values.length > 0;
      if (!isBound || text.length > LONGEST) return query(text, values, ...more);
      const known = statements.asked(text);
      if (known.asked === 1) return query(text, values);
      if (kept.size === MOST_OF_A_CONNECTION && !kept.has(known.name)) {
        // Within a transaction that has failed nothing is let go of; what comes next has another name all the same.
        query('deallocate all').catch(() => {});
        kept.clear();
        generation += 1;
      }
      kept.add(known.name);
      return query({ name: `${known.name}_${generation}`, text, values });
    },
  });
}

/**
 * Has PostgreSQL keep the plan of what is asked again. To plan a read by the law takes it longer than to carry it out. Plans are made without
 * regard to values (`plan_cache_mode`), for which lists are read in the order they are shown in and records by their key. PostgreSQL makes a
 * plan anew by itself when the role, a policy or a table is another one. What is asked once is not kept, and a connection that has kept many
 * begins anew, so that nobody fills its memory with questions.
 */
export function keepPlans(pool: Pool): void {
  const statements = new KnownStatements();
  pool.on('connect', (client) => keepPlansOf(client, statements));
}
