import { Refusal } from '@hub/shared/errors/refusal.error';
import { HandlingCode } from '@hub/shared/values/handling-code.enum';
import { TlpLabel } from '@hub/shared/values/tlp-label.enum';
import { GoodsKind } from '../goods/goods-kind.enum.js';
import { MOST_THINGS } from '../goods/most-things.js';
import { EmergencyPath } from '../incident/emergency-path.enum.js';
import { IncidentCategory } from '../incident/incident-category.enum.js';
import { LossBasis } from '../incident/loss-basis.enum.js';
import { LossCertainty } from '../incident/loss-certainty.enum.js';
import { TimePrecision } from '../incident/time-precision.enum.js';
import { WeaponKind } from '../incident/weapon-kind.enum.js';
import { assertWeaponOfRobbery } from './assert-weapon-of-robbery.js';
import { checkedAudience } from './checked-audience.js';
import { checkedCall } from './checked-call.js';
import { checkedGoods } from './checked-goods.js';
import { checkedHarm } from './checked-harm.js';
import { checkedLoss } from './checked-loss.js';
import { checkedOccurrence } from './checked-occurrence.js';
import { checkedOffenders } from './checked-offenders.js';
import type { IncidentInput } from './incident.input.js';

const NOW = new Date('2010-01-01T00:00:00Z');
const { MINUTE, HALF_DAY, DAY, INTERVAL } = TimePrecision;

const declaration = (changes: Partial<IncidentInput> = {}): IncidentInput => ({
  premisesId: '00000000-0000-4000-8000-000000000001',
  category: IncidentCategory.ARMED_ROBBERY,
  attempted: false,
  occurred: { from: NOW, to: NOW, precision: MINUTE },
  weapons: [WeaponKind.HANDGUN],
  handling: { tlp: TlpLabel.TLP_GREEN, codes: [HandlingCode.H0], chathamHouse: false },
  clientMutationId: 'key',
  ...changes,
});

const loss = (stolenEur: string) => ({ stolenEur, basis: LossBasis.INSURED, certainty: LossCertainty.ADJUSTER });

/** What a rule says: the code of its refusal and the field it is about. */
function verdict(check: () => unknown): string {
  try {
    check();
    return 'accepted';
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return `${error.code} ${error.path?.slice(1).join('.')}`;
  }
}

test.each<[string, string, string, TimePrecision, string]>([
  ['a quarter of an hour', '2009-12-18T17:40:00Z', '2009-12-18T17:55:00Z', MINUTE, 'accepted'],
  [
    'an end before the beginning',
    '2009-12-18T18:00:00Z',
    '2009-12-18T17:00:00Z',
    MINUTE,
    'TIMES_NOT_IN_ORDER occurred.to',
  ],
  ['tomorrow', '2010-01-02T00:00:00Z', '2010-01-02T01:00:00Z', MINUTE, 'IN_THE_FUTURE occurred.to'],
  ['the age of Vidocq', '1809-12-18T18:00:00Z', '2009-12-18T19:00:00Z', INTERVAL, 'OUT_OF_RANGE occurred.from'],
  [
    'two days to the minute',
    '2009-12-18T18:00:00Z',
    '2009-12-20T18:00:00Z',
    MINUTE,
    'PRECISION_CONFLICT occurred.precision',
  ],
  ['a night as an interval', '2009-12-18T18:00:00Z', '2009-12-19T08:00:00Z', INTERVAL, 'accepted'],
  ['an afternoon in Paris', '2009-12-18T11:00:00Z', '2009-12-18T23:00:00Z', HALF_DAY, 'accepted'],
  [
    'an afternoon in Greenwich',
    '2009-12-18T12:00:00Z',
    '2009-12-19T00:00:00Z',
    HALF_DAY,
    'PRECISION_CONFLICT occurred.precision',
  ],
  ['a morning of eleven hours', '2009-03-28T23:00:00Z', '2009-03-29T10:00:00Z', HALF_DAY, 'accepted'],
  ['a day of 25 hours', '2009-10-24T22:00:00Z', '2009-10-25T23:00:00Z', DAY, 'accepted'],
  ['half a day as a day', '2009-12-18T11:00:00Z', '2009-12-18T23:00:00Z', DAY, 'PRECISION_CONFLICT occurred.precision'],
])('%s', (_name, from, to, precision, expected) => {
  const occurred = { from: new Date(from), to: new Date(to), precision };
  expect(verdict(() => checkedOccurrence(occurred, NOW))).toBe(expected);
});

