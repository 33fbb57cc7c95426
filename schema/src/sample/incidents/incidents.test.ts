import { EmergencyPath } from '@hub/incidents/incident/emergency-path.enum';
import { IncidentCategory } from '@hub/incidents/incident/incident-category.enum';
import { IncidentRecordStatus } from '@hub/incidents/incident/incident-record-status.enum';
import { InvestigationStatus } from '@hub/incidents/incident/investigation-status.enum';
import { TimePrecision } from '@hub/incidents/incident/time-precision.enum';
import { WeaponKind } from '@hub/incidents/incident/weapon-kind.enum';
import { INVESTIGATION_COURSE } from '@hub/incidents/investigation/investigation-course';
import { MODUS_OPERANDI } from '@hub/incidents/modus-operandi/modus-operandi.catalogue';
import { HandlingCode } from '@hub/shared/values/handling-code.enum';
import { TlpLabel } from '@hub/shared/values/tlp-label.enum';
import { sampleWorld } from '../sample-world.js';
import { baseIncidents } from './base-incidents.js';
import { emptiedStory } from './emptied-story.js';
import { INCIDENT_CALENDAR } from './incident-calendar.js';
import type { IncidentStory } from './incident-story.js';
import { storyTeller } from './incident-story.js';
import { investigationStepRows } from './investigation-steps.js';
import { outcomeFeedbackRows } from './outcome-feedback.js';

const tellAll = (): IncidentStory[] => {
  const tell = storyTeller(sampleWorld());
  return baseIncidents().map((slot) => emptiedStory(tell(slot)));
};

const stories = tellAll();
const clock = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/Paris', year: 'numeric', month: 'numeric' });
const inParis = ({ occurrence }: IncidentStory): { year: number; month: number } => {
  const [month = 0, year = 0] = clock.format(occurrence.from).split('/').map(Number);
  return { year, month };
};
const calendar = stories.filter((story) => inParis(story).year >= 2008 && inParis(story).year <= 2013);
const share = (part: readonly unknown[], whole: readonly unknown[]): number => part.length / whole.length;

describe('the published figures', () => {
  test.each(INCIDENT_CALENDAR)('$year: $events events, $armedRobberies of them armed robberies', (published) => {
    const year = calendar.filter((story) => inParis(story).year === published.year);
    const armed = year.filter(({ slot }) => slot.category === IncidentCategory.ARMED_ROBBERY);
    expect([year.length, armed.length]).toEqual([published.events, published.armedRobberies]);
    // Whoever reads the half-day by a clock in Greenwich counts the same.
    expect(stories.filter(({ coarse }) => coarse.halfDayFrom.getUTCFullYear() === published.year)).toHaveLength(
      published.events,
    );
  });

  test('are those of the observatory and of the ONDRP', () => {
    expect(INCIDENT_CALENDAR.map(({ events }) => events)).toEqual([333, 483, 632, 715, 578, 379]);
    const [first, , , , interpolated, last] = INCIDENT_CALENDAR.map(({ armedRobberies }) => armedRobberies);
    expect([first, last]).toEqual([158, 224]);
    expect(interpolated).toBe(Math.ceil((359 + 224) / 2));
  });

  test('December has its 14.7 %, and 28 % of the events remained attempts', () => {
    const december = calendar.filter((story) => inParis(story).month === 12);
    expect(share(december, calendar)).toBeCloseTo(0.147, 2);
    expect(
      share(
        calendar.filter(({ slot }) => slot.attempted),
        calendar,
      ),
    ).toBeCloseTo(0.28, 2);
  });

  test('one loss is of EUR 85,000,000.00, in the 8th arrondissement in December 2008, and no other is near it', () => {
    const great = stories.filter(({ loss }) => loss?.stolenEur === '85000000.00');
    expect(great).toHaveLength(1);
    expect(great[0]?.premises).toMatchObject({ areaCode: '75108', firm: { name: 'firm.montaigne' } });
    expect(inParis(great[0] as IncidentStory)).toEqual({ year: 2008, month: 12 });
    const others = stories.filter((story) => story !== great[0]).map(({ loss }) => Number(loss?.stolenEur ?? 0));
    expect(Math.max(...others)).toBeLessThan(10_000_000);
    // A heavy tail: a hundredth of the events makes a large part of the total.
    const sorted = others.toSorted((one, other) => other - one);
    const total = sorted.reduce((sum, loss) => sum + loss, 0);
    const top = sorted.slice(0, Math.round(sorted.length / 100)).reduce((sum, loss) => sum + loss, 0);
    expect(top / total).toBeGreaterThan(0.2);
  });
});

