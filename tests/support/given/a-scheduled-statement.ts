import { randomUUID } from 'node:crypto';
import type { Asker } from '../ask.js';

interface StatementPayload {
  readonly statement: { readonly id: string; readonly version: number } | null;
  readonly errors: readonly object[];
}

async function step(who: Asker, call: string): Promise<{ id: string; version: number }> {
  const { result } = await who.data<{ result: StatementPayload }>(
    `mutation { result: ${call} { statement { id version } errors { code path } } }`,
  );
  if (!result.statement) throw new Error(`${call}: ${JSON.stringify(result.errors)}`);
  return result.statement;
}

/**
 * A statement that lacks nothing but that its embargo lifts. Two people clear it, neither of whom wrote it: the chair, and the police because an
 * investigation is open. `asking` gives those who take part, each with a purpose.
 */
export async function aScheduledStatement(
  asking: (userName: string) => Asker,
  headline: string,
  embargoedUntil: Date,
  changes: Record<string, unknown> = {},
): Promise<string> {
  const press = asking('press.officer');
  const { draftStatement } = await press.data<{ draftStatement: StatementPayload }>(
    'mutation ($input: StatementInput!) { draftStatement(input: $input) { statement { id version } errors { code path } } }',
    {
      input: {
        kind: 'PRESS_RELEASE',
        headline,
        body: 'Texte.',
        concernsOpenInvestigation: true,
        mentionsPerson: false,
        embargoedUntil: embargoedUntil.toISOString(),
        handling: { tlp: 'TLP_CLEAR' },
        clientMutationId: randomUUID(),
        ...changes,
      },
    },
  );
  const { statement: drafted, errors } = draftStatement;
  if (!drafted) throw new Error(`Not drafted: ${JSON.stringify(errors)}`);
  const { id, version } = await step(press, `requestClearances(id: "${drafted.id}", version: ${drafted.version})`);
  const clear = (kind: string, seen: number) =>
    `clearStatement(id: "${id}", version: ${seen}, kind: ${kind}, granted: true)`;
  const first = await step(asking('press.chair'), clear('EDITORIAL', version));
  const second = await step(asking('police.prefecture'), clear('POLICE', first.version));
  await step(press, `publishStatement(id: "${id}", version: ${second.version})`);
  return id;
}
