import { retentionEnd } from './retention-end.js';

const SHOT = { capturedAt: '2026-01-31T17:40:00.000Z', addedAt: '2026-02-02T09:00:00.000Z', ownLegalAction: false };

test('pictures of the shop’s cameras are kept for thirty days from the day they show', () => {
  expect(retentionEnd(SHOT, null)).toBe('2026-03-02');
});

test('with a complaint, or for an action of the firm’s own, as long as a misdemeanour can be prosecuted', () => {
  expect(retentionEnd(SHOT, new Date('2026-02-01T10:00:00Z'))).toBe('2032-01-31');
  expect(retentionEnd({ ...SHOT, ownLegalAction: true }, null)).toBe('2032-01-31');
});

test('where nobody knows of when it is, the day counts on which it was added', () => {
  expect(retentionEnd({ ...SHOT, capturedAt: null }, null)).toBe('2026-03-04');
});
