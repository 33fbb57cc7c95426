import { type Configuration, PostgreSqlDriver } from '@mikro-orm/postgresql';
import { BindingConnection } from './binding-connection.js';

/** MikroORM's driver for PostgreSQL, on connections that bind values. */
export class HubDriver extends PostgreSqlDriver {
  protected override readonly connection: BindingConnection;

  constructor(config: Configuration) {
    super(config);
    this.connection = new BindingConnection(config);
  }
}
