import { transformSync } from '@swc/core';
import { swcOptions } from '../../swc.config.mjs';

/** Compiles the text of one TypeScript file, as tests compile it. */
export function compileTypeScript(source, filename) {
  return transformSync(source, { ...swcOptions, filename }).code;
}
