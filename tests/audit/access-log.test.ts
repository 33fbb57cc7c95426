import { randomUUID } from 'node:crypto';
import { as } from '../support/ask.js';
import { database } from '../support/database.js';
import { declare } from '../support/given/a-declaration.js';
import { BEFORE_THOSE_OF_TESTS } from '../support/given/of-the-sample.js';

/* What is written down of every reading, change and refusal: one line per record, none more, none less, and never a value. */

interface Line {
  readonly operation: string;
  readonly refusal: string | null;
  readonly record_type: string;
  readonly record_id: string;
  readonly field_classes: string[];
  readonly purpose: string | null;
}

/** Everything the log holds of requests that gave this justification. */
async function linesOf(justification: string): Promise<Line[]> {
  const { rows } = await database().query<Line>(
    `select operation, refusal, record_type, record_id, field_classes, purpose from audit.audit_entry
      where justification = $1 order by record_type, record_id`,
    [justification],
  );
  return rows;
}

async function aDeclaredIncident(): Promise<{ id: string; version: number }> {
  const { incident, errors } = await declare('firm.rivoli', { handling: { tlp: 'TLP_GREEN' } });
  if (!incident) throw new Error(JSON.stringify(errors));
  return incident;
}

const police = (justification: string, purpose = 'PREVENTION') => as('police.prefecture', { purpose, justification });

describe('a reading', () => {
  test('is one line per record that was handed out, with its fields, under whatever alias and in whatever list', async () => {
    const why = randomUUID();
    const { incidents } = await police(why).data<{ incidents: { nodes: { id: string }[] } }>(
      `{ incidents(first: 5, filter: { withinTerritory: true, ${BEFORE_THOSE_OF_TESTS} }) { nodes { id narrative again: narrative victim { id } } edges { node { narrative } } } }`,
    );
    const ids = incidents.nodes.map(({ id }) => id).sort();
    const lines = await linesOf(why);
    expect(ids.length).toBeGreaterThan(1);
    expect(lines.map(({ record_id }) => record_id)).toEqual(ids);
    for (const line of lines)
      expect(line).toMatchObject({
        operation: 'CONSULTATION',
        refusal: null,
        record_type: 'Incident',
        purpose: 'PREVENTION',
        field_classes: ['Incident.narrative', 'Incident.victim'],
      });
  });

  test('of nothing personal, of nothing at all, and of an unknown record is no line', async () => {
    const why = randomUUID();
    await police(why).data('{ incidents(first: 5) { nodes { id category } } }');
    await police(why).data(`{ incident(id: "${randomUUID()}") { narrative } }`);
    await police(why).data(
      '{ incidents(filter: { from: "1990-01-01T00:00:00Z", to: "1990-01-02T00:00:00Z" }) { nodes { narrative } } }',
    );
    expect(await linesOf(why)).toEqual([]);
  });

  test('of a field that is withheld is no line: a peer was told nothing', async () => {
    const why = randomUUID();
    const peer = as('firm.bellecour', { purpose: 'PREVENTION', justification: why });
    const { incidents } = await peer.data<{ incidents: { nodes: { id: string; narrative: string | null }[] } }>(
      '{ incidents(first: 50) { nodes { id narrative } } }',
    );
    const told = incidents.nodes.filter(({ narrative }) => narrative !== null).map(({ id }) => id);
    expect(told.length).toBeLessThan(incidents.nodes.length);
    expect((await linesOf(why)).map(({ record_id }) => record_id)).toEqual(told.sort());
  });

  test('of a count alone is one line about whose list was counted, and none about records nobody was handed', async () => {
    const why = randomUUID();
    const { incidents } = await police(randomUUID()).data<{
      incidents: { nodes: { victim: { id: string } | null }[] };
    }>('{ incidents(filter: { withinTerritory: true }, first: 50) { nodes { victim { id } } } }');
    const id = incidents.nodes.find(({ victim }) => victim)?.victim?.id;
    const { organisation } = await police(why).data<{ organisation: { incidents: { totalCount: number } } }>(
      `query ($id: ID!, $yes: Boolean = true) { organisation(id: $id) { incidents(first: 2) { ...Count nodes @skip(if: $yes) { id } } } }
       fragment Count on IncidentConnection { totalCount pageInfo { hasNextPage } }`,
      { id },
    );
    expect(organisation.incidents.totalCount).toBeGreaterThan(0);
    expect(await linesOf(why)).toEqual([
      expect.objectContaining({
        record_type: 'Organisation',
        record_id: id,
        field_classes: ['Organisation.incidents'],
      }),
    ]);
  });

  test('by a connected system is a disclosure', async () => {
    const why = randomUUID();
    await as('system.prefecture', { purpose: 'INVESTIGATION', justification: why }).data(
      '{ incidents(first: 2) { nodes { id narrative } } }',
    );
    expect(new Set((await linesOf(why)).map(({ operation }) => operation))).toEqual(new Set(['DISCLOSURE']));
  });

  test('by fifty clients at once is one line per record and request, none lost and none doubled', async () => {
    const why = randomUUID();
    const clients = Array.from({ length: 50 }, (_, index) => index);
    const answers = await Promise.all(
      clients.map((client) =>
        police(`${why} ${client}`).data<{ incidents: { nodes: { id: string; narrative: string | null }[] } }>(
          `{ incidents(first: ${1 + (client % 10)}) { nodes { id narrative } } }`,
        ),
      ),
    );
    for (const client of clients) {
      const handedOut = answers[client]?.incidents.nodes.filter(({ narrative }) => narrative !== null) ?? [];
      const lines = await linesOf(`${why} ${client}`);
      expect(lines.map(({ record_id }) => record_id)).toEqual(handedOut.map(({ id }) => id).sort());
    }
  });
});

