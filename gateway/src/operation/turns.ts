interface Line {
  running: number;
  readonly waiting: Set<() => void>;
}

/** Lets so much be under way at once for everybody; what is more waits, in the order in which it came, for as long as somebody wants it. */
export class Turns {
  readonly #lines = new Map<string, Line>();

  constructor(private readonly atOnce: number) {}

  async take<T>(whose: string, work: () => Promise<T>, wanted: AbortSignal): Promise<T> {
    const line = this.#lines.get(whose) ?? { running: 0, waiting: new Set() };
    this.#lines.set(whose, line);
    if (line.running < this.atOnce) line.running += 1;
    else await this.#comesUp(line, wanted);
    try {
      return await work();
    } finally {
      this.#pass(whose, line);
    }
  }

  #comesUp({ waiting }: Line, wanted: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      const begin = (): void => {
        wanted.removeEventListener('abort', giveUp);
        resolve();
      };
      const giveUp = (): void => {
        waiting.delete(begin);
        reject(wanted.reason);
      };
      if (wanted.aborted) return giveUp();
      wanted.addEventListener('abort', giveUp, { once: true });
      waiting.add(begin);
    });
  }

  /** Hands the turn on; a line in which nobody is left is forgotten. */
  #pass(whose: string, line: Line): void {
    const [next] = line.waiting;
    if (next) {
      line.waiting.delete(next);
      next();
      return;
    }
    line.running -= 1;
    if (line.running === 0) this.#lines.delete(whose);
  }
}
