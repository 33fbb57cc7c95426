import { ConfigurationError } from '../errors/configuration.error.js';
import { namespaces } from './namespaces.js';

/** Asks the database in the transaction in which it is prepared. */
type Ask = (sql: string) => Promise<readonly { readonly added: string }[]>;

const FUNCTIONS = /\bcreate (?:or replace )?function\s+([\w.]+)/g;
const VIEWS = /\bcreate or replace view\s+([\w.]+)/g;
const TRIGGERS = /\bcreate (?:or replace |constraint )?trigger\s+(\w+)[^;]*?\son\s+([\w.]+)/g;

const list = (names: readonly string[]): string => `array[${names.map((name) => `'${name}'`).join(', ')}]::text[]`;

interface Made {
  /** Schemas whose functions and views are the law's alone. */
  readonly schemas: readonly string[];
  /** Those on whose tables the triggers are, too. */
  readonly triggersOf: readonly string[];
  /** What makes them. */
  readonly statements: readonly string[];
}

/** Functions, views and triggers that no statement makes, and functions that share a name: the law makes no two of one. */
function added({ schemas, triggersOf, statements }: Made): string {
  const named = (pattern: RegExp): string[] =>
    statements.flatMap((sql) => [...sql.matchAll(pattern)].map(([, name = '']) => name));
  const triggers = statements.flatMap((sql) =>
    [...sql.matchAll(TRIGGERS)].map(([, name, table]) => `${name} on ${table}`),
  );
  return `
    select format('function %s', p.oid::regprocedure) as added from pg_proc p join pg_namespace n on n.oid = p.pronamespace
     where n.oid in ${namespaces(schemas)}
       and (format('%s.%s', n.nspname, p.proname) <> all (${list(named(FUNCTIONS))})
         or exists (select from pg_proc o where o.pronamespace = p.pronamespace and o.proname = p.proname and o.oid <> p.oid))
    union all
    select format('view %s', c.oid::regclass) from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where n.oid in ${namespaces(schemas)} and c.relkind in ('v', 'm') and format('%s.%s', n.nspname, c.relname) <> all (${list(named(VIEWS))})
    union all
    select format('trigger %s on %s', t.tgname, t.tgrelid::regclass) from pg_trigger t join pg_class c on c.oid = t.tgrelid
      join pg_namespace n on n.oid = c.relnamespace
     where n.oid in ${namespaces(triggersOf)} and not t.tgisinternal
       and format('%s on %s.%s', t.tgname, n.nspname, c.relname) <> all (${list(triggers)})
     order by added`;
}

/**
 * Refuses to prepare a database that holds a function, a view or a trigger which no statement of the law makes: it would be noted as if it were. It is
 * taken back by whoever added it.
 */
export async function refuseWhatWasAdded(ask: Ask, made: Made): Promise<void> {
  const found = await ask(added(made));
  if (found.length > 0)
    throw new ConfigurationError(
      `The database is not prepared: the law makes no ${found.map((one) => one.added).join(', no ')}. Drop what was added, then run \`npm run migrate\` again.`,
    );
}
