import { setTimeout } from 'node:timers/promises';
import { type MappedRow, mappedRow } from './mapped-row.js';
import type { Mapping } from './mapping.js';
import { MappingMistake } from './mapping-mistake.js';
import { type Importer, NotSent, type RowResult } from './open-importer.js';
import type { Counts, Progress } from './progress.js';
import type { Source, SourceRecord } from './read-records.js';
import type { RefusedRow } from './refused-rows.js';

export interface ImportFileOptions {
  readonly source: Source;
  readonly mapping: Mapping;
  readonly importer: Pick<Importer, 'send'>;
  readonly progress: Progress;
  readonly refuse: (row: RefusedRow) => void;
}

/** As many as one call takes. */
const BATCH = 1_000;
/** While the database writes two, the next is prepared. */
const AT_ONCE = 3;
const PAUSES_MS = [500, 2_000, 8_000];

interface Numbered {
  readonly line: number;
  readonly row: MappedRow;
}

/** A row of a record, or why there is none. */
function numbered({ line, record, mistake }: SourceRecord, mapping: Mapping): Numbered | RefusedRow {
  if (!record) return { line, reference: null, field: '', code: 'NOT_A_RECORD', message: mistake ?? '' };
  try {
    return { line, row: mappedRow(mapping, record) };
  } catch (fault) {
    if (!(fault instanceof MappingMistake)) throw fault;
    const rule = mapping.fields['senderReference'];
    const reference = rule && 'column' in rule ? String(record[rule.column] ?? '') : '';
    return { line, reference, field: fault.field, code: fault.code, message: fault.message };
  }
}

/** Sends a batch, again after a pause when something was in the way: what was stored the first time is known the second. */
async function sent(importer: Pick<Importer, 'send'>, rows: readonly MappedRow[]): Promise<readonly RowResult[]> {
  for (const pause of PAUSES_MS) {
    try {
      return await importer.send(rows);
    } catch (fault) {
      if (fault instanceof NotSent && fault.isFinal) throw fault;
      await setTimeout(pause);
    }
  }
  return importer.send(rows);
}

/** Path of a field in a mapping, from the path in what was sent. */
const fieldOf = (path: readonly string[]): string => path.slice(3).join('.');

/** What has become of the rows so far. */
class Tally {
  readonly counts = { rows: 0, imported: 0, known: 0, refused: 0 };

  constructor(private readonly refuse: ImportFileOptions['refuse']) {}

  /** A row may break several rules; each is reported. */
  refused(...reasons: readonly RefusedRow[]): void {
    this.counts.refused += 1;
    for (const reason of reasons) this.refuse(reason);
  }

  take(batch: readonly Numbered[], results: readonly RowResult[]): void {
    for (const [place, { line }] of batch.entries()) {
      const { senderReference: reference, isNew, errors } = results[place] as RowResult;
      if (errors.length > 0)
        this.refused(
          ...errors.map(({ path, code, message }) => ({ line, reference, field: fieldOf(path), code, message })),
        );
      else if (isNew) this.counts.imported += 1;
      else this.counts.known += 1;
    }
  }
}

async function* batchesOf({ records }: Source, mapping: Mapping, tally: Tally): AsyncGenerator<Numbered[]> {
  let batch: Numbered[] = [];
  for await (const record of records) {
    tally.counts.rows += 1;
    const row = numbered(record, mapping);
    if ('row' in row) batch.push(row);
    else tally.refused(row);
    if (batch.length < BATCH) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

/**
 * Imports a file. Nothing is remembered between runs but the references the hub has: what a run that broke off had stored the next one
 * finds known.
 */
export async function importFile({ source, mapping, importer, progress, refuse }: ImportFileOptions): Promise<Counts> {
  const tally = new Tally(refuse);
  const underWay: Promise<void>[] = [];
  let before: Promise<void> = Promise.resolve();
  try {
    for await (const batch of batchesOf(source, mapping, tally)) {
      const results = sent(
        importer,
        batch.map(({ row }) => row),
      );
      // Reported in the order sent, whichever comes back first.
      before = Promise.all([results, before]).then(([rows]) => {
        tally.take(batch, rows);
        progress.at(source.bytesRead(), tally.counts);
      });
      // A failure is met when it is waited for.
      before.catch(() => {});
      underWay.push(before);
      if (underWay.length >= AT_ONCE) await underWay.shift();
    }
    await Promise.all(underWay);
    return tally.counts;
  } finally {
    await Promise.allSettled(underWay);
  }
}
