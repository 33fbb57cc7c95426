import { isRaw } from '@mikro-orm/core';
import type { PostgreSqlPlatform } from '@mikro-orm/postgresql';

export interface BindingRules {
  /** Writes what stays in the text. */
  readonly platform: Pick<PostgreSqlPlatform, 'formatDate' | 'quoteIdentifier' | 'quoteValue'>;
  /** Texts that stay: words of the schema's own. PostgreSQL knows how rare each of them is, and plans by it. */
  readonly words: ReadonlySet<string>;
}

/** A statement, and apart from it the values of its places `$1`, `$2`, …: texts, or lists of texts. */
export interface BoundStatement {
  readonly text: string;
  readonly values: readonly (string | readonly unknown[])[];
}

const ARRAY_OPENS = 'array[';
const LIST_OPENS = ' in (';
const LIST = /\?(?:, \?)*\)/y;

const isJson = (value: unknown): boolean => typeof value === 'object' && value !== null && !ArrayBuffer.isView(value);

/** What stands for some parameters in the text, and how much of the statement before and from the `?` on it replaces. */
interface Replaced {
  readonly by: string;
  readonly before: number;
  readonly length: number;
  readonly parameters: number;
}

const one = (by: string, length = 1): Replaced => ({ by, before: 0, length, parameters: 1 });

/** The placeholders of a list and what closes it, where a list is what stands there. */
function listAt(sql: string, at: number): string | undefined {
  if (!sql.endsWith(LIST_OPENS, at) || sql.endsWith(' not', at - LIST_OPENS.length)) return undefined;
  LIST.lastIndex = at;
  return LIST.exec(sql)?.[0];
}

/** Each step looks at what stands beside its `?` alone: a statement that writes many rows has thousands of them. */
class Binding {
  readonly values: (string | readonly unknown[])[] = [];

  constructor(private readonly rules: BindingRules) {}

  bind(sql: string, parameters: readonly unknown[]): string {
    if (parameters.length === 0) return sql;
    let text = '';
    let read = 0;
    let given = 0;
    for (let at = sql.indexOf('?'); at >= 0; at = sql.indexOf('?', read)) {
      const replaced = this.replaced(sql, at, parameters, given);
      text += sql.slice(read, at - replaced.before) + replaced.by;
      read = at + replaced.length;
      given += replaced.parameters;
    }
    return text + sql.slice(read);
  }

  private replaced(sql: string, at: number, parameters: readonly unknown[], given: number): Replaced {
    const first = parameters[given];
    if (sql[at - 1] === '\\') return { by: '?', before: 1, length: 1, parameters: 0 };
    if (sql[at + 1] === '?') return one(this.rules.platform.quoteIdentifier(first as string), 2);
    if (Array.isArray(first) && sql.endsWith(ARRAY_OPENS, at) && sql[at + 1] === ']')
      return { ...one(this.place(first), 2), before: ARRAY_OPENS.length };
    const list = listAt(sql, at);
    const listed = list ? parameters.slice(given, given + list.split('?').length - 1) : [];
    if (list && listed.every((each) => this.isBound(each)))
      return {
        by: ` = any(${this.place(listed)})`,
        before: LIST_OPENS.length,
        length: list.length,
        parameters: listed.length,
      };
    return one(this.valueOf(first));
  }

  private isBound(value: unknown): value is string {
    return typeof value === 'string' && !this.rules.words.has(value);
  }

  private place(value: string | readonly unknown[]): string {
    this.values.push(value);
    return `$${this.values.length}`;
  }

  private valueOf(value: unknown): string {
    if (this.isBound(value)) return this.place(value);
    if (value instanceof Date) return this.place(this.rules.platform.formatDate(value));
    if (isRaw(value)) return this.bind(value.sql, value.params);
    if (Array.isArray(value)) return value.map((each) => this.valueOf(each)).join(', ');
    if (isJson(value)) return this.place(JSON.stringify(value));
    return String(this.rules.platform.quoteValue(value));
  }
}

/**
 * Parts a statement of MikroORM from its values, where `formatQuery` of its platform would write them into the text: `?` becomes a place, `??`
 * an identifier, `\?` a question mark. Numbers, truth values and null stay in the text, for they say of what type they are, and a limit how
 * much is wanted; words of the schema stay, for by them it is planned. A list of texts is one value, so that the text is the same for one and
 * for twenty: `in (?, ?)` is `= any($1)`, and `array[?]` is `$1`.
 */
export function boundStatement(rules: BindingRules, sql: string, parameters: readonly unknown[]): BoundStatement {
  const binding = new Binding(rules);
  return { text: binding.bind(sql, parameters), values: binding.values };
}
