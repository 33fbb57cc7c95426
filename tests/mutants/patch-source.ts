import { join } from 'node:path';

/** One text of a source file, and what a mistake would make of it. */
export interface SourcePatch {
  /** From the root of the repository. */
  readonly file: string;
  /** Stands exactly once in the file. */
  readonly find: string;
  readonly replace: string;
}

const ROOT = join(import.meta.dirname, '../..');

/** The patches of the mutant that is switched on in this process, in the variable that its parent process sets. */
const switchedOn: readonly SourcePatch[] = JSON.parse(process.env['HUB_MUTANT_PATCHES'] ?? '[]');

/** Replaces each text that a patch names. A patch that does not fit its file exactly once is a mistake of the catalogue. */
export function patchSource(source: string, patches: readonly SourcePatch[]): string {
  return patches.reduce((text, { file, find, replace }) => {
    const places = text.split(find).length - 1;
    if (places !== 1) throw new Error(`The patch of ${file} fits ${places} places, not one: ${find}`);
    // As a function, because a `$` in a text to be put in would mean something.
    return text.replace(find, () => replace);
  }, source);
}

/** The text of a file as the mutant has it that is switched on in this process. */
export function mutated(source: string, filename: string): string {
  return patchSource(
    source,
    switchedOn.filter(({ file }) => join(ROOT, file) === filename),
  );
}
