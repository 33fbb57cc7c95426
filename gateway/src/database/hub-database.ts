/** The PostgreSQL of a hub whose subgraphs run in this process, and what goes with it. */
export interface HubDatabase {
  /** The URL a subgraph logs in with. */
  readonly urlOf: (subgraph: string) => string;
  readonly cursorSecret: string;
  readonly identitySecret: string;
  /** Where the heads of the access log are written down; nobody here seals it when there is none. */
  readonly auditAnchor: string | undefined;
  /** Where the files are kept of a hub that was told nothing. */
  readonly ownFiles?: string;
}
