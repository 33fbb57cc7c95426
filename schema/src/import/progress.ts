import { SingleBar } from 'cli-progress';

export interface Counts {
  readonly rows: number;
  readonly imported: number;
  readonly known: number;
  readonly refused: number;
}

/** Shows how far an import is. */
export interface Progress {
  at(bytes: number, counts: Counts): void;
  stop(): void;
}

const EVERY_ROWS = 10_000;

export const inWords = ({ rows, imported, known, refused }: Counts): string =>
  `${rows} rows: ${imported} imported, ${known} known already, ${refused} refused`;

/** A bar on a terminal; elsewhere a line now and then, which a log can hold. */
export function showProgress(totalBytes: number, output: NodeJS.WriteStream): Progress {
  if (!output.isTTY) {
    let next = EVERY_ROWS;
    return {
      at(_bytes, counts) {
        if (counts.rows < next) return;
        next = counts.rows + EVERY_ROWS;
        output.write(`${inWords(counts)}\n`);
      },
      stop() {},
    };
  }
  const bar = new SingleBar({
    format: '{bar} {percentage} % {words}, {eta_formatted} left',
    stream: output,
    hideCursor: true,
  });
  bar.start(Math.max(1, totalBytes), 0, { words: '' });
  return { at: (bytes, counts) => bar.update(bytes, { words: inWords(counts) }), stop: () => bar.stop() };
}
