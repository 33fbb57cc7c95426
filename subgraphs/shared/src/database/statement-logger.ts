import { DefaultLogger, type LogContext } from '@mikro-orm/core';

/** A logger of the ORM that hands every statement on and writes nothing. */
export function statementLogger(onStatement: (sql: string) => void): DefaultLogger {
  class StatementLogger extends DefaultLogger {
    override logQuery(context: { query: string } & LogContext): void {
      onStatement(context.query);
    }

    override log(): void {}
  }
  return new StatementLogger({ writer: () => {}, debugMode: ['query'] });
}
