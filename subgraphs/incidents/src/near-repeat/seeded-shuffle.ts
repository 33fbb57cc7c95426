import { unsafeUniformIntDistribution } from 'pure-rand/distribution/UnsafeUniformIntDistribution';
import { xoroshiro128plus } from 'pure-rand/generator/XoroShiro';

/** Returns a function that shuffles a list in place, every order as likely as any other; the same orders every time for the same seed. */
export function seededShuffle(seed: number): (list: Float64Array) => void {
  const random = xoroshiro128plus(seed);
  return (list) => {
    for (let place = list.length - 1; place > 0; place -= 1) {
      const other = unsafeUniformIntDistribution(0, place, random);
      const value = list[place] as number;
      list[place] = list[other] as number;
      list[other] = value;
    }
  };
}
