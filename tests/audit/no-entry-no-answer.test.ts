import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { as } from '../support/ask.js';
import { database } from '../support/database.js';
import { aDeclaration, DECLARE, type DeclarePayload } from '../support/given/a-declaration.js';
import { holdAtTheLog, unloggable } from '../support/trouble-at-the-log.js';

/* An answer leaves once its lines are in the access log, and does not leave without them. */

const UNLOGGABLE = unloggable();

const linesOf = async (justification: string): Promise<number> =>
  (
    await database().query('select count(*)::int as count from audit.audit_entry where justification = $1', [
      justification,
    ])
  ).rows[0].count;

const NARRATIVES = '{ incidents(first: 3) { nodes { id narrative } } }';

test('a reading that cannot be logged is not answered, and one beside it that needs no line is', async () => {
  const officer = as('police.prefecture', { purpose: 'PREVENTION', justification: UNLOGGABLE });
  const { data, errors } = await officer.ask(NARRATIVES);
  expect(data ?? null).toEqual({ incidents: null });
  expect(errors?.map(({ extensions }) => extensions?.code)).toEqual(['INTERNAL_SERVER_ERROR']);
  expect(
    (await officer.data<{ incidents: { nodes: object[] } }>('{ incidents(first: 3) { nodes { id } } }')).incidents
      .nodes,
  ).toHaveLength(3);
});

test('a change that cannot be logged has not happened', async () => {
  const input = await aDeclaration('firm.rivoli');
  const declare = (justification: string) =>
    as('firm.rivoli', { purpose: 'PREVENTION', justification }).ask<DeclarePayload>(DECLARE, { input });
  const kept = async (): Promise<number> =>
    (
      await database().query(
        'select count(*)::int as count from incidents.incident_declaration where client_mutation_id = $1',
        [input['clientMutationId']],
      )
    ).rows[0].count;
  const { data, errors } = await declare(UNLOGGABLE);
  expect([data?.declareIncident ?? null, errors?.[0]?.extensions?.code]).toEqual([null, 'INTERNAL_SERVER_ERROR']);
  expect(await kept()).toBe(0);
  expect((await declare(randomUUID())).data?.declareIncident?.errors).toEqual([]);
  expect(await kept()).toBe(1);
});

test('while the log takes no line, whoever reads personal data waits, and is answered with the line written', async () => {
  const hold = await holdAtTheLog();
  const why = hold.justification();
  await hold.take();
  let isAnswered = false;
  const reading = as('police.prefecture', { purpose: 'PREVENTION', justification: why })
    .data<{ incidents: { nodes: { narrative: string | null }[] } }>(NARRATIVES)
    .finally(() => {
      isAnswered = true;
    });
  await as('police.prefecture').data('{ incidents(first: 3) { nodes { id } } }');
  await hold.untilSomebodyWaits();
  await pause(500);
  expect(isAnswered).toBe(false);
  await hold.release();
  const { incidents } = await reading;
  await hold.close();
  expect(await linesOf(why)).toBe(incidents.nodes.filter(({ narrative }) => narrative !== null).length);
});