test('of an attempt nothing is taken, and no amount is below zero', () => {
  const of = (changes: Partial<IncidentInput>) => verdict(() => checkedLoss(declaration(changes), '2010-01-01'));
  expect(of({ attempted: true, loss: loss('0.01') })).toBe('INCONSISTENT loss.stolenEur');
  expect(of({ attempted: true, loss: loss('0.00') })).toBe('accepted');
  expect(of({ loss: loss('-0.01') })).toBe('OUT_OF_RANGE loss.stolenEur');
  expect(of({ loss: { ...loss('1.00'), damageEur: '-1.00' } })).toBe('OUT_OF_RANGE loss.damageEur');
  expect(of({ loss: { ...loss('1.00'), closureHours: -1 } })).toBe('OUT_OF_RANGE loss.closureHours');
  expect(of({ loss: loss('85000000.00') })).toBe('accepted');
  expect(of({ category: IncidentCategory.RECONNAISSANCE, loss: loss('1.00') })).toBe('INCONSISTENT loss.stolenEur');
});

test('things are worth no more together than the loss, unless that is still estimated', () => {
  const watch = { kind: GoodsKind.WATCH, valueEur: '600.00' };
  const of = (changes: Partial<IncidentInput>) => verdict(() => checkedGoods(declaration(changes)));
  const stolenItems = [watch, watch];
  expect(of({ stolenItems, loss: loss('1200.00') })).toBe('accepted');
  expect(of({ stolenItems, loss: loss('1199.99') })).toBe('INCONSISTENT stolenItems');
  expect(of({ stolenItems, loss: { ...loss('1.00'), certainty: LossCertainty.FIRST_ESTIMATE } })).toBe('accepted');
  expect(of({ stolenItems })).toBe('accepted');
  expect(of({ stolenItems, attempted: true })).toBe('INCONSISTENT stolenItems');
  expect(of({ stolenItems, category: IncidentCategory.RECONNAISSANCE })).toBe('INCONSISTENT stolenItems');
  expect(of({ stolenItems: [{ ...watch, valueEur: '-0.01' }] })).toBe('OUT_OF_RANGE stolenItems.0.valueEur');
});

test('of a thing nothing is written that no text of the hub may hold, and its serial is one', () => {
  const of = (...items: object[]) =>
    verdict(() => checkedGoods(declaration({ stolenItems: items.map((item) => ({ kind: GoodsKind.RING, ...item })) })));
  expect(of({ serialNumber: 'ab 12-34', description: 'Gravure\nau dos.' })).toBe('accepted');
  expect(of({}, { serialNumber: 'ab\u0000' })).toBe('TEXT_NOT_PLAIN stolenItems.1.serialNumber');
  expect(of({ serialNumber: 'x'.repeat(10_000) })).toBe('TEXT_TOO_LONG stolenItems.0.serialNumber');
  expect(of({ serialNumber: '12' })).toBe('NOT_A_SERIAL stolenItems.0.serialNumber');
  expect(of({ description: 'Offerte par un client musulman' })).toBe('FORBIDDEN_DESCRIPTOR stolenItems.0.description');
  expect(of(...Array.from({ length: MOST_THINGS + 1 }, () => ({})))).toBe('TOO_MANY stolenItems');
});

test('an armed robbery names its weapon, and "none seen" stands alone', () => {
  const of = (changes: Partial<IncidentInput>) =>
    verdict(() => {
      checkedOffenders(declaration(changes));
      assertWeaponOfRobbery(declaration(changes), ['input', 'weapons']);
    });
  expect(of({ weapons: [] })).toBe('INCONSISTENT weapons');
  expect(of({ weapons: [WeaponKind.NONE_SEEN] })).toBe('INCONSISTENT weapons');
  expect(of({ weapons: [WeaponKind.NONE_SEEN, WeaponKind.BLADE] })).toBe('INCONSISTENT weapons');
  expect(of({ category: IncidentCategory.BURGLARY, weapons: [WeaponKind.NONE_SEEN] })).toBe('accepted');
  expect(of({ offendersMin: 5, offendersMax: 2 })).toBe('INCONSISTENT offendersMax');
  expect(of({ offendersMin: -1 })).toBe('OUT_OF_RANGE offendersMin');
});

test('peers are shown described vehicles only: that there is one of which nothing but the plate is known would tell of the plate', () => {
  const vehicles = [{ plate: 'ab 123 cd' }, { make: 'Audi', plate: 'ef 456 gh' }, { colour: 'noire' }];
  const { vehicles: shared, plates } = checkedOffenders(declaration({ vehicles }));
  expect(shared.map(({ make, colour }) => [make, colour])).toEqual([
    ['Audi', null],
    [null, 'noire'],
  ]);
  expect(plates).toEqual(['EF-456-GH', null, 'AB-123-CD']);
  expect(verdict(() => checkedOffenders(declaration({ vehicles: [{}] })))).toBe('VEHICLE_EMPTY vehicles.0');
});

test.each(['a\u0000b', 'a\u001Bb', 'a\u202Eb', 'a\uD800b', 'a\nb'])('a descriptor such as %j is refused', (text) => {
  expect(verdict(() => checkedOffenders(declaration({ descriptors: [text] })))).toBe('TEXT_NOT_PLAIN descriptors.0');
});

