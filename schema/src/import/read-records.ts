import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { ConfigurationError } from '@hub/shared/errors/configuration.error';
import { type CsvError, parse } from 'csv-parse';
import type { Mapping } from './mapping.js';

/** A record of a file, or why what stands there is none. */
export interface SourceRecord {
  /** The line it ends on. */
  readonly line: number;
  readonly record?: Readonly<Record<string, unknown>>;
  readonly mistake?: string;
}

/** What is read of a file so far, and what is in it. */
export interface Source {
  readonly records: AsyncIterable<SourceRecord>;
  bytesRead(): number;
}

/** No event needs nearly as much to be told. */
const LONGEST_RECORD = 1_000_000;

function assertColumns(header: readonly string[], { fields }: Mapping): void {
  const missing = Object.values(fields).flatMap((rule) =>
    'column' in rule && !header.includes(rule.column) ? [rule.column] : [],
  );
  if (missing.length > 0) throw new ConfigurationError(`The file has no column ${[...new Set(missing)].join(', ')}.`);
}

function csvRecords(file: string, mapping: Mapping): Source {
  const { delimiter = ',', quote = '"', encoding = 'utf8' } = mapping.csv ?? {};
  const stream = createReadStream(file);
  const skipped: SourceRecord[] = [];
  const parser = parse({
    bom: true,
    encoding,
    delimiter,
    quote,
    info: true,
    skip_empty_lines: true,
    skip_records_with_error: true,
    max_record_size: LONGEST_RECORD,
    columns: (header: string[]) => {
      const names = header.map((name) => name.trim());
      assertColumns(names, mapping);
      return names;
    },
    on_skip: (error: CsvError | undefined) => {
      skipped.push({
        line: Number(error?.['lines'] ?? parser.info.lines),
        mistake: 'This is no record of the file’s columns.',
      });
      return undefined;
    },
  });
  stream.on('error', (fault) => parser.destroy(fault)).pipe(parser);
  async function* records(): AsyncGenerator<SourceRecord> {
    for await (const { record, info } of parser as AsyncIterable<{
      record: Record<string, unknown>;
      info: { lines: number };
    }>) {
      yield* skipped.splice(0);
      yield { line: info.lines, record };
    }
    yield* skipped.splice(0);
  }
  return { records: records(), bytesRead: () => stream.bytesRead };
}

function ndjsonRecord(text: string, line: number): SourceRecord {
  if (text.length > LONGEST_RECORD) return { line, mistake: 'The line is too long.' };
  try {
    const record: unknown = JSON.parse(text);
    if (typeof record === 'object' && record !== null && !Array.isArray(record))
      return { line, record: record as Record<string, unknown> };
  } catch {
    // Said below.
  }
  return { line, mistake: 'The line is no JSON object.' };
}

function ndjsonRecords(file: string): Source {
  const stream = createReadStream(file);
  async function* records(): AsyncGenerator<SourceRecord> {
    let line = 0;
    for await (const text of createInterface({ input: stream, crlfDelay: Number.POSITIVE_INFINITY })) {
      line += 1;
      if (text.trim() !== '') yield ndjsonRecord(text, line);
    }
  }
  return { records: records(), bytesRead: () => stream.bytesRead };
}

/** Reads a file record by record, in as much memory as a few of them take. */
export function readRecords(file: string, mapping: Mapping): Source {
  if (file.endsWith('.csv')) return csvRecords(file, mapping);
  if (file.endsWith('.ndjson')) return ndjsonRecords(file);
  throw new ConfigurationError('The file ends in .csv or .ndjson.');
}
