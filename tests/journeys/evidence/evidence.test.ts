import { as } from '../../support/ask.js';
import { database } from '../../support/database.js';
import { dataOfficer } from '../../support/given/a-subject-request.js';
import { anEvidence, announce, aPicture, askFor, send } from '../../support/given/an-evidence.js';
import { anIncidentAt, take, validator, versionSeenBy } from '../../support/given/an-incident-at.js';
import { oneAtATime } from '../../support/one-at-a-time.js';

const owner = as('firm.vendome');
const prefecture = as('police.prefecture', { purpose: 'INVESTIGATION' });
const elsewhere = as('police.paris8', { purpose: 'INVESTIGATION' });
const peer = as('firm.rivoli');
const GREEN = { handling: { tlp: 'TLP_GREEN' } };

const DAY = 86_400_000;
/** Lets days go by over what was announced. */
const aged = async (id: string, days: number): Promise<void> => {
  await database().query(
    `update incidents.incident_evidence e set version = version + 1, updated_at = date_trunc('milliseconds', now()), items =
       (select jsonb_agg(item || jsonb_build_object('addedAt', $2::text)) from jsonb_array_elements(e.items) item) where incident_id = $1`,
    [id, new Date(Date.now() - days * DAY).toISOString()],
  );
};

const ITEMS = `query ($id: ID!) { incident(id: $id) { evidence { id kind sha256 sizeBytes mediaType storedAt } redactions { path reason } } }`;
interface Items {
  readonly incident: {
    readonly evidence: readonly { readonly id: string }[] | null;
    readonly redactions: readonly { readonly path: string; readonly reason: string }[];
  };
}
const read = async (who: typeof owner, id: string) => (await who.data<Items>(ITEMS, { id })).incident;

test('a firm sends a file, the hub makes sure that it is the one, and the police in their scope fetch it by an address', async () => {
  const [id, file] = [await anIncidentAt('VALIDATED', 'firm.vendome', GREEN), aPicture()];
  const before = await versionSeenBy(owner, id);
  const announced = await announce(owner, id, file);
  const evidenceId = announced.evidence?.id as string;
  expect(await askFor(owner, 'confirmEvidenceUpload', id, evidenceId)).toMatchObject({
    errors: [{ code: 'NOT_STORED' }],
  });
  expect(await askFor(prefecture, 'openEvidence', id, evidenceId)).toMatchObject({ errors: [{ code: 'NOT_STORED' }] });
  expect(await send(announced, aPicture())).toBe(422);
  expect(await send(announced, Buffer.concat([file, file]))).toBe(413);
  expect(await send(announced, file)).toBe(201);
  const confirmed = await askFor(owner, 'confirmEvidenceUpload', id, evidenceId);
  expect(confirmed.errors).toEqual([]);
  expect(await askFor(owner, 'confirmEvidenceUpload', id, evidenceId)).toEqual(confirmed);
  expect(await versionSeenBy(prefecture, id)).toBe(before + 2);

  const { address } = await askFor(prefecture, 'openEvidence', id, evidenceId);
  const answer = await fetch(address?.url ?? '');
  expect(Buffer.from(await answer.arrayBuffer()).equals(file)).toBe(true);
  expect(answer.headers.get('content-disposition')).toBe(`attachment; filename="evidence-${evidenceId}.png"`);
  expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
  for (const name of ['expires', 'signature', 'size', 'sha256']) {
    const altered = new URL(address?.url ?? '');
    altered.searchParams.set(name, `${altered.searchParams.get(name)}1`);
    expect([name, (await fetch(altered)).status]).toEqual([name, 403]);
  }
});

