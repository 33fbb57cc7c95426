import { type Earlier, isEarlier } from './earlier.js';

const CURSOR = /^[A-Za-z0-9_-]{40,}$/;
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
/** As many as an operation may reach back. */
const MOST = 12;

/** What the answers so far have held. One who asks two hubs has one memory for each. */
export class Memory {
  readonly #values = new Map<string, string[]>();

  /** Keeps cursors by the list they page, and ids by the field that led to them and by no field at all. */
  remember(data: unknown, path: readonly string[] = []): void {
    if (typeof data === 'string') {
      if (CURSOR.test(data)) for (const name of path) this.#keep('cursor', name, data);
      else if (UUID.test(data)) for (const name of ['', ...path]) this.#keep('id', name, data);
    } else if (Array.isArray(data)) {
      for (const item of data) this.remember(item, path);
    } else if (typeof data === 'object' && data !== null) {
      for (const [key, value] of Object.entries(data)) this.remember(value, [...path, fieldBehind(key)]);
    }
  }

  /** Variables to send: what was never answered is null, and of ids one that nobody has. */
  fill(variables: Readonly<Record<string, unknown>>): Record<string, unknown> {
    return Object.fromEntries(Object.entries(variables).map(([name, value]) => [name, this.#filled(value)]));
  }

  #keep(kind: Earlier['earlier'], of: string, value: string): void {
    const key = `${kind} ${of}`;
    // What came twice is kept twice: of two hubs that are asked alike, both count alike whatever they call it.
    this.#values.set(key, [value, ...(this.#values.get(key) ?? [])].slice(0, MOST));
  }

  #filled(value: unknown): unknown {
    if (isEarlier(value)) {
      const { earlier, of, nth } = value;
      const kept = this.#values.get(`${earlier} ${of}`) ?? this.#values.get(`${earlier} `) ?? [];
      return kept[nth % Math.max(1, kept.length)] ?? (earlier === 'id' ? '00000000-0000-4000-8000-000000000000' : null);
    }
    if (Array.isArray(value)) return value.map((item) => this.#filled(item));
    if (typeof value !== 'object' || value === null) return value;
    return this.fill(value as Record<string, unknown>);
  }
}

/** An alias is the name of its field and a number. */
const fieldBehind = (key: string): string => key.replace(/\d+$/, '');
