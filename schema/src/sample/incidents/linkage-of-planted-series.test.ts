import { contributionsOf } from '@hub/incidents/linkage/contributions-of';
import { LINKABLE_DAYS } from '@hub/incidents/linkage/linkable-days';
import type { LinkableFacts } from '@hub/incidents/linkage/linkable-facts';
import { LINKAGE_MODEL } from '@hub/incidents/linkage/linkage-model';
import { PUBLISHED_SHARES } from '@hub/incidents/linkage/published-shares';
import { scoreOf } from '@hub/incidents/linkage/score-of';
import { sampleWorld } from '../sample-world.js';
import { baseIncidents } from './base-incidents.js';
import { type IncidentStory, storyTeller } from './incident-story.js';
import { PlantedSeries } from './planted-series.js';

/*
 * What the linkage model says of itself is measured: on the solved cases of the sample, each the work of one team. The accuracy on real
 * events is another; what is proven here is that the stated figure is the measured one.
 */

const DAY = 86_400_000;

const stories = baseIncidents()
  .map(storyTeller(sampleWorld()))
  .filter(({ slot }) => slot.recordStatus === 'VALIDATED');

const factsOf = ({ id, premises, occurrence, modusOperandi, offenders }: IncidentStory): LinkableFacts => ({
  id,
  methods: modusOperandi,
  weapons: offenders.weapons,
  vehicles: offenders.vehicles.filter(({ make }) => make !== null),
  occurredFrom: occurrence.from,
  occurredTo: occurrence.to,
  latitude: premises.latitude,
  longitude: premises.longitude,
});

const inSeries = stories.filter(({ slot }) => PlantedSeries.of(slot));

/** Scores of the pairs that are linked and of those that are not, as far apart in time as candidates are looked for. */
function scores(): { readonly linked: number[]; readonly unlinked: number[] } {
  const facts = inSeries.map(factsOf);
  const linked: number[] = [];
  const unlinked: number[] = [];
  for (const [place, one] of facts.entries())
    for (const [further, other] of facts.slice(place + 1).entries()) {
      if (Math.abs(one.occurredFrom.getTime() - other.occurredFrom.getTime()) > LINKABLE_DAYS * DAY) continue;
      const isOneTeam = inSeries[place]?.slot.solvedCase?.name === inSeries[place + 1 + further]?.slot.solvedCase?.name;
      (isOneTeam ? linked : unlinked).push(scoreOf(contributionsOf(one, other)));
    }
  return { linked, unlinked };
}

const { linked, unlinked } = scores();

/** The area under the receiver operating characteristic: how often a link scores higher than what is none; ties count half. */
function areaUnderCurve(ones: readonly number[], others: readonly number[]): number {
  const sorted = others.toSorted((one, other) => one - other);
  const firstWhere = (holds: (other: number) => boolean): number => {
    let [from, to] = [0, sorted.length];
    while (from < to) {
      const middle = (from + to) >> 1;
      if (holds(sorted[middle] as number)) to = middle;
      else from = middle + 1;
    }
    return from;
  };
  const wins = ones.map((score) => (firstWhere((other) => other >= score) + firstWhere((other) => other > score)) / 2);
  return wins.reduce((sum, win) => sum + win, 0) / (ones.length * others.length);
}

test('the stated accuracy is the one measured on the series of the sample', () => {
  expect(linked).toHaveLength(LINKAGE_MODEL.validatedOnPairs);
  expect(unlinked.length).toBeGreaterThan(10_000);
  expect(Math.abs(areaUnderCurve(linked, unlinked) - LINKAGE_MODEL.validationAuc)).toBeLessThanOrEqual(0.01);
});

test('a model that knows nothing would be measured at one half', () => {
  expect(
    areaUnderCurve(
      linked.map(() => 0),
      unlinked.map(() => 0),
    ),
  ).toBe(0.5);
});

test('the published shares are those of the records, rounded to a percent', () => {
  const shareOf = (has: (story: IncidentStory) => boolean): number =>
    Math.max(0.01, Math.round((100 * stories.filter(has).length) / stories.length) / 100);
  for (const [code, share] of Object.entries(PUBLISHED_SHARES.methods))
    expect([code, shareOf(({ modusOperandi }) => modusOperandi.includes(code))]).toEqual([code, share]);
  for (const [tool, share] of Object.entries(PUBLISHED_SHARES.tools))
    expect([tool, shareOf(({ offenders }) => (offenders.weapons as readonly string[]).includes(tool))]).toEqual([
      tool,
      share,
    ]);
});

test('a base rate makes most proposals wrong, as the description warns', () => {
  const threshold = unlinked.toSorted((one, other) => other - one)[Math.floor(unlinked.length * 0.05)] as number;
  const trueLinks = linked.filter((score) => score > threshold).length;
  const falseLinks = unlinked.filter((score) => score > threshold).length;
  expect(trueLinks / (trueLinks + falseLinks)).toBeLessThan(0.2);
});