test('somebody who calls does so about a minute after the first sign, and a patrol comes some minutes later', () => {
  const median = (values: readonly number[]): number =>
    values.toSorted((one, other) => one - other)[values.length >> 1] ?? 0;
  const calls = stories.flatMap(({ call }) => (call.path === EmergencyPath.CALL_17 ? call : []));
  const seconds = (from: Date | null, to: Date | null): number[] =>
    from && to ? [(to.getTime() - from.getTime()) / 1_000] : [];
  const callDelay = median(calls.flatMap(({ firstSignAt, calledAt }) => seconds(firstSignAt, calledAt)));
  const arrivalDelay = median(calls.flatMap(({ calledAt, arrivedAt }) => seconds(calledAt, arrivedAt)));
  expect(callDelay).toBeGreaterThan(50);
  expect(callDelay).toBeLessThan(130);
  expect(arrivalDelay).toBeGreaterThan(240);
  expect(arrivalDelay).toBeLessThan(600);
});

test('every category, state, label, precision and weapon is there', () => {
  const values = (read: (story: IncidentStory) => unknown): Set<unknown> => new Set(stories.flatMap(read));
  expect(values(({ slot }) => slot.category)).toEqual(new Set(Object.values(IncidentCategory)));
  expect(values(({ slot }) => slot.recordStatus)).toEqual(new Set(Object.values(IncidentRecordStatus)));
  expect(values(({ inquiry }) => inquiry.status)).toEqual(new Set(Object.values(InvestigationStatus)));
  expect(values(({ audience }) => audience.handling.tlp)).toEqual(new Set(Object.values(TlpLabel)));
  expect(values(({ occurrence }) => occurrence.precision)).toEqual(new Set(Object.values(TimePrecision)));
  expect(values(({ offenders }) => [...offenders.weapons])).toEqual(new Set(Object.values(WeaponKind)));
  expect(values(({ call }) => call.path)).toEqual(new Set(Object.values(EmergencyPath)));
});

test('every method is one of the catalogue', () => {
  const codes = new Set(MODUS_OPERANDI.map(({ code }) => code));
  expect(stories.flatMap(({ modusOperandi }) => modusOperandi.filter((code) => !codes.has(code)))).toEqual([]);
});

test('every demo firm, and the officer of the 8th arrondissement, has several dozen incidents', () => {
  for (const name of ['firm.vendome', 'firm.rivoli', 'firm.bellecour'])
    expect([name, stories.filter(({ premises }) => premises.firm.name === name).length > 30]).toEqual([name, true]);
  expect(stories.filter(({ premises }) => premises.areaCode === '75108').length).toBeGreaterThan(100);
});

test('what is TLP:CLEAR, withdrawn or erased holds nothing of persons', () => {
  const emptied = stories.filter(
    ({ slot, audience }) =>
      ['WITHDRAWN', 'ERASED'].includes(slot.recordStatus) || audience.handling.tlp === TlpLabel.TLP_CLEAR,
  );
  expect(emptied.length).toBeGreaterThan(20);
  for (const { narrative, offenders } of emptied) {
    expect(narrative).toBeNull();
    expect(offenders.descriptors).toEqual([]);
    expect(offenders.vehicles.every(({ plate }) => plate === null)).toBe(true);
  }
});

