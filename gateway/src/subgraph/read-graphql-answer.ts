import type { FormattedExecutionResult } from 'graphql';
import type { Dispatcher } from 'undici';
import { SubgraphFault } from './subgraph-fault.js';

/** How much of an unwanted body is read so that its connection can be used again; a longer one costs the connection. */
const DUMP_BYTES = 64 * 1024;

/** Reads a subgraph's HTTP answer, or throws: a fault of the server, something that is not JSON, JSON that is not a GraphQL answer. */
export async function readGraphQLAnswer({
  statusCode,
  body,
}: Dispatcher.ResponseData): Promise<Pick<FormattedExecutionResult, 'data' | 'errors'>> {
  if (statusCode >= 500) {
    await body.dump({ limit: DUMP_BYTES });
    throw new SubgraphFault(`answered ${statusCode}`);
  }
  const answer = parseJson(await body.text());
  if (!isGraphQLAnswer(answer))
    throw new SubgraphFault(`answered ${statusCode} with something that is not a GraphQL answer`);
  return answer;
}

function isGraphQLAnswer(answer: unknown): answer is FormattedExecutionResult {
  if (!isRecord(answer)) return false;
  const { data, errors } = answer;
  const hasData = isRecord(data);
  const hasErrors = Array.isArray(errors) && errors.length > 0 && errors.every(isRecord);
  return (hasData || data === null || data === undefined) && (hasErrors || (errors === undefined && hasData));
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new SubgraphFault('answered with something that is not JSON');
  }
}
