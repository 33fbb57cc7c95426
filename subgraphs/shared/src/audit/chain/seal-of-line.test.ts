import type { AuditLine } from './audit-line.js';
import { BEFORE_THE_FIRST, sealOfLine } from './seal-of-line.js';

const line: AuditLine = {
  id: '6b1f6d2e-0a51-4f0e-9d5c-3f1d2b6a7c01',
  at: '2026-01-02T03:04:05.006000Z',
  subgraph: 'incidents',
  operation: 'CONSULTATION',
  refusal: null,
  record_type: 'Incident',
  record_id: '6b1f6d2e-0a51-4f0e-9d5c-3f1d2b6a7c02',
  field_classes: ['Incident.narrative', 'Incident.victim'],
  recipient_ids: [],
  actor_id: '6b1f6d2e-0a51-4f0e-9d5c-3f1d2b6a7c03',
  actor_organisation_id: '6b1f6d2e-0a51-4f0e-9d5c-3f1d2b6a7c04',
  actor_role: 'police',
  agreement_id: null,
  purpose: 'INVESTIGATION',
  justification: 'Enquête n° 12 – « Vendôme »',
  request_id: 'r-1',
};

// Computed once with another implementation (Python's json and hashlib).
test('a line has the seal it has always had', () => {
  const first = sealOfLine(1, BEFORE_THE_FIRST, line);
  expect(first).toBe('4af3e225f45dc2a787a1b017b0818282d1a059fdea189120eb0ccdb15fcf70f5');
  expect(sealOfLine(2, first, line)).toBe('34564225db202e7fb626e2545bb2b44607dfbe207530ebf5a31cf499bd7900c0');
});

test('the order in which the columns are read does not matter', () => {
  const reversed = Object.fromEntries(Object.entries(line).reverse()) as unknown as AuditLine;
  expect(sealOfLine(1, BEFORE_THE_FIRST, reversed)).toBe(sealOfLine(1, BEFORE_THE_FIRST, line));
});

test('whatever is changed of a line changes its seal', () => {
  const seal = sealOfLine(1, BEFORE_THE_FIRST, line);
  const changes = Object.entries(line).map(([column, value]) => ({
    ...line,
    [column]: Array.isArray(value) ? [...value, 'more'] : `${value}.`,
  }));
  for (const changed of changes) expect(sealOfLine(1, BEFORE_THE_FIRST, changed)).not.toBe(seal);
  expect(sealOfLine(2, BEFORE_THE_FIRST, line)).not.toBe(seal);
  expect(sealOfLine(1, seal, line)).not.toBe(seal);
});