test('nobody else learns that there is evidence, or that there is none', async () => {
  const [id, none] = [
    await anIncidentAt('VALIDATED', 'firm.vendome', GREEN),
    await anIncidentAt('VALIDATED', 'firm.vendome', GREEN),
  ];
  const evidenceId = await anEvidence(owner, id, aPicture());
  expect((await read(owner, id)).evidence).toMatchObject([{ id: evidenceId, kind: 'CCTV', mediaType: 'image/png' }]);
  expect((await read(prefecture, id)).evidence).toHaveLength(1);
  for (const who of [peer, elsewhere]) {
    const query = 'query ($id: ID!) { incident(id: $id) { evidence { id } redactions { path reason } } }';
    const [seen, unseen] = [await who.data(query, { id }), await who.data(query, { id: none })];
    expect(seen).toEqual(unseen);
    expect(seen).toMatchObject({ incident: { evidence: null } });
    for (const mutation of ['openEvidence', 'confirmEvidenceUpload'] as const) {
      if (who === elsewhere && mutation === 'confirmEvidenceUpload') continue;
      expect(await askFor(who, mutation, id, evidenceId)).toMatchObject({
        address: null,
        errors: [{ code: 'NOT_FOUND', path: ['incidentId'] }],
      });
    }
  }
  const { evidence, redactions } = await read(validator, id);
  expect([evidence, redactions.find(({ path }) => path === 'evidence')]).toEqual([
    null,
    { path: 'evidence', reason: 'P1 P8' },
  ]);
  const open = `mutation { openEvidence(incidentId: "${id}", evidenceId: "${evidenceId}") { errors { code } } }`;
  for (const who of [validator, as('press.officer')])
    expect((await who.ask(open)).errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
  for (const who of [as('police.prefecture'), as('dpo.observatory')])
    expect((await who.ask(open)).errors?.[0]?.extensions?.code).toBe('PURPOSE_REQUIRED');
  // As long as no data subject asks about it.
  expect((await askFor(dataOfficer, 'openEvidence', id, evidenceId)).errors).toMatchObject([{ code: 'NOT_FOUND' }]);
  expect(await announce(peer, id, aPicture())).toMatchObject({ address: null, errors: [{ code: 'NOT_FOUND' }] });
});

test('of the firm, its owner and security manager alone look at pictures: its system does not (P8)', async () => {
  const id = await anIncidentAt('VALIDATED', 'firm.rivoli', GREEN);
  const evidenceId = await anEvidence(peer, id, aPicture());
  expect((await askFor(peer, 'openEvidence', id, evidenceId)).address).not.toBeNull();
  const asked = await as('system.rivoli').ask(
    `mutation { openEvidence(incidentId: "${id}", evidenceId: "${evidenceId}") { address { url } } }`,
  );
  expect(asked.errors?.map(({ extensions }) => extensions?.code)).toEqual(['FORBIDDEN']);
  expect(asked.data).toEqual({ openEvidence: null });
});

test('every address that is given out is a line of the access log, which names who asked and for which file', async () => {
  const id = await anIncidentAt('VALIDATED', 'firm.vendome', GREEN);
  const evidenceId = await anEvidence(owner, id, aPicture());
  await askFor(prefecture, 'openEvidence', id, evidenceId);
  await askFor(prefecture, 'openEvidence', id, evidenceId);
  const { rows } = await database().query(
    `select actor_role, operation, purpose from audit.audit_entry
      where record_id = $1 and $2 = any(field_classes) and operation = 'CONSULTATION'`,
    [id, `EvidenceItem:${evidenceId}`],
  );
  expect(rows).toEqual(Array(2).fill({ actor_role: 'police', operation: 'CONSULTATION', purpose: 'INVESTIGATION' }));
});

test('what is no evidence is refused in words', async () => {
  const id = await anIncidentAt('SUBMITTED', 'firm.vendome');
  const codeOf = async (changes: object) => (await announce(owner, id, aPicture(), { ...changes })).errors[0]?.code;
  expect(await codeOf({ sha256: 'x'.repeat(64) })).toBe('NOT_A_HASH');
  expect(await codeOf({ sizeBytes: 0 })).toBe('OUT_OF_RANGE');
  expect(await codeOf({ sizeBytes: 2_147_483_647 })).toBe('OUT_OF_RANGE');
  expect(await codeOf({ mediaType: 'text/html' })).toBe('UNKNOWN_MEDIA_TYPE');
  expect(await codeOf({ mediaType: 'toString' })).toBe('UNKNOWN_MEDIA_TYPE');
  expect(await codeOf({ capturedAt: '2099-01-01T00:00:00Z' })).toBe('IN_THE_FUTURE');
  const clear = await anIncidentAt('SUBMITTED', 'firm.vendome', { handling: { tlp: 'TLP_CLEAR' }, narrative: null });
  expect((await announce(owner, clear, aPicture())).errors).toMatchObject([{ code: 'TLP_AUDIENCE_CONFLICT' }]);
});

test('what may not be kept any more is not taken in, unless a complaint or an action of the firm keeps it', async () => {
  const [id, file] = [await anIncidentAt('SUBMITTED', 'firm.vendome'), aPicture()];
  const capturedAt = new Date(Date.now() - 40 * DAY).toISOString();
  const refused = await announce(owner, id, file, { capturedAt });
  expect(refused).toMatchObject({
    address: null,
    errors: [{ code: 'RETENTION_ENDED', path: ['input', 'capturedAt'] }],
  });
  expect((await announce(owner, id, file, { capturedAt, ownLegalAction: true })).errors).toEqual([]);
  const announced = await announce(owner, id, file);
  await send(announced, file);
  await oneAtATime('old evidence', async () => {
    await aged(id, 40);
    expect(await askFor(owner, 'confirmEvidenceUpload', id, announced.evidence?.id as string)).toMatchObject({
      errors: [{ code: 'RETENTION_ENDED', path: ['evidenceId'] }],
    });
  });
});

test('what was announced and never sent leaves room, and announced again it is the same piece at a fresh address', async () => {
  const [id, file] = [await anIncidentAt('SUBMITTED', 'firm.vendome'), aPicture()];
  const first = await announce(owner, id, file);
  const again = await announce(owner, id, file);
  expect([again.errors, again.evidence?.id]).toEqual([[], first.evidence?.id]);
  expect(await send(again, file)).toBe(201);
  for (let count = 1; count < 20; count += 1)
    expect((await announce(owner, id, aPicture(), { sha256: String(count).padStart(64, '0') })).errors).toEqual([]);
  const more = aPicture();
  expect((await announce(owner, id, more)).errors).toMatchObject([{ code: 'TOO_MANY' }]);
  await oneAtATime('old evidence', async () => {
    await aged(id, 1);
    await anEvidence(owner, id, more);
    expect((await askFor(owner, 'confirmEvidenceUpload', id, first.evidence?.id as string)).errors).toEqual([]);
    expect((await read(owner, id)).evidence).toHaveLength(21);
  });
});

test('what was taken back is not looked at any more, nor added to', async () => {
  const id = await anIncidentAt('SUBMITTED', 'firm.vendome');
  const evidenceId = await anEvidence(owner, id, aPicture());
  await take(owner, 'withdrawIncident', id);
  for (const refused of [await askFor(owner, 'openEvidence', id, evidenceId), await announce(owner, id, aPicture())])
    expect(refused).toMatchObject({ address: null, errors: [{ code: 'NOT_POSSIBLE_NOW' }] });
  expect(await askFor(prefecture, 'openEvidence', id, evidenceId)).toMatchObject({ errors: [{ code: 'NOT_FOUND' }] });
});
