import type { ApolloServerOptions } from '@apollo/server';
import type { Logger } from 'pino';

/** Apollo tells of its own doings as if they were news; what it does not call a warning is for whoever debugs it. */
export function quietLog(log: Logger): NonNullable<ApolloServerOptions<object>['logger']> {
  const apollo = log.child({ from: 'apollo' });
  return {
    debug: (message: unknown) => apollo.debug(String(message)),
    info: (message: unknown) => apollo.debug(String(message)),
    warn: (message: unknown) => apollo.warn(String(message)),
    error: (message: unknown) => apollo.error(String(message)),
  };
}
