/** The end of the chain at some instant. */
export interface ChainHead {
  readonly number: number;
  /** Seal of the line of that number, 64 hexadecimal digits. */
  readonly hash: string;
}

/** A record that what it held of persons was erased from. */
export interface ErasedRecord {
  readonly type: string;
  readonly id: string;
}

/**
 * A place outside the database where the head of the chain is written down again and again. A chain by itself shows what was altered in its
 * middle; that its tail was cut, or all of it rewritten, only somebody outside can tell. So can only somebody outside tell what a backup
 * brings back that was erased since.
 */
export interface AuditAnchor {
  /** Keeps a head for good, and with it what was erased; resolves once it would survive a crash. */
  keep(head: ChainHead, erased?: readonly ErasedRecord[]): Promise<void>;
  /** Every head that was kept, the oldest first. */
  heads(): AsyncIterable<ChainHead>;
  /** Every erasure that was kept, some of them perhaps more than once. */
  erasures(): AsyncIterable<ErasedRecord>;
}
