import { rm } from 'node:fs/promises';
import { startEmbeddedDatabase } from '@hub/shared/database/embedded-database';
import { administer } from '../support/administer.js';
import { copyCluster, EMPTY, WITH_SAMPLE } from '../support/prepared-cluster.js';

/** A PostgreSQL of its own, with a prepared database that is copied for every mutant. */
export interface TemplateDatabase {
  /** Makes a copy that mutants may spoil, and gives its address, as the administrator. */
  copy(name: string): Promise<string>;
  drop(name: string): Promise<void>;
  close(): Promise<void>;
}

/** Starts it; without the sample where nothing is asked of the records. */
export async function startTemplateDatabase({ isEmpty = false } = {}): Promise<TemplateDatabase> {
  const directory = await copyCluster();
  const server = await startEmbeddedDatabase({ directory, log: () => {}, durable: false });
  return {
    async copy(name) {
      await administer(server.url, [
        `create database ${name} template ${isEmpty ? EMPTY : WITH_SAMPLE} strategy file_copy`,
        // What is granted on a database does not come with its copy.
        `revoke temporary on database ${name} from public`,
      ]);
      return Object.assign(new URL(server.url), { pathname: `/${name}` }).href;
    },
    drop: async (name) => void (await administer(server.url, [`drop database if exists ${name} with (force)`])),
    async close() {
      await server.stop();
      await rm(directory, { recursive: true, force: true });
    },
  };
}