test('TLP:RED names members, the two labels of TLP:AMBER name organisations, and nothing names the firm itself', () => {
  const wrong = stories.filter(({ audience, premises }) => {
    const { tlp } = audience.handling;
    const isAmber = tlp === TlpLabel.TLP_AMBER || tlp === TlpLabel.TLP_AMBER_STRICT;
    return (
      audience.memberIds.length > 0 !== (tlp === TlpLabel.TLP_RED) ||
      audience.organisationIds.length > 0 !== isAmber ||
      audience.organisationIds.includes(premises.organisationId)
    );
  });
  expect(wrong).toEqual([]);
});

test('no narrative, plate, procedure number or judicial reference of one case is that of another', () => {
  const distinct = (values: readonly (string | null | undefined)[]): void => {
    const given = values.filter(Boolean);
    expect(new Set(given).size).toBe(given.length);
  };
  distinct(stories.map(({ narrative }) => narrative));
  distinct(stories.flatMap(({ offenders }) => offenders.vehicles.map(({ plate }) => plate)));
  distinct(stories.map(({ inquiry }) => inquiry.complaint?.procedureNumber));
  const byReference = Map.groupBy(
    stories.filter(({ inquiry }) => inquiry.clearance),
    ({ inquiry }) => inquiry.clearance?.judicialReference,
  );
  for (const cleared of byReference.values())
    expect(cleared).toHaveLength(cleared[0]?.inquiry.clearance?.incidentsCleared ?? 0);
});

test('nothing is known before it happened', () => {
  const impossible = stories.filter(
    ({ occurrence, reportedAt, validatedAt, inquiry, call }) =>
      !(occurrence.from <= occurrence.to && occurrence.to <= reportedAt && reportedAt <= validatedAt) ||
      (inquiry.clearance && inquiry.clearance.clearedAt <= occurrence.from) ||
      (call.firstSignAt && call.firstSignAt < occurrence.from),
  );
  expect(impossible).toEqual([]);
});

test('most complain; of what is solved most firms were told, of what was closed few; each file and each word is of its own', () => {
  const standing = stories.filter(({ slot }) => ['VALIDATED', 'ARCHIVED'].includes(slot.recordStatus));
  expect(
    share(
      standing.filter(({ inquiry }) => inquiry.complaint),
      standing,
    ),
  ).toBeGreaterThan(0.75);
  const told = (...statuses: InvestigationStatus[]): number => {
    const those = standing.filter(({ inquiry }) => statuses.includes(inquiry.status));
    return share(
      those.filter((story) => outcomeFeedbackRows(story).length > 0),
      those,
    );
  };
  expect(told(InvestigationStatus.CLEARED, InvestigationStatus.JUDGED)).toBeGreaterThan(0.5);
  expect(told(InvestigationStatus.CLOSED_UNKNOWN_OFFENDER)).toBeLessThan(0.4);
  const rows = stories.flatMap(outcomeFeedbackRows);
  expect(new Set(rows.map(({ text }) => text)).size).toBe(rows.length);
  expect(rows.some(({ handling }) => handling.codes.includes(HandlingCode.H1))).toBe(true);
});

test('an investigation goes its course, and its last step is where it stands', () => {
  const astray = stories.filter((story) => {
    const steps = investigationStepRows(story);
    return (
      steps.some(({ fromStatus, toStatus }) => !INVESTIGATION_COURSE[fromStatus].some((next) => next === toStatus)) ||
      (steps.length > 0 && steps.at(-1)?.toStatus !== story.inquiry.status) ||
      steps.some(({ at }, place) => at < (steps[place - 1]?.at ?? at))
    );
  });
  expect(astray).toEqual([]);
  expect(stories.flatMap(investigationStepRows).length).toBeGreaterThan(stories.length);
});

test('two tellings are the same to the letter', () => {
  expect(JSON.stringify(tellAll())).toBe(JSON.stringify(stories));
});
