import { Refusal } from '@hub/shared/errors/refusal.error';
import { HandlingCode } from '@hub/shared/values/handling-code.enum';
import { TlpLabel } from '@hub/shared/values/tlp-label.enum';
import { assertAudience, type Labelled } from './assert-audience.js';

const { TLP_RED, TLP_AMBER_STRICT, TLP_AMBER, TLP_GREEN, TLP_CLEAR } = TlpLabel;

const NOBODY = { organisationIds: [], memberIds: [] };
const ORGANISATIONS = { organisationIds: ['organisation'], memberIds: [] };
const MEMBERS = { organisationIds: [], memberIds: ['member'] };
const BOTH = { organisationIds: ['organisation'], memberIds: ['member'] };

const labelled = (tlp: TlpLabel, more: Partial<Labelled> = {}): Labelled => ({
  handling: { tlp, codes: [HandlingCode.H0], chathamHouse: false },
  to: NOBODY,
  isPersonal: false,
  sources: [],
  ...more,
});

function refusalOf(alert: Labelled): string | null {
  try {
    assertAudience(alert);
    return null;
  } catch (error) {
    if (error instanceof Refusal) return error.code;
    throw error;
  }
}

describe('whom an alert may name under each label', () => {
  test.each([
    [TLP_RED, MEMBERS, null],
    [TLP_RED, NOBODY, 'TLP_AUDIENCE_CONFLICT'],
    [TLP_RED, ORGANISATIONS, 'TLP_AUDIENCE_CONFLICT'],
    [TLP_RED, BOTH, 'TLP_AUDIENCE_CONFLICT'],
    [TLP_AMBER_STRICT, ORGANISATIONS, null],
    [TLP_AMBER_STRICT, NOBODY, 'TLP_AUDIENCE_CONFLICT'],
    [TLP_AMBER_STRICT, MEMBERS, 'TLP_AUDIENCE_CONFLICT'],
    [TLP_AMBER_STRICT, BOTH, 'TLP_AUDIENCE_CONFLICT'],
    [TLP_AMBER, ORGANISATIONS, null],
    [TLP_AMBER, NOBODY, 'TLP_AUDIENCE_CONFLICT'],
    [TLP_AMBER, MEMBERS, 'TLP_AUDIENCE_CONFLICT'],
    [TLP_AMBER, BOTH, 'TLP_AUDIENCE_CONFLICT'],
    [TLP_GREEN, NOBODY, null],
    [TLP_GREEN, ORGANISATIONS, null],
    [TLP_GREEN, MEMBERS, 'TLP_AUDIENCE_CONFLICT'],
    [TLP_CLEAR, NOBODY, null],
    [TLP_CLEAR, ORGANISATIONS, null],
    [TLP_CLEAR, MEMBERS, 'TLP_AUDIENCE_CONFLICT'],
  ])('%s to %j: %s', (tlp, to, refusal) => {
    expect(refusalOf(labelled(tlp, { to }))).toBe(refusal);
  });
});

test('nothing of a person goes out as TLP:CLEAR', () => {
  expect(refusalOf(labelled(TLP_CLEAR, { isPersonal: true }))).toBe('TLP_AUDIENCE_CONFLICT');
  expect(refusalOf(labelled(TLP_GREEN, { isPersonal: true }))).toBeNull();
});

describe('an alert takes the strictest label of what it is built on', () => {
  test.each([
    [TLP_CLEAR, [TLP_GREEN], NOBODY, 'TLP_WIDER_THAN_SOURCE'],
    [TLP_GREEN, [TLP_GREEN, TLP_CLEAR], NOBODY, null],
    [TLP_GREEN, [TLP_GREEN, TLP_AMBER], NOBODY, 'TLP_WIDER_THAN_SOURCE'],
    [TLP_AMBER, [TLP_AMBER_STRICT], ORGANISATIONS, 'TLP_WIDER_THAN_SOURCE'],
    [TLP_AMBER_STRICT, [TLP_AMBER], ORGANISATIONS, null],
    [TLP_AMBER_STRICT, [TLP_RED], ORGANISATIONS, 'TLP_WIDER_THAN_SOURCE'],
    [TLP_RED, [TLP_RED], MEMBERS, null],
  ])('%s built on %j: %s', (tlp, sources, to, refusal) => {
    expect(refusalOf(labelled(tlp, { sources, to }))).toBe(refusal);
  });
});
