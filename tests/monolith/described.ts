import type { Asked } from './both-ways.js';

/** A difference for whoever is to find its cause: who sent what, and the two answers. */
export function described({ userName, purpose, document, variables, found }: Asked): string {
  return [
    `${userName}, purpose ${purpose}`,
    document,
    `variables ${JSON.stringify(variables)}`,
    `gateway  ${JSON.stringify(found?.gateway)}`,
    `monolith ${JSON.stringify(found?.monolith)}`,
  ].join('\n');
}
