import { readFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { fileURLToPath } from 'node:url';
import { compileTypeScript } from '../support/compile-typescript.mjs';
import '../support/typescript-sources.mjs';
import { patchesFor, patchSource } from './patch-source.mjs';

/*
 * Imported before anything else (`node --import`), it lets a process run from the sources as a mutant has them. Nothing is written: the
 * files stay as they are, and so does what is built from them.
 */
registerHooks({
  load(url, context, next) {
    if (!url.startsWith('file:') || !url.endsWith('.ts')) return next(url, context);
    const filename = fileURLToPath(url);
    const patches = patchesFor(filename);
    if (patches.length === 0) return next(url, context);
    const source = compileTypeScript(patchSource(readFileSync(filename, 'utf8'), patches), filename);
    return { format: 'module', source, shortCircuit: true };
  },
});
