import { readFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { fileURLToPath } from 'node:url';
import { compileTypeScript } from '../support/compile-typescript.mjs';
import '../support/typescript-sources.mjs';
// Node itself strips the types of this one.
import { mutated } from './patch-source.ts';

/*
 * Imported before anything else (`node --import`), it lets a process run from the sources as a mutant has them. Nothing is written: the
 * files stay as they are, and so does what is built from them.
 */
registerHooks({
  // What is built has no mutants.
  resolve: (specifier, context, next) => next(specifier, { ...context, conditions: ['source', ...context.conditions] }),
  load(url, context, next) {
    if (!url.startsWith('file:') || !url.endsWith('.ts')) return next(url, context);
    const filename = fileURLToPath(url);
    const source = readFileSync(filename, 'utf8');
    const patched = mutated(source, filename);
    if (patched === source) return next(url, context);
    return { format: 'module', source: compileTypeScript(patched, filename), shortCircuit: true };
  },
});
