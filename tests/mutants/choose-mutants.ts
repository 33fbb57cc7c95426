import { parseArgs } from 'node:util';
import type { Mutant } from './mutant.js';
import { MUTANTS } from './mutants.js';

export interface Chosen {
  readonly mutants: readonly Mutant[];
  /** From which the operations asked of both worlds follow. */
  readonly seed: number;
}

/** Reads `--only name,name` and `--seed 7`; throws one sentence when they mean nothing. */
export function chooseMutants(given: readonly string[]): Chosen {
  const { values } = parseArgs({
    args: [...given],
    options: { only: { type: 'string' }, seed: { type: 'string', default: '1' } },
  });
  const seed = Number(values.seed);
  if (!Number.isSafeInteger(seed)) throw new Error('--seed needs a whole number.');
  const names = values.only?.split(',');
  const unknown = names?.find((name) => !MUTANTS.some((mutant) => mutant.name === name));
  if (unknown) throw new Error(`There is no mutant ${unknown}; their names are the files in tests/mutants/catalogue.`);
  return { mutants: MUTANTS.filter(({ name }) => !names || names.includes(name)), seed };
}
