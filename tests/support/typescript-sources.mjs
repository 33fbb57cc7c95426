import { readFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { fileURLToPath } from 'node:url';
import { compileTypeScript } from './compile-typescript.mjs';

/**
 * Importing this file lets plain Node import the tests' TypeScript sources; the hub's own are taken as they were built, which loads faster.
 * Jest does that by itself for tests, but not for its global set-up.
 */
registerHooks({
  resolve(specifier, context, next) {
    const fromSource = context.parentURL?.endsWith('.ts') && specifier.startsWith('.');
    const file = fromSource ? specifier.replace(/\.js$/, '.ts') : specifier;
    return next(file, context);
  },
  load(url, context, next) {
    if (!url.startsWith('file:') || !url.endsWith('.ts') || url.includes('/node_modules/')) return next(url, context);
    const filename = fileURLToPath(url);
    const source = compileTypeScript(readFileSync(filename, 'utf8'), filename);
    return { format: 'module', source, shortCircuit: true };
  },
});
