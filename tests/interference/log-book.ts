/** What of a line of a log depends on the machine and the moment alone. */
const OF_THE_MOMENT = new Set(['time', 'pid', 'hostname', 'durationMs']);

interface Page {
  readonly lines: string[];
  readonly closed: Promise<void>;
  readonly close: () => void;
}

/** The lines of a gateway, by request. The last line of a request follows its answer. */
export class LogBook {
  readonly #pages = new Map<string, Page>();

  write(line: string): void {
    const said = JSON.parse(line) as Record<string, unknown>;
    const page = this.#pageOf(String(said['requestId'] ?? ''));
    page.lines.push(LogBook.withoutTheMoment(line));
    if (said['msg'] === 'request') page.close();
  }

  /** All that was said of a request, once there is no more to come. */
  async take(requestId: string): Promise<readonly string[]> {
    const { closed, lines } = this.#pageOf(requestId);
    await closed;
    this.#pages.delete(requestId);
    return lines;
  }

  static withoutTheMoment(line: string): string {
    return JSON.stringify(JSON.parse(line), (key, value: unknown) => (OF_THE_MOMENT.has(key) ? undefined : value));
  }

  #pageOf(requestId: string): Page {
    const page = this.#pages.get(requestId) ?? newPage();
    this.#pages.set(requestId, page);
    return page;
  }
}

function newPage(): Page {
  const { promise, resolve } = Promise.withResolvers<void>();
  return { lines: [], closed: promise, close: resolve };
}
