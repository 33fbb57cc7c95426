import { randomBytes } from 'node:crypto';
import pg from 'pg';

async function administer(adminUrl: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}

/** Lends an empty database on the given server, and drops it afterwards. */
export async function withEmptyDatabase<T>(adminUrl: string, work: (url: string) => Promise<T>): Promise<T> {
  const name = `hub_empty_${randomBytes(6).toString('hex')}`;
  await administer(adminUrl, `create database ${name}`);
  try {
    const url = new URL(adminUrl);
    url.pathname = `/${name}`;
    return await work(url.href);
  } finally {
    await administer(adminUrl, `drop database ${name} with (force)`);
  }
}
