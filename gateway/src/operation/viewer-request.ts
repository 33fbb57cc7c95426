import type { Viewer } from '@hub/shared/viewer/viewer';
import type { Logger } from 'pino';

/** What the line in the log tells of the operation: its shape, never a value. */
export interface OperationFacts {
  name?: string;
  hash?: string;
  cost?: number;
  price?: number;
  errorCodes?: readonly string[];
}

/** One request of one viewer: everything the steps after identification share. */
export class ViewerRequest {
  readonly facts: OperationFacts = {};
  #viewer: Viewer;
  #token: Promise<string> | undefined;

  constructor(
    viewer: Viewer,
    /** Aborted when time is up or the caller is gone. */
    readonly signal: AbortSignal,
    readonly log: Logger,
    private readonly signViewer: (viewer: Viewer) => Promise<string>,
  ) {
    this.#viewer = viewer;
  }

  get viewer(): Viewer {
    return this.#viewer;
  }

  /** The purpose stands in the body, which is read after the viewer is known. */
  statePurpose(stated: Pick<Viewer, 'purpose' | 'justification'>): void {
    if (this.#token) throw new Error('The purpose was stated after the viewer token was signed.');
    this.#viewer = { ...this.#viewer, ...stated };
  }

  /** The viewer token of this request, signed once however many subgraphs are asked. */
  token(): Promise<string> {
    this.#token ??= this.signViewer(this.#viewer);
    return this.#token;
  }
}
