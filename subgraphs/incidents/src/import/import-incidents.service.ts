import { randomUUID } from 'node:crypto';
import { identifiersIn } from '@hub/shared/audit/identifiers-in';
import { Refusal } from '@hub/shared/errors/refusal.error';
import { refusalsIn } from '@hub/shared/errors/refusals-in';
import { REFUSALS_OF_RIGHT } from '@hub/shared/errors/refusals-of-right';
import { userErrorOf } from '@hub/shared/errors/user-error-of';
import type { RequestContext } from '@hub/shared/subgraph/request-context';
import type { GraphQLSchema } from 'graphql';
import { checkedDeclaration } from '../declaration/checked-declaration.js';
import { type ToWrite, writeDeclarations } from '../declaration/write-declarations.js';
import { IncidentRecordStatus } from '../incident/incident-record-status.enum.js';
import { assertRepeats } from '../request/assert-repeats.js';
import type { ImportedIncident } from './imported-incident.js';
import type { IncidentRow } from './incident-row.scalar.js';
import { type ReadRow, readRow } from './read-row.js';
import { knownReferences, type Taken, takeReferences } from './taken-references.js';

const MOST_ROWS = 1_000;
const LONGEST_REFERENCE = 100;

/** Why a row was refused, by itself: anything but a refusal is a fault of all of them. */
type Refused = readonly Refusal[];

const isRefused = (read: ReadRow | Refused): read is Refused => Array.isArray(read);

function read(row: IncidentRow, schema: GraphQLSchema): ReadRow | Refused {
  try {
    return readRow(row, schema);
  } catch (error) {
    return refusalsIn(error);
  }
}

interface NewIncident extends ToWrite {
  readonly reference: string;
  readonly digest: string;
}

/** Checks the rows side by side, so that what they look up is looked up together. Gives those that may be written, and why others may not. */
async function checkedRows(
  context: RequestContext,
  rows: readonly ReadRow[],
  refused: Map<string, Refused>,
): Promise<NewIncident[]> {
  const checked = await Promise.all(
    rows.map(async ({ reference, input, digest }) => {
      try {
        const declared = await checkedDeclaration(context, input, IncidentRecordStatus.SUBMITTED);
        return { id: randomUUID(), reference, input, digest, declared };
      } catch (error) {
        refused.set(reference, refusalsIn(error));
        return undefined;
      }
    }),
  );
  return checked.filter((row) => row !== undefined);
}

/** Writes what is new, and gives what every reference now stands for. Of two imports of one reference at once the second finds the first's. */
async function writeNew(
  context: RequestContext,
  rows: readonly NewIncident[],
): Promise<{ readonly taken: ReadonlyMap<string, Taken>; readonly isNew: ReadonlySet<string> }> {
  const isNew = await takeReferences(
    context,
    rows.map(({ id, reference, digest }) => ({ incidentId: id, reference, digest })),
  );
  const fresh = rows.filter(({ reference }) => isNew.has(reference));
  await writeDeclarations(context, fresh, IncidentRecordStatus.SUBMITTED);
  const overtaken = rows.flatMap(({ reference }) => (isNew.has(reference) ? [] : [reference]));
  const taken = new Map(await knownReferences(context, overtaken));
  for (const { id, reference, digest } of fresh) taken.set(reference, { incidentId: id, digest, isTakenBack: false });
  return { taken, isNew };
}

/** A field of a row, whatever was sent as one. */
const fieldOf = (row: IncidentRow, name: string): unknown =>
  typeof row === 'object' && row !== null ? Reflect.get(row, name) : undefined;

/** What a row is refused with, as far as it tells of somebody reaching for what is not theirs, is kept in the access log. */
function noteRefusals(
  { accessLog }: RequestContext,
  rows: readonly IncidentRow[],
  results: readonly ImportedIncident[],
) {
  for (const [place, { errors }] of results.entries())
    for (const { code } of errors.filter((error) => REFUSALS_OF_RIGHT.has(error.code)))
      accessLog.refused(
        'ALTERATION',
        'Mutation.importIncidents',
        code,
        identifiersIn(fieldOf(rows[place], 'premisesId')),
      );
}

