import { createHash } from 'node:crypto';
import { createRequire } from 'node:module';
import './typescript-sources.mjs';

const load = createRequire(import.meta.url);

const isModule = (loaded) => loaded[Symbol.toStringTag] === 'Module';

/**
 * In the place of a file, a few words that hand out what the worker has loaded of it (`test-environment.mjs`). Jest would load and compile it, and
 * everything it imports, anew for every file of tests; it cannot be replaced by a mock, and what it remembers the next tests find.
 */
function loadedOnce(source, filename, { supportsDynamicImport }) {
  // The global set-up runs in no world of its own.
  if (!supportsDynamicImport) return source;
  const loaded = load(filename);
  const once = `globalThis.loadOnce(${JSON.stringify(filename)})`;
  if (!isModule(loaded)) return `module.exports = ${once};`;
  const { default: byDefault, ...named } = loaded;
  // What is exported may be called as no variable can be: zod has a `catch`.
  const names = Object.keys(named).map((name) => JSON.stringify(name));
  return [
    `const once = ${once};`,
    `const { ${names.map((name, place) => `${name}: export${place}`).join(', ')} } = once;`,
    `export { ${names.map((name, place) => `export${place} as ${name}`).join(', ')} };`,
    byDefault === undefined ? '' : 'export default once.default;',
  ].join('\n');
}

export default {
  process: (...given) => ({ code: loadedOnce(...given) }),
  // Of the words themselves: what a file exports can depend on others.
  getCacheKey: (...given) =>
    createHash('sha256')
      .update(loadedOnce(...given))
      .digest('hex'),
};
