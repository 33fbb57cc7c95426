import swcJest from '@swc/jest';
import { patchesFor, patchSource } from './patch-source.mjs';

/** Compiles for Jest what the mutant that is switched on has made of a file. */
function createTransformer(options) {
  const compiler = swcJest.createTransformer(options);
  const patched = (source, filename) => patchSource(source, patchesFor(filename));
  return {
    ...compiler,
    process: (source, filename, more) => compiler.process(patched(source, filename), filename, more),
    processAsync: (source, filename, more) => compiler.processAsync(patched(source, filename), filename, more),
    // Of the patched text, so that no run meets what another mutant left in the cache.
    getCacheKey: (source, filename, more) => compiler.getCacheKey(patched(source, filename), filename, more),
  };
}

export default { createTransformer };