/** The reference of a row that is not readable otherwise, so that its sender finds it. */
function referenceOf(row: IncidentRow): string | null {
  const given = fieldOf(row, 'senderReference');
  return typeof given === 'string' ? given.toWellFormed().slice(0, LONGEST_REFERENCE) : null;
}

/** The path of a field, from the input of the import to the row and on. */
const within = (place: number, path: readonly string[] | null): string[] => [
  'input',
  'rows',
  String(place),
  ...(path ?? []).slice(1),
];

const refusedRow = (
  { viewer }: RequestContext,
  place: number,
  senderReference: string | null,
  refusals: Refused,
): ImportedIncident => ({
  senderReference,
  incidentId: null,
  isNew: false,
  errors: refusals.map((refusal) => ({ ...userErrorOf(refusal, viewer), path: within(place, refusal.path) })),
});

/** What became of the references: of one that stands in several rows the first row decides. */
interface Outcome {
  readonly firsts: ReadonlyMap<string, ReadRow>;
  readonly refused: ReadonlyMap<string, Refused>;
  readonly standing: ReadonlyMap<string, Taken>;
  readonly isNew: ReadonlySet<string>;
}

function resultOf(context: RequestContext, row: ReadRow, place: number, outcome: Outcome): ImportedIncident {
  const { reference, digest } = row;
  const first = outcome.firsts.get(reference);
  const taken = outcome.standing.get(reference);
  try {
    assertRepeats(taken ?? { digest: first?.digest ?? null, isTakenBack: false }, digest, 'senderReference');
  } catch (error) {
    return refusedRow(context, place, reference, refusalsIn(error));
  }
  const refused = outcome.refused.get(reference);
  if (refused) return refusedRow(context, place, reference, refused);
  if (!taken) throw new Error('A reference is taken by nobody.');
  const isNew = first === row && outcome.isNew.has(reference);
  return { senderReference: reference, incidentId: taken.incidentId, isNew, errors: [] };
}

async function imported(context: RequestContext, rows: readonly ReadRow[]): Promise<Outcome> {
  const firsts = new Map(rows.toReversed().map((row) => [row.reference, row]));
  const known = await knownReferences(context, [...firsts.keys()]);
  const unknown = [...firsts.values()].filter(({ reference }) => !known.has(reference));
  const refused = new Map<string, Refused>();
  const { taken, isNew } = await writeNew(context, await checkedRows(context, unknown, refused));
  return { firsts, refused, standing: new Map([...known, ...taken]), isNew };
}

/**
 * Declares many events at once. Each row is checked as a declaration is, refused by itself, and once for each reference of its sender; all
 * that is not refused is written in this one transaction.
 */
export async function importIncidents(
  context: RequestContext,
  rows: readonly IncidentRow[],
  schema: GraphQLSchema,
): Promise<ImportedIncident[]> {
  if (rows.length > MOST_ROWS)
    throw new Refusal('TOO_MANY', ['input', 'rows'], {
      en: `rows holds at most ${MOST_ROWS.toLocaleString('en')} incidents, and ${rows.length} were sent.`,
      fr: `rows contient au plus ${MOST_ROWS.toLocaleString('fr')} incidents, et ${rows.length} ont été envoyés.`,
    });
  const sent = rows.map((row) => read(row, schema));
  const outcome = await imported(
    context,
    sent.filter((row): row is ReadRow => !isRefused(row)),
  );
  const results = sent.map((row, place) =>
    isRefused(row) ? refusedRow(context, place, referenceOf(rows[place]), row) : resultOf(context, row, place, outcome),
  );
  noteRefusals(context, rows, results);
  return results;
}
