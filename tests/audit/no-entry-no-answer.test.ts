import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { as } from '../support/ask.js';
import { closeDatabase, database } from '../support/database.js';
import { aDeclaration, DECLARE, type DeclarePayload } from '../support/given/a-declaration.js';

/* An answer leaves once its lines are in the access log, and does not leave without them. */

/** A request that gives this justification cannot be logged; nobody else's is hindered. */
const UNLOGGABLE = `cannot be logged ${randomUUID()}`;

beforeAll(async () => {
  await database().query(
    `create function public.refuse_to_log() returns trigger language plpgsql as $$ begin raise exception 'the log is full'; end $$`,
  );
  await database().query(
    `create trigger refuse_to_log before insert on audit.audit_entry for each row
       when (new.justification = '${UNLOGGABLE}') execute function public.refuse_to_log()`,
  );
});

afterAll(async () => {
  await database().query('drop trigger refuse_to_log on audit.audit_entry');
  await database().query('drop function public.refuse_to_log()');
  await closeDatabase();
});

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
  const why = randomUUID();
  const client = await database().connect();
  await client.query('begin');
  await client.query('lock table audit.audit_entry in share row exclusive mode');
  let isAnswered = false;
  const reading = as('police.prefecture', { purpose: 'PREVENTION', justification: why })
    .data<{ incidents: { nodes: { narrative: string | null }[] } }>(NARRATIVES)
    .finally(() => {
      isAnswered = true;
    });
  await as('police.prefecture').data('{ incidents(first: 3) { nodes { id } } }');
  await pause(500);
  expect(isAnswered).toBe(false);
  await client.query('rollback');
  client.release();
  const { incidents } = await reading;
  expect(await linesOf(why)).toBe(incidents.nodes.filter(({ narrative }) => narrative !== null).length);
});
