import fc from 'fast-check';
import { hotSpotsOf, type PlacedEvent } from './hot-spots-of.js';

const place = fc.record({
  latitude: fc.oneof(fc.double({ min: 48.8, max: 48.9, noNaN: true }), fc.double({ min: 43, max: 50, noNaN: true })),
  longitude: fc.oneof(fc.double({ min: 2.25, max: 2.42, noNaN: true }), fc.double({ min: -1, max: 7, noNaN: true })),
});
const event = fc.tuple(place, fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f')).map(([at, firm]) => ({ ...at, firm }));

type Spot = ReturnType<typeof hotSpotsOf>[number];
const holds = (spot: Spot, { latitude, longitude }: { latitude: number; longitude: number }): boolean =>
  latitude >= spot.south && latitude < spot.north && longitude >= spot.west && longitude < spot.east;

test('every cell holds five member premises and three firms that were hit, and says how many events', () => {
  fc.assert(
    fc.property(fc.array(event, { maxLength: 120 }), fc.array(place, { maxLength: 80 }), (events, premises) => {
      for (const spot of hotSpotsOf(events, premises)) {
        const inside = events.filter((one) => holds(spot, one));
        expect(spot.events).toBe(inside.length);
        expect(spot.premises).toBe(premises.filter((one) => holds(spot, one)).length);
        expect(spot.premises).toBeGreaterThanOrEqual(5);
        expect(new Set(inside.map(({ firm }) => firm)).size).toBeGreaterThanOrEqual(3);
      }
    }),
  );
});

test('no event is counted twice, and what is left out beside the cells is of three firms and five premises or of none', () => {
  fc.assert(
    fc.property(fc.array(event, { maxLength: 120 }), fc.array(place, { maxLength: 80 }), (events, premises) => {
      const spots = hotSpotsOf(events, premises);
      const outside = events.filter((one) => {
        const holding = spots.filter((spot) => holds(spot, one)).length;
        expect(holding).toBeLessThanOrEqual(1);
        return holding === 0;
      });
      if (spots.length === 0 || outside.length === 0) return;
      expect(new Set(outside.map(({ firm }) => firm)).size).toBeGreaterThanOrEqual(3);
      const shown = spots.reduce((sum, spot) => sum + spot.premises, 0);
      expect(premises.length - shown).toBeGreaterThanOrEqual(5);
    }),
  );
});

test('one shop alone is in no cell of its own, however often it was hit', () => {
  const crowd: PlacedEvent[] = Array.from({ length: 20 }, (_, index) => ({
    latitude: 48.86 + index / 10_000,
    longitude: 2.33,
    firm: `firm ${index % 7}`,
  }));
  const lonely: PlacedEvent[] = Array<PlacedEvent>(30).fill({ latitude: 44.1, longitude: 0.2, firm: 'lonely' });
  const spots = hotSpotsOf([...crowd, ...lonely], [...crowd, ...lonely.slice(0, 1)]);
  for (const spot of spots.filter((one) => holds(one, { latitude: 44.1, longitude: 0.2 })))
    expect(spot.events).toBeGreaterThan(30);
});

test('one shop far from all others costs a cell, and not the whole division', () => {
  const streets = Array.from({ length: 400 }, (_, index) => ({
    latitude: 48.85 + (index % 20) * 0.002,
    longitude: 2.32 + Math.floor(index / 20) * 0.002,
    firm: `firm ${index % 9}`,
  }));
  const overseas: PlacedEvent[] = Array<PlacedEvent>(7).fill({ latitude: -20.9, longitude: 55.4, firm: 'lonely' });
  const alone = hotSpotsOf(streets, streets);
  const spots = hotSpotsOf([...streets, ...overseas], [...streets, ...overseas.slice(0, 1)]);
  expect(alone.length).toBeGreaterThan(4);
  expect(spots).toEqual(alone.slice(0, -1));
});

test('where shops are many, cells are small; where nothing can be shown, there is no cell', () => {
  const streets = Array.from({ length: 400 }, (_, index) => ({
    latitude: 48.85 + (index % 20) * 0.002,
    longitude: 2.32 + Math.floor(index / 20) * 0.002,
    firm: `firm ${index % 9}`,
  }));
  const spots = hotSpotsOf(streets, streets);
  expect(spots.length).toBeGreaterThan(4);
  expect(Math.min(...spots.map(({ north, south }) => north - south))).toBeLessThan(0.05);
  expect(hotSpotsOf(streets.slice(0, 2), streets)).toEqual([]);
  expect(hotSpotsOf([], streets)).toEqual([]);
});
