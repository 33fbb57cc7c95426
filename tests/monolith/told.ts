import { formatError } from '@hub/gateway/format-error';
import { subgraphError } from '@hub/gateway/subgraph/subgraph-error';
import { maskErrors } from '@hub/shared/subgraph/mask-errors';
import type { Viewer } from '@hub/shared/viewer/viewer';
import type { DocumentNode, ExecutionResult } from 'graphql';
import { pino } from 'pino';
import { Absent } from './absent.js';

/** An error as far as it can be compared: the words are fixed with the code. */
export interface Refusal {
  readonly code: string;
  readonly path: readonly (string | number)[];
}

/** What a caller is told. */
export interface Told {
  readonly data: unknown;
  readonly refusals: readonly Refusal[];
}

const silent = pino({ level: 'silent' });

interface TellingError {
  readonly path?: readonly unknown[] | undefined;
  readonly extensions?: { readonly code?: unknown } | undefined;
}

/** An answer of the hub, as it came over HTTP. */
export function toldByHub({ data, errors = [] }: { data?: unknown; errors?: readonly TellingError[] }): Told {
  const refusals = errors.map(({ path = [], extensions }) => ({
    code: String(extensions?.code),
    path: path as Refusal['path'],
  }));
  return { data: data ?? null, refusals };
}

/** An answer of the monolith, its errors masked by the hands that mask the hub's: the subgraph's, the gateway's on the way in and out. */
export function told(result: ExecutionResult, viewer: Viewer, document: DocumentNode): Told {
  const errors = result.errors?.filter(({ originalError }) => !(originalError instanceof Absent));
  const masked = maskErrors({ errors: errors ?? [] }, viewer, silent).errors ?? [];
  const out = masked.map((error) => formatError(subgraphError(error.toJSON(), document, viewer.language), error));
  return toldByHub({ data: JSON.parse(JSON.stringify(result.data ?? null)), errors: out });
}
