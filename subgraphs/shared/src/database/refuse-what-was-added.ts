import { ConfigurationError } from '../errors/configuration.error.js';
import { namespaces } from './namespaces.js';

/** Asks the database in the transaction in which it is prepared. */
type Ask = (sql: string) => Promise<readonly { readonly added: string }[]>;

const FUNCTIONS = /\bcreate (?:or replace )?function\s+([\w.]+)/g;
const TRIGGERS = /\bcreate (?:or replace |constraint )?trigger\s+(\w+)[^;]*?\son\s+([\w.]+)/g;

const list = (names: readonly string[]): string => `array[${names.map((name) => `'${name}'`).join(', ')}]::text[]`;

interface Made {
  /** Whose functions are the law's alone. */
  readonly functionsOf: readonly string[];
  /** On whose tables the triggers are. */
  readonly triggersOf: readonly string[];
  /** What makes them. */
  readonly statements: readonly string[];
}

/** Functions and triggers that no statement makes, and functions that share a name: the law makes no two of one. */
function added({ functionsOf, triggersOf, statements }: Made): string {
  const functions = statements.flatMap((sql) => [...sql.matchAll(FUNCTIONS)].map(([, name = '']) => name));
  const triggers = statements.flatMap((sql) =>
    [...sql.matchAll(TRIGGERS)].map(([, name, table]) => `${name} on ${table}`),
  );
  return `
    select format('function %s', p.oid::regprocedure) as added from pg_proc p join pg_namespace n on n.oid = p.pronamespace
     where n.oid in ${namespaces(functionsOf)}
       and (format('%s.%s', n.nspname, p.proname) <> all (${list(functions)})
         or exists (select from pg_proc o where o.pronamespace = p.pronamespace and o.proname = p.proname and o.oid <> p.oid))
    union all
    select format('trigger %s on %s', t.tgname, t.tgrelid::regclass) from pg_trigger t join pg_class c on c.oid = t.tgrelid
      join pg_namespace n on n.oid = c.relnamespace
     where n.oid in ${namespaces(triggersOf)} and not t.tgisinternal
       and format('%s on %s.%s', t.tgname, n.nspname, c.relname) <> all (${list(triggers)})
     order by added`;
}

/**
 * Refuses to prepare a database that holds a function or a trigger which no statement of the law makes: it would be noted as if it were. It is
 * taken back by whoever added it.
 */
export async function refuseWhatWasAdded(ask: Ask, made: Made): Promise<void> {
  const found = await ask(added(made));
  if (found.length > 0)
    throw new ConfigurationError(
      `The database is not prepared: the law makes no ${found.map((one) => one.added).join(', no ')}. Drop what was added, then run \`npm run migrate\` again.`,
    );
}
