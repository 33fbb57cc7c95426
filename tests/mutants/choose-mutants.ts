import { parseArgs } from 'node:util';
import type { Mutant } from './mutant.js';
import { MUTANTS } from './mutants.js';

export interface Chosen {
  readonly mutants: readonly Mutant[];
  /** From which the operations asked of both worlds follow. */
  readonly seed: number;
  /** How many of them before a mutant is given up. */
  readonly operations: number;
}

/** Reads `--only name,name`, `--seed 7` and `--operations 500`; throws one sentence when they mean nothing. */
export function chooseMutants(given: readonly string[]): Chosen {
  const { values } = parseArgs({
    args: [...given],
    options: {
      only: { type: 'string' },
      seed: { type: 'string', default: '1' },
      operations: { type: 'string', default: '3000' },
    },
  });
  const [seed, operations] = [Number(values.seed), Number(values.operations)];
  if (!Number.isSafeInteger(seed) || !Number.isSafeInteger(operations))
    throw new Error('--seed and --operations need whole numbers.');
  const names = values.only?.split(',');
  const unknown = names?.find((name) => !MUTANTS.some((mutant) => mutant.name === name));
  if (unknown) throw new Error(`There is no mutant ${unknown}; their names are the files in tests/mutants/catalogue.`);
  return { mutants: MUTANTS.filter(({ name }) => !names || names.includes(name)), seed, operations };
}
