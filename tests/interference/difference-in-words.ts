import type { Difference } from './difference.js';

/** How much is shown before and after the place at which two texts part. */
const BEFORE = 200;
const AFTER = 400;

/** A difference as somebody reads it who has to find out why. */
export function differenceInWords({ member, seed, found, operations, reproduced, differing }: Difference): string {
  const { part, inA, inB, logs } = differing;
  let same = 0;
  while (same < inA.length && inA[same] === inB[same]) same += 1;
  const excerpt = (text: string): string => text.slice(Math.max(0, same - BEFORE), same + AFTER);
  return [
    `${member} can tell two worlds apart that differ only in what is hidden from it: seed ${seed}, operation ${found}.`,
    reproduced ? 'This is enough:' : 'It takes what was sent before; at last:',
    ...operations.map(
      ({ document, variables, purpose }) =>
        `\n# for ${purpose ?? 'no purpose'}, variables ${JSON.stringify(variables)}\n${document}`,
    ),
    `\nThey differ in the ${part}, from character ${same} on.`,
    `one world: …${excerpt(inA)}`,
    `the other: …${excerpt(inB)}`,
    `log of the one:   ${logs[0]}`,
    `log of the other: ${logs[1]}`,
  ].join('\n');
}
