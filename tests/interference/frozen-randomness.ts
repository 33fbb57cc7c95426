import { AsyncLocalStorage } from 'node:async_hooks';
import crypto from 'node:crypto';
import { syncBuiltinESMExports } from 'node:module';

/** Where random values come from meanwhile. */
interface Randomness {
  readonly moment: number;
  drawn: number;
}

/** Bits of an id that count what was drawn within a moment. */
const DRAWN_BITS = 16;

const frozen = new AsyncLocalStorage<Randomness>();
const real = { randomUUID: crypto.randomUUID, randomInt: crypto.randomInt };

function next(): Randomness | undefined {
  const randomness = frozen.getStore();
  if (randomness) randomness.drawn += 1;
  return randomness;
}

function draw({ moment, drawn }: Randomness): Buffer {
  return crypto.createHash('sha256').update(`${moment} ${drawn}`).digest();
}

/**
 * Ids that rise with time. What is filed within one millisecond stands in the order of its ids, and must stand in the order in which it was
 * filed, or it would depend on where a millisecond ended.
 */
function frozenUUID(randomness: Randomness): ReturnType<typeof crypto.randomUUID> {
  const place = randomness.moment * 2 ** DRAWN_BITS + randomness.drawn;
  const rest = draw(randomness).toString('hex');
  const time = place.toString(16).padStart(12, '0');
  return `${time.slice(0, 8)}-${time.slice(8)}-4${rest.slice(0, 3)}-8${rest.slice(3, 6)}-${rest.slice(6, 18)}`;
}

/**
 * Lets nothing that is done within draw a random id or reference but as the moment says; moments are counted by whoever calls. The hub is not
 * changed for it: Node lets the exports of its own modules be replaced. Outside of it all is as it was.
 */
export function withFrozenRandomness<T>(moment: number, work: () => T): T {
  return frozen.run({ moment, drawn: 0 }, work);
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
