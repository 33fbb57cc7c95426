import swcJest from '@swc/jest';
// Node itself strips the types of this one: it stands outside what Jest compiles.
import { mutated } from './patch-source.ts';

/** Compiles for Jest what the mutant that is switched on has made of a file. */
function createTransformer(options) {
  const compiler = swcJest.createTransformer(options);
  return {
    ...compiler,
    process: (source, filename, more) => compiler.process(mutated(source, filename), filename, more),
    processAsync: (source, filename, more) => compiler.processAsync(mutated(source, filename), filename, more),
    // Of the patched text, so that no run meets what another mutant left in the cache.
    getCacheKey: (source, filename, more) => compiler.getCacheKey(mutated(source, filename), filename, more),
  };
}

export default { createTransformer };
