import { damageOfLine, SEALED_LINES, type SealedLine } from '@hub/shared/audit/chain/damage-of-line';
import { BEFORE_THE_FIRST } from '@hub/shared/audit/chain/seal-of-line';
import type { RequestContext } from '@hub/shared/subgraph/request-context';
import type { AuditEntry } from './audit-entry.entity.js';

/** A page can spread over the whole log; of so many lines the latest are recomputed, the rest is for the command. */
const MOST_LINES = 10_000;

/** Recomputes the chain from the first to the last sealed line of a page, those between that the page does not show included. */
export async function isChainValid(context: RequestContext, page: readonly AuditEntry[]): Promise<boolean> {
  const numbers = page.flatMap(({ number }) => (number === null ? [] : [number]));
  if (numbers.length === 0) return true;
  const last = Math.max(...numbers);
  const first = Math.max(Math.min(...numbers), last - MOST_LINES);
  const lines = await context.em.execute<SealedLine[]>(
    `${SEALED_LINES} where s.number between ? and ? order by s.number`,
    [first - 1, last],
  );
  const [before] = lines;
  let head = { number: 0, hash: BEFORE_THE_FIRST };
  if (first > 1) {
    if (Number(before?.number) !== first - 1) return false;
    head = { number: first - 1, hash: before?.hash ?? '' };
    lines.shift();
  }
  for (const line of lines) {
    if (damageOfLine(head, line)) return false;
    head = { number: Number(line.number), hash: line.hash };
  }
  return head.number === last;
}
