import { createWriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { finished } from 'node:stream/promises';

/** One row that was refused, by its line in the file. */
export interface RefusedRow {
  readonly line: number;
  readonly reference: string | null;
  readonly field: string;
  readonly code: string;
  readonly message: string;
}

/** The report of what was refused, an NDJSON file beside the one that is imported: for its owner alone, because it quotes it. */
export class RefusedRows {
  readonly file: string;
  readonly #stream;

  constructor(source: string) {
    this.file = `${source}.refused.ndjson`;
    this.#stream = createWriteStream(this.file, { mode: 0o600 });
  }

  write(row: RefusedRow): void {
    this.#stream.write(`${JSON.stringify(row)}\n`);
  }

  /** Ends it; where nothing was refused there is no file. */
  async close(isEmpty: boolean): Promise<void> {
    this.#stream.end();
    await finished(this.#stream);
    if (isEmpty) await rm(this.file, { force: true });
  }
}
