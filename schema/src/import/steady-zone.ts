import { IANAZone } from 'luxon';

const DAY_MS = 86_400_000;
const zones = new Map<string, SteadyZone>();

/**
 * A time zone that remembers its offset of every day that begins and ends with the same one. Luxon asks the machine anew for every instant,
 * several times for each it reads, and that takes longer than all else in reading a row.
 */
export class SteadyZone extends IANAZone {
  readonly #offsets = new Map<number, number | undefined>();

  /** The zone of a name, one for all who ask. */
  static named(name: string): SteadyZone {
    const zone = zones.get(name) ?? new SteadyZone(name);
    zones.set(name, zone);
    return zone;
  }

  override offset(at: number): number {
    const day = Math.floor(at / DAY_MS);
    if (!this.#offsets.has(day)) this.#offsets.set(day, this.#offsetOfDay(day * DAY_MS));
    return this.#offsets.get(day) ?? super.offset(at);
  }

  #offsetOfDay(begins: number): number | undefined {
    const offset = super.offset(begins);
    return offset === super.offset(begins + DAY_MS) ? offset : undefined;
  }
}
