import { administer } from './administer.js';
import { startDatabaseServer } from './database-server.js';
import { copyCluster, WITH_SAMPLE } from './prepared-cluster.js';

/** A copy of the prepared cluster without the sample: none of its files is large, so that a server may be limited in how far it can write. */
export async function copyEmptyCluster(): Promise<string> {
  const directory = await copyCluster();
  const server = await startDatabaseServer({ directory });
  await administer(server.url, [`drop database ${WITH_SAMPLE}`]);
  await server.stop();
  return directory;
}