describe('what is done', () => {
  test('is a line of its own: filing, validating, and bringing together', async () => {
    const incident = await aDeclaredIncident();
    const why = randomUUID();
    const validated = await as('secretariat.validator', { purpose: 'PREVENTION', justification: why }).data<{
      validateIncident: { errors: object[] };
    }>('mutation ($id: ID!, $version: Int!) { validateIncident(id: $id, version: $version) { errors { code } } }', {
      id: incident.id,
      version: incident.version,
    });
    expect(validated.validateIncident.errors).toEqual([]);
    // What others are shown of it meanwhile, in lists and rankings of theirs, is not done to it.
    const { rows } = await database().query(
      `select operation, field_classes from audit.audit_entry where record_id = $1
          and operation not in ('CONSULTATION', 'DISCLOSURE', 'COMBINATION') order by at, operation`,
      [incident.id],
    );
    expect(rows.map(({ operation }: { operation: string }) => operation)).toEqual(['COLLECTION', 'ALTERATION']);
    expect(rows[1].field_classes).toEqual(['recordStatus:SUBMITTED>VALIDATED']);
  });

  test('and undone by a fault or a refusal is no line of something done', async () => {
    const incident = await aDeclaredIncident();
    const why = randomUUID();
    const validator = as('secretariat.validator', { purpose: 'PREVENTION', justification: why });
    await validator.data(
      'mutation ($id: ID!, $version: Int!) { validateIncident(id: $id, version: $version) { errors { code } } }',
      { id: incident.id, version: incident.version + 7 },
    );
    expect((await linesOf(why)).filter(({ refusal }) => refusal === null)).toEqual([]);
  });
});

describe('what is refused', () => {
  test('is a line that outlives its transaction: an operation that is not open to the role', async () => {
    const why = randomUUID();
    const answer = await as('press.officer', { purpose: 'PRESS', justification: why }).ask(
      '{ incidents { totalCount } }',
    );
    expect(answer.errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
    expect(await linesOf(why)).toEqual([
      expect.objectContaining({ operation: 'CONSULTATION', refusal: 'FORBIDDEN', field_classes: ['Query.incidents'] }),
    ]);
  });

  test('is a line with the record that was reached for, whether there is one or not', async () => {
    const why = randomUUID();
    const unknown = randomUUID();
    await as('secretariat.validator', { purpose: 'PREVENTION', justification: why }).data(
      'mutation ($id: ID!) { validateIncident(id: $id, version: 1) { errors { code } } }',
      { id: unknown },
    );
    expect(await linesOf(why)).toEqual([
      expect.objectContaining({
        operation: 'ALTERATION',
        refusal: 'NOT_FOUND',
        record_id: unknown,
        field_classes: ['Mutation.validateIncident'],
      }),
    ]);
  });

  test('is a line also where an answer is a list of payloads', async () => {
    const why = randomUUID();
    const unknown = randomUUID();
    await as('police.paris8', { purpose: 'INVESTIGATION', justification: why }).data(
      `mutation ($ids: [ID!]!) { recordClearance(incidentIds: $ids, clearedAt: "2024-01-01T00:00:00Z") { errors { code } } }`,
      { ids: [unknown] },
    );
    expect(await linesOf(why)).toEqual([
      expect.objectContaining({
        refusal: 'NOT_FOUND',
        record_id: unknown,
        field_classes: ['Mutation.recordClearance'],
      }),
    ]);
  });

  test('because the access log itself is not read without a purpose is a line of it', async () => {
    const why = randomUUID();
    const answer = await as('dpo.observatory', { justification: why }).ask('{ auditTrail(first: 1) { totalCount } }');
    expect(answer.errors?.[0]?.extensions?.code).toBe('PURPOSE_REQUIRED');
    expect(await linesOf(why)).toEqual([
      expect.objectContaining({ refusal: 'PURPOSE_REQUIRED', field_classes: ['Query.auditTrail'] }),
    ]);
  });

  test('because no purpose was stated is a line as well', async () => {
    const why = randomUUID();
    await as('police.paris8', { justification: why }).ask('{ incidents { nodes { narrative } } me { workEmail } }');
    expect((await linesOf(why)).map(({ refusal }) => refusal)).toEqual(['PURPOSE_REQUIRED', 'PURPOSE_REQUIRED']);
  });
});

test('no line holds a value that was read', async () => {
  const { rows } = await database().query(
    `select narrative from incidents.incident_particulars where length(narrative) > 30
      union all select address from incidents.incident_particulars where length(address) > 10`,
  );
  const values = rows.map(({ narrative }: { narrative: string }) => narrative);
  expect(values.length).toBeGreaterThan(10);
  const { rows: found } = await database().query(
    `select e.id from audit.audit_entry e, unnest($1::text[]) v where e.field_classes::text like '%' || v || '%' or e.record_id = v limit 1`,
    [values.slice(0, 200)],
  );
  expect(found).toEqual([]);
});
