import { Refusal } from '@hub/shared/errors/refusal.error';
import { HandlingCode } from '@hub/shared/values/handling-code.enum';
import { TlpLabel } from '@hub/shared/values/tlp-label.enum';
import { assertAudience, type Labelled, type Source } from './assert-audience.js';

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

const source = (tlp: TlpLabel, more: Partial<Source> = {}): Source => ({
  tlp,
  codes: [HandlingCode.H0],
  expiresAt: null,
  answeredFor: true,
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
    expect(refusalOf(labelled(tlp, { sources: sources.map((label) => source(label)), to }))).toBe(refusal);
  });
});

describe('what was given to somebody is not theirs to hand on', () => {
  const built = (from: Source, handling = labelled(TLP_GREEN).handling) =>
    refusalOf(labelled(TLP_GREEN, { sources: [from], handling }));

  test.each([HandlingCode.H2, HandlingCode.H3])('a peer builds nothing on an incident with code %s', (code) => {
    expect(built(source(TLP_GREEN, { codes: [code], answeredFor: false }))).toBe('NOT_TO_BE_PASSED_ON');
  });

  test('a peer builds nothing on an incident that was shared with named recipients', () => {
    const from = source(TLP_AMBER, { answeredFor: false });
    expect(refusalOf(labelled(TLP_AMBER, { sources: [from], to: ORGANISATIONS }))).toBe('NOT_TO_BE_PASSED_ON');
    expect(refusalOf(labelled(TLP_AMBER, { sources: [source(TLP_AMBER)], to: ORGANISATIONS }))).toBeNull();
  });

  test('the codes of the source are carried on', () => {
    const from = source(TLP_GREEN, { codes: [HandlingCode.H1] });
    expect(built(from)).toBe('CODES_NARROWER_THAN_SOURCE');
    expect(built(from, { ...labelled(TLP_GREEN).handling, codes: [HandlingCode.H1] })).toBeNull();
  });

  test('an alert is shared no longer than its source', () => {
    const from = source(TLP_GREEN, { expiresAt: '2030-01-01T00:00:00Z' });
    expect(built(from)).toBe('SHARED_LONGER_THAN_SOURCE');
    const until = (expiresAt: Date) => built(from, { ...labelled(TLP_GREEN).handling, expiresAt });
    expect(until(new Date('2031-01-01'))).toBe('SHARED_LONGER_THAN_SOURCE');
    expect(until(new Date('2029-01-01'))).toBeNull();
  });
});
