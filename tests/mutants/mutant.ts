import type { DemoUserName } from '../support/demo-viewers.js';
import type { SourcePatch } from './patch-source.js';

/** A leak planted on purpose, to see that the tests find it. It exists in the processes of `tests/mutants` and nowhere else. */
export interface Mutant {
  /** The name of its file. */
  readonly name: string;
  /** What leaks to whom, and why somebody could have written it. */
  readonly leak: string;
  readonly patches?: readonly SourcePatch[];
  /** What the administrator of the database does to it, in the order of the list. */
  readonly sql?: readonly string[];
  /** Whether the database is prepared anew from the patched sources, as an operator would after a change of the law. */
  readonly isMigrated?: boolean;
  /**
   * Whether the hub refuses to start with it. What is refused is then done to a hub that is running already, so that the tests are proven
   * as well; a patch of the sources cannot be, and the refusal is the end of it.
   */
  readonly isRefusedAtStart?: boolean;
  /** To whom two worlds would have to look different: where to look for the difference. */
  readonly toldApartBy?: readonly DemoUserName[];
  /** Tests that find it, by path: where the difference of two worlds cannot show it, `unseen` says why. */
  readonly tests?: readonly string[];
  readonly unseen?: string;
}
