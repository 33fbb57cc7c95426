import highsModule, { type Highs } from 'highs';

// The package's types are those of its CommonJS build; the ES build exports the loader itself.
const loadHighs = highsModule as unknown as typeof highsModule.default;

let loading: Promise<Highs> | undefined;

/** HiGHS, the linear optimiser of the University of Edinburgh, compiled to WebAssembly; loaded on first use. */
export function solver(): Promise<Highs> {
  loading ??= loadHighs();
  return loading;
}
