import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Every token of the sample: where it stands, and who may read it. */
export interface TokenRegistry {
  /** The demo members, without and with a purpose, as `readerName` calls them; the place of one is its bit below. */
  readonly readers: readonly string[];
  /** As `incidents.incident_particulars.narrative`; a token gives the places of its columns in this list. */
  readonly columns: readonly string[];
  /** The transaction before which all of it was written; whatever later ones wrote, or wrote again, is not in here. */
  readonly writtenBefore: number;
  /** By token: a bit for each reader the law shows it to, and the columns it stands in. */
  readonly tokens: Readonly<Record<string, readonly [readers: number, ...columns: number[]]>>;
}

/** How the registry calls somebody who asks; one purpose opens what another does. */
export const readerName = (userName: string, hasPurpose: boolean): string =>
  hasPurpose ? `${userName} for a purpose` : userName;

/** Where the global set-up leaves the registry and the logs, and tests what they found. Absent when the tests run without a hub. */
export const canaryDirectory = (): string | undefined => process.env['HUB_CANARIES'];

declare global {
  /** What `test-environment.mjs` has read for all tests of a process. */
  var registryOfTheSample: TokenRegistry | undefined;
}

/** The registry the global set-up has built. */
export function tokenRegistry(): TokenRegistry {
  const directory = canaryDirectory();
  if (!directory) throw new Error('HUB_CANARIES is not set: run the tests with `npm test`.');
  globalThis.registryOfTheSample ??= JSON.parse(
    readFileSync(join(directory, 'registry.json'), 'utf8'),
  ) as TokenRegistry;
  return globalThis.registryOfTheSample;
}

/** The columns a token stands in, by name. */
export const columnsOf = ({ columns, tokens }: TokenRegistry, token: string): string[] =>
  (tokens[token]?.slice(1) ?? []).map((place) => columns[place] as string);
