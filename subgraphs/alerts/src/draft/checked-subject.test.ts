import { TlpLabel } from '@hub/shared/values/tlp-label.enum';
import type { HubRole } from '@hub/shared/viewer/hub-role';
import type { AlertInput } from '../alert/alert.input.js';
import { AlertExercise } from '../alert/alert-exercise.enum.js';
import { AlertKind } from '../alert/alert-kind.enum.js';
import { Certainty } from '../alert/certainty.enum.js';
import { Severity } from '../alert/severity.enum.js';
import { Urgency } from '../alert/urgency.enum.js';
import { PersonStatus } from '../subject/person-status.enum.js';
import { checkedSubject, type DraftSubject } from './checked-subject.js';

const NOW = new Date('2010-02-16T12:00:00Z');

const anAlert = (more: Partial<AlertInput> = {}): AlertInput => ({
  kind: AlertKind.MODUS_OPERANDI,
  urgency: Urgency.EXPECTED,
  severity: Severity.MODERATE,
  certainty: Certainty.POSSIBLE,
  responses: [],
  headline: 'Repérage rue de la Paix',
  instruction: 'Appeler le 17',
  expiresAt: new Date('2010-03-01T00:00:00Z'),
  areaCodes: ['75102'],
  releasePlate: false,
  exercise: AlertExercise.ACTUAL,
  handling: { tlp: TlpLabel.TLP_GREEN, codes: [], chathamHouse: false },
  clientMutationId: 'a77',
  ...more,
});

const identity = { statusOfPerson: PersonStatus.SUSPECT, name: 'A name', imageExpiresOn: '2010-02-20' };

function outcome(more: Partial<AlertInput>, role: HubRole): string | DraftSubject {
  try {
    return checkedSubject(anAlert(more), role, NOW);
  } catch (error) {
    return (error as { code: string }).code;
  }
}

describe('an alert is about a person', () => {
  test.each([
    ['by its kind', { kind: AlertKind.SUSPICIOUS_PERSON }],
    ['by a description', { descriptors: ['photographs the airlock'] }],
    ['by a height', { heightBandCm: '170-180' }],
    ['by an identity', { identity }],
  ])('%s', (_, more) => {
    expect(outcome(more, 'police')).toMatchObject({ aboutPerson: true });
  });

  test('and not by a vehicle or its plate', () => {
    expect(outcome({ kind: AlertKind.VEHICLE, vehicleMake: 'Renault', plate: 'AB-123-CD' }, 'police')).toMatchObject({
      aboutPerson: false,
      isPersonal: true,
    });
  });
});

describe('only a police service', () => {
  test.each<HubRole>(['firm', 'secretariat'])('and no %s gives an identity or releases a plate', (role) => {
    expect(outcome({ identity }, role)).toBe('RELEASED_BY_POLICE_ONLY');
    expect(outcome({ releasePlate: true }, role)).toBe('RELEASED_BY_POLICE_ONLY');
  });
});

test('a firm gives a plate, which is not released; the observatory keeps none of its own', () => {
  expect(outcome({ plate: 'ab-123-cd' }, 'firm')).toMatchObject({ plate: 'AB-123-CD', released: false });
  expect(outcome({ plate: 'AB-123-CD' }, 'secretariat')).toBe('PLATE_NOT_ALLOWED');
});

test('a plate that is for the police does not stand where firms read', () => {
  expect(outcome({ vehicleModel: 'Clio ab123cd', plate: 'AB-123-CD' }, 'firm')).toBe('PLATE_IN_TEXT');
  expect(outcome({ descriptors: ['Repart en AB-123-CD'] }, 'firm')).toBe('PLATE_IN_TEXT');
  expect(outcome({ vehicleMake: 'Peugeot', vehicleModel: '208', plate: 'AB-208-CD' }, 'firm')).toMatchObject({
    vehicleModel: '208',
  });
});

test('an identity ends after today and with the alert at the latest', () => {
  const until = (imageExpiresOn: string) => outcome({ identity: { ...identity, imageExpiresOn } }, 'police');
  expect(until('2010-02-16')).toBe('EXPIRES_IN_THE_PAST');
  expect(until('2010-02-17')).toMatchObject({ aboutPerson: true });
  expect(until('2010-03-01')).toMatchObject({ aboutPerson: true });
  expect(until('2010-03-02')).toBe('EXPIRES_TOO_LATE');
});

test('descriptions are few, short and on one line', () => {
  expect(outcome({ descriptors: Array.from({ length: 21 }, () => 'x') }, 'firm')).toBe('TOO_MANY');
  expect(outcome({ descriptors: ['x'.repeat(121)] }, 'firm')).toBe('TEXT_TOO_LONG');
  expect(outcome({ descriptors: ['x\ny'] }, 'firm')).toBe('TEXT_NOT_PLAIN');
  expect(outcome({ heightBandCm: '175' }, 'firm')).toBe('HEIGHT_NOT_A_BAND');
});