test('a descriptor is a code of the vocabulary', () => {
  const of = (...descriptors: string[]) => verdict(() => checkedOffenders(declaration({ descriptors })));
  expect(of('CLO-WIG', 'HEI-170-179')).toBe('accepted');
  expect(of('CLO-WIG', 'perruque')).toBe('UNKNOWN_DESCRIPTOR descriptors.1');
  expect(of('homme de type européen')).toBe('FORBIDDEN_DESCRIPTOR descriptors.0');
});

test('first sign, call and arrival follow one another, and nobody who did not call gave an address', () => {
  const at = (time: string): Date => new Date(`2009-12-18T${time}:00Z`);
  const occurred = { from: at('17:40'), to: at('17:55') };
  const of = (call: object) =>
    verdict(() => checkedCall({ path: EmergencyPath.CALL_17, ...call }, { occurred, now: NOW }));
  expect(of({ firstSignAt: at('17:41'), calledAt: at('17:43'), arrivedAt: at('17:50') })).toBe('accepted');
  expect(of({ firstSignAt: at('17:44'), calledAt: at('17:43') })).toBe('TIMES_NOT_IN_ORDER emergencyCall.calledAt');
  expect(of({ firstSignAt: at('17:51'), arrivedAt: at('17:50') })).toBe('TIMES_NOT_IN_ORDER emergencyCall.arrivedAt');
  expect(of({ calledAt: new Date('2010-01-02T00:00:00Z') })).toBe('IN_THE_FUTURE emergencyCall.calledAt');
  expect(of({ path: EmergencyPath.NONE, calledAt: at('17:43') })).toBe('INCONSISTENT emergencyCall.path');
});

test('a call belongs to its event: from a day before it begins to a week after it ends', () => {
  const at = (time: string): Date => new Date(`2009-12-${time}:00Z`);
  const occurred = { from: at('12T18:00'), to: at('14T08:00') };
  const of = (call: object) =>
    verdict(() => checkedCall({ path: EmergencyPath.CALL_17, ...call }, { occurred, now: NOW }));
  expect(of({ firstSignAt: at('11T18:00'), calledAt: at('21T08:00') })).toBe('accepted');
  expect(of({ firstSignAt: at('11T17:59') })).toBe('OUT_OF_RANGE emergencyCall.firstSignAt');
  expect(of({ calledAt: new Date('2008-12-14T08:00:00Z') })).toBe('OUT_OF_RANGE emergencyCall.calledAt');
  expect(of({ calledAt: at('14T08:00'), arrivedAt: at('21T08:01') })).toBe('OUT_OF_RANGE emergencyCall.arrivedAt');
});

test('who is counted as injured was injured', () => {
  expect(verdict(() => checkedHarm({ anyInjured: false, killed: 1 }))).toBe('INCONSISTENT harm.anyInjured');
  expect(verdict(() => checkedHarm({ anyInjured: true, lightlyInjured: -1 }))).toBe('OUT_OF_RANGE harm.lightlyInjured');
  expect(checkedHarm(null).anyInjured).toBe(false);
  const nobody = { lightlyInjured: 0, seriouslyInjured: 0, killed: 0 };
  expect(verdict(() => checkedHarm({ anyInjured: true, ...nobody }))).toBe('INCONSISTENT harm.anyInjured');
  for (const harm of [{ anyInjured: false, ...nobody }, { anyInjured: true }, { anyInjured: true, killed: 0 }])
    expect(verdict(() => checkedHarm(harm))).toBe('accepted');
});

test('what is for anybody holds nothing that can be personal, and RED is for named members', () => {
  const handling = (tlp: TlpLabel) => ({ tlp, codes: [HandlingCode.H0], chathamHouse: false });
  const of = (changes: Partial<IncidentInput>, personal: string[] = []) =>
    verdict(() => checkedAudience(declaration(changes), personal, NOW));
  const member = '00000000-0000-4000-8000-000000000002';
  expect(of({ handling: handling(TlpLabel.TLP_CLEAR) }, ['Incident.narrative'])).toBe(
    'TLP_AUDIENCE_CONFLICT handling.tlp',
  );
  expect(of({ handling: handling(TlpLabel.TLP_CLEAR) })).toBe('accepted');
  expect(of({ handling: handling(TlpLabel.TLP_RED) })).toBe('TLP_AUDIENCE_CONFLICT handling.tlp');
  expect(of({ handling: handling(TlpLabel.TLP_RED), audienceMemberIds: [member] })).toBe('accepted');
  expect(of({ audienceMemberIds: [member] })).toBe('TLP_AUDIENCE_CONFLICT handling.tlp');
  expect(of({ audienceOrganisationIds: ['not-an-id'] })).toBe('NOT_AN_IDENTIFIER audienceOrganisationIds');
  expect(of({ handling: { ...handling(TlpLabel.TLP_GREEN), expiresAt: NOW } })).toBe(
    'EXPIRES_IN_THE_PAST handling.expiresAt',
  );
});
