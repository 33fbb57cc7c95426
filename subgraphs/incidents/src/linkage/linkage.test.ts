import fc from 'fast-check';
import { WeaponKind } from '../incident/weapon-kind.enum.js';
import { MODUS_OPERANDI } from '../modus-operandi/modus-operandi.catalogue.js';
import { contributionsOf } from './contributions-of.js';
import { cpuSeconds } from './cpu-seconds.fixture.js';
import { kilometresBetween } from './kilometres-between.js';
import type { LinkableFacts } from './linkable-facts.js';
import { LINKAGE_MODEL } from './linkage-model.js';
import { rankCandidates } from './rank-candidates.js';
import { scoreOf } from './score-of.js';

const CODES = MODUS_OPERANDI.map(({ code }) => code);

const vehicle = fc.record({
  make: fc.constantFrom('Renault', 'Yamaha', null),
  model: fc.constantFrom('Clio', 'TMAX', null),
  colour: fc.constantFrom('noire', 'grise', null),
  reportedStolen: fc.constantFrom(true, null),
});

const facts = fc
  .record({
    id: fc.uuid(),
    methods: fc.subarray(CODES, { maxLength: 4 }),
    weapons: fc.subarray(Object.values(WeaponKind), { maxLength: 2 }),
    vehicles: fc.array(vehicle, { maxLength: 2 }),
    hours: fc.integer({ min: 0, max: 30_000 }),
    length: fc.integer({ min: 0, max: 20 }),
    latitude: fc.option(fc.double({ min: 42, max: 51, noNaN: true })),
    longitude: fc.option(fc.double({ min: -4, max: 8, noNaN: true })),
  })
  .map(
    ({ hours, length, ...rest }): LinkableFacts => ({
      ...rest,
      occurredFrom: new Date(hours * 3_600_000),
      occurredTo: new Date((hours + length) * 3_600_000),
    }),
  );

const event = (changes: Partial<LinkableFacts> = {}): LinkableFacts => ({
  id: 'a',
  methods: [],
  weapons: [],
  vehicles: [],
  occurredFrom: new Date('2010-02-16T10:00:00Z'),
  occurredTo: new Date('2010-02-16T10:10:00Z'),
  latitude: 48.86858,
  longitude: 2.33093,
  ...changes,
});

test('a score is the sum of what each domain says, and each domain speaks once', () => {
  fc.assert(
    fc.property(facts, fc.array(facts, { maxLength: 80 }), (subject, others) => {
      for (const { score, contributions } of rankCandidates(subject, others)) {
        expect(contributions.map(({ domain }) => domain)).toEqual(['METHOD', 'PLACE', 'TIME', 'VEHICLE', 'TOOLS']);
        expect(Math.abs(score - contributions.reduce((sum, { weight }) => sum + weight, 0))).toBeLessThan(1e-6);
      }
    }),
  );
});

test('at most 50 come, the likeliest first, and no rank is left out', () => {
  fc.assert(
    fc.property(facts, fc.uniqueArray(facts, { maxLength: 80, selector: ({ id }) => id }), (subject, others) => {
      const ranked = rankCandidates(subject, others);
      expect(ranked.length).toBe(Math.min(50, others.filter(({ id }) => id !== subject.id).length));
      for (const [place, { score, rank }] of ranked.entries()) {
        const before = ranked[place - 1];
        if (!before) expect(rank).toBe(1);
        else {
          expect(score).toBeLessThanOrEqual(before.score);
          expect(rank).toBe(score === before.score ? before.rank : before.rank + 1);
        }
      }
    }),
  );
});

test('a link is as likely from either end', () => {
  fc.assert(
    fc.property(facts, facts, (one, other) => {
      expect(contributionsOf(one, other)).toEqual(contributionsOf(other, one));
    }),
  );
});

test('an incident is no candidate of its own, and the order of the records is no matter', () => {
  fc.assert(
    fc.property(facts, fc.uniqueArray(facts, { maxLength: 20, selector: ({ id }) => id }), (subject, others) => {
      const ranked = rankCandidates(subject, [subject, ...others]);
      expect(ranked.map(({ id }) => id)).not.toContain(subject.id);
      expect(rankCandidates(subject, [...others].reverse())).toEqual(ranked);
    }),
  );
});

test('a rare method in common says more than a common one', () => {
  const weightOf = (code: string): number =>
    contributionsOf(event({ methods: [code] }), event({ id: 'b', methods: [code] }))[0]?.weight ?? 0;
  const byRarity = Object.entries(LINKAGE_MODEL.shares.methods).sort(([, one], [, other]) => one - other);
  const weights = byRarity.map(([code]) => weightOf(code));
  expect(weights).toEqual(weights.toSorted((one, other) => other - one));
  expect(weights[0]).toBeGreaterThan((weights.at(-1) ?? 0) + 2);
});

test('that no weapon was seen twice, or that a colour alone agrees, is no likeness', () => {
  const clio = { make: 'Renault', model: 'Clio', colour: 'noire', reportedStolen: null };
  const seen = (changes: Partial<LinkableFacts>, others: Partial<LinkableFacts>) =>
    contributionsOf(event(changes), event({ id: 'b', ...others })).map(({ weight }) => weight);
  expect(seen({ weapons: [WeaponKind.NONE_SEEN] }, { weapons: [WeaponKind.NONE_SEEN] })[4]).toBe(0);
  expect(seen({ vehicles: [clio] }, { vehicles: [{ ...clio, make: 'Audi', model: 'A3' }] })[3]).toBe(0);
  expect(seen({ vehicles: [clio] }, { vehicles: [{ ...clio, colour: 'NOIRE' }] })[3]).toBe(4);
  expect(seen({ vehicles: [clio] }, { vehicles: [{ ...clio, colour: 'rouge' }] })[3]).toBe(2.5);
});

test('what is not known of the place says nothing, for or against', () => {
  const [, place] = contributionsOf(event({ latitude: null, longitude: null }), event({ id: 'b' }));
  expect(place?.weight).toBe(0);
});

test('distances are those of the globe: Paris to Lyon is 392 km', () => {
  const paris = { latitude: 48.8566, longitude: 2.3522 };
  const lyon = { latitude: 45.764, longitude: 4.8357 };
  expect(kilometresBetween(paris, lyon)).toBeCloseTo(391.5, 0);
});

test('five thousand incidents with one method in common are ranked within a blink', () => {
  const others = Array.from({ length: 5_000 }, (_, index) => event({ id: String(index), methods: ['MO-SCOUTING'] }));
  const subject = event({ id: 'subject', methods: ['MO-SCOUTING'] });
  expect(cpuSeconds(() => expect(rankCandidates(subject, others)).toHaveLength(50))).toBeLessThan(1);
  expect(scoreOf([])).toBe(0);
});
