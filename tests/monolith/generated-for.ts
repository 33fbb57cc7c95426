import type fc from 'fast-check';
import type { Dictionary } from '../generated-operations/dictionary.js';
import type { GeneratedOperation } from '../generated-operations/generated-operation.js';
import { operationGenerator } from '../generated-operations/operation-generator.js';
import { purposeOf } from '../support/demo-viewers.js';
import { apiSchema } from '../support/graph-paths.js';

const schema = apiSchema();

/** Operations a member could send: mostly with a purpose of its own, now and then with none. */
export function generatedFor(
  userName: string,
  dictionary: Dictionary,
  mutations: number,
): fc.Arbitrary<GeneratedOperation> {
  const purpose = purposeOf(userName);
  return operationGenerator({ schema, dictionary, mutations, purposes: [purpose, purpose, purpose, null] });
}
