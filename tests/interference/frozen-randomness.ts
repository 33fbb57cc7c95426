import { AsyncLocalStorage } from 'node:async_hooks';
import crypto from 'node:crypto';
import { syncBuiltinESMExports } from 'node:module';

/** Where random values come from meanwhile: the same calls in the same order give the same values. */
export interface Randomness {
  readonly seed: string;
  drawn: number;
}

const frozen = new AsyncLocalStorage<Randomness>();
const real = { randomUUID: crypto.randomUUID, randomInt: crypto.randomInt };

function draw({ seed, drawn }: Randomness): Buffer {
  return crypto.createHash('sha256').update(`${seed} ${drawn}`).digest();
}

function frozenUUID(randomness: Randomness): ReturnType<typeof crypto.randomUUID> {
  const bytes = draw(randomness);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12}).*$/, '$1-$2-$3-$4-$5') as never;
}

/**
 * Lets nothing that is done within draw a random id or reference but in the way the seed says. The hub is not changed for it: Node lets the
 * exports of its own modules be replaced. Outside of it all is as it was.
 */
export function withFrozenRandomness<T>(seed: string, work: () => T): T {
  return frozen.run({ seed, drawn: 0 }, work);
}

function next(): Randomness | undefined {
  const randomness = frozen.getStore();
  if (randomness) randomness.drawn += 1;
  return randomness;
}

crypto.randomUUID = (options) => {
  const randomness = next();
  return randomness ? frozenUUID(randomness) : real.randomUUID(options);
};
crypto.randomInt = ((...given: [number]) => {
  const randomness = given.length === 1 ? next() : undefined;
  return randomness ? draw(randomness).readUInt32BE() % given[0] : real.randomInt(...given);
}) as typeof crypto.randomInt;
syncBuiltinESMExports();
