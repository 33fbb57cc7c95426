import { requiredClearances } from './required-clearances.js';

const plain = { concernsOpenInvestigation: false, namesFirm: false, mentionsPerson: false };

test('a plain statement is signed off by the chair as well: nothing is published on the word of one person', () => {
  expect(requiredClearances(plain)).toEqual(['EDITORIAL', 'LEGAL']);
});

test('an open investigation is for the police to clear, a firm for the firm, a person in law', () => {
  expect(requiredClearances({ ...plain, concernsOpenInvestigation: true })).toEqual(['EDITORIAL', 'POLICE']);
  expect(requiredClearances({ ...plain, namesFirm: true })).toEqual(['EDITORIAL', 'VICTIM_FIRM']);
  expect(requiredClearances({ ...plain, mentionsPerson: true })).toEqual(['EDITORIAL', 'LEGAL']);
});

test('whatever a statement touches, it needs EDITORIAL and at least one more kind, each once', () => {
  for (const concernsOpenInvestigation of [true, false])
    for (const namesFirm of [true, false])
      for (const mentionsPerson of [true, false]) {
        const kinds = requiredClearances({ concernsOpenInvestigation, namesFirm, mentionsPerson });
        expect(kinds[0]).toBe('EDITORIAL');
        expect(new Set(kinds).size).toBe(kinds.length);
        expect(kinds.length).toBeGreaterThanOrEqual(2);
      }
});
