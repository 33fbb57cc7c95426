import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const require = createRequire(import.meta.url);

/** The compiled part of a module of augurs, which its own loader would look for on the web. */
export function wasmOf(module: 'ets' | 'mstl'): Uint8Array<ArrayBuffer> {
  return new Uint8Array(readFileSync(join(dirname(require.resolve(`@bsull/augurs/${module}`)), `${module}_bg.wasm`)));
}
