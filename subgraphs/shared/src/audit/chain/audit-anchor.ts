/** The end of the chain at some instant. */
export interface ChainHead {
  readonly number: number;
  /** Seal of the line of that number, 64 hexadecimal digits. */
  readonly hash: string;
}

/**
 * A place outside the database where the head of the chain is written down again and again. A chain by itself shows what was altered in its
 * middle; that its tail was cut, or all of it rewritten, only somebody outside can tell.
 */
export interface AuditAnchor {
  /** Keeps a head for good; resolves once it would survive a crash. */
  keep(head: ChainHead): Promise<void>;
  /** Every head that was kept, the oldest first. */
  heads(): AsyncIterable<ChainHead>;
}
