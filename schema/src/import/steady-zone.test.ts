import fc from 'fast-check';
import { IANAZone } from 'luxon';
import { SteadyZone } from './steady-zone.js';

/** Zones whose clocks change at the hour, at the half-hour, by half an hour, twice around Ramadan, and never. */
const ZONES = ['Europe/Paris', 'America/St_Johns', 'Australia/Lord_Howe', 'Africa/Casablanca', 'America/Cayenne'];

test('the offset that is remembered is the one there is, at any instant', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...ZONES),
      fc.integer({ min: Date.UTC(1980, 0), max: Date.UTC(2037, 0) }),
      (name, at) => SteadyZone.named(name).offset(at) === IANAZone.create(name).offset(at),
    ),
    { numRuns: 2_000 },
  );
});

test('on the days on which the clocks change each instant has its own', () => {
  const paris = SteadyZone.named('Europe/Paris');
  const change = Date.UTC(2013, 9, 27, 1);
  expect([paris.offset(change - 1), paris.offset(change)]).toEqual([120, 60]);
});
