import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '../..');

/** Replaces each text that a patch names. A patch that does not fit its file exactly once is a mistake of the catalogue. */
export function patchSource(source, patches) {
  return patches.reduce((text, { file, find, replace }) => {
    const places = text.split(find).length - 1;
    if (places !== 1) throw new Error(`The patch of ${file} fits ${places} places, not one: ${find}`);
    // As a function, because a `$` in a text to be put in would mean something.
    return text.replace(find, () => replace);
  }, source);
}

/** The patches of the mutant that is switched on in this process, in the variable its parent process sets. */
const switchedOn = JSON.parse(process.env.HUB_MUTANT_PATCHES ?? '[]');

/** Those that are meant for a file. */
export function patchesFor(filename) {
  return switchedOn.filter(({ file }) => join(ROOT, file) === filename);
}
