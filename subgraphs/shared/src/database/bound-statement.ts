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

const ARRAY = /array\[$/;
const LIST_OPENS = /(?<!\bnot) in \($/;
const LIST = /^\?(?:, \?)*\)/;

const isJson = (value: unknown): boolean => typeof value === 'object' && value !== null && !ArrayBuffer.isView(value);

/** What stands for some parameters in the text, and how much of the statement around them it replaces. */
interface Replaced {
  readonly by: string;
  readonly before: number;
  readonly placeholders: number;
  readonly parameters: number;
}

const one = (by: string, placeholders = 1): Replaced => ({ by, before: 0, placeholders, parameters: 1 });

class Binding {
  readonly values: (string | readonly unknown[])[] = [];

  constructor(private readonly rules: BindingRules) {}

  bind(sql: string, parameters: readonly unknown[]): string {
    if (parameters.length === 0) return sql;
    let text = '';
    let read = 0;
    let given = 0;
    for (let at = sql.indexOf('?'); at >= 0; at = sql.indexOf('?', read)) {
      text += sql.slice(read, at);
      const replaced = text.endsWith('\\')
        ? { by: '?', before: 1, placeholders: 1, parameters: 0 }
        : this.replaced(text, sql.slice(at), parameters.slice(given));
      text = text.slice(0, text.length - replaced.before) + replaced.by;
      read = at + replaced.placeholders;
      given += replaced.parameters;
    }
    return text + sql.slice(read);
  }

  private replaced(before: string, after: string, parameters: readonly unknown[]): Replaced {
    const [first] = parameters;
    if (after.startsWith('??')) return one(this.rules.platform.quoteIdentifier(first as string), 2);
    if (Array.isArray(first) && ARRAY.test(before) && after.startsWith('?]'))
      return { ...one(this.place(first), 2), before: 'array['.length };
    const list = LIST_OPENS.test(before) ? LIST.exec(after)?.[0] : undefined;
    const listed = list ? parameters.slice(0, list.split('?').length - 1) : [];
    if (list && listed.every((each) => this.isBound(each)))
      return {
        by: ` = any(${this.place(listed)})`,
        before: ' in ('.length,
        placeholders: list.length,
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
 * much is wanted; words of the schema stay, for by them it is planned. A list of texts is one value, so that the text is the same for one and for twenty: `in (?, ?)` is `= any($1)`, and
 * `array[?]` is `$1`.
 */
export function boundStatement(rules: BindingRules, sql: string, parameters: readonly unknown[]): BoundStatement {
  const binding = new Binding(rules);
  return { text: binding.bind(sql, parameters), values: binding.values };
}
