import { statePurpose } from './state-purpose.js';

const state = (headers: Record<string, string>, extensions?: Record<string, unknown>) =>
  statePurpose({ headers: new Map(Object.entries(headers)), extensions });

describe('A stated purpose', () => {
  it('is none when nothing was said', () => {
    expect(state({})).toEqual({ purpose: null, justification: null });
    expect(state({ 'hub-purpose': '' }, { purpose: null, justification: '  ' })).toEqual({
      purpose: null,
      justification: null,
    });
  });

  it('may be said in headers, in extensions, or alike in both', () => {
    const stated = { purpose: 'INVESTIGATION', justification: 'réquisition n° 7' };
    const headers = { 'hub-purpose': 'INVESTIGATION', 'hub-justification': encodeURIComponent('réquisition n° 7') };
    expect(state(headers)).toEqual(stated);
    expect(state({}, stated)).toEqual(stated);
    expect(state(headers, stated)).toEqual(stated);
  });

  it.each([
    ['it is unknown', { 'hub-purpose': 'investigation' }, undefined, /must be one of INVESTIGATION/],
    ['it was said twice', { 'hub-purpose': 'PRESS, AUDIT' }, undefined, /must be one of/],
    ['the two places differ', { 'hub-purpose': 'PRESS' }, { purpose: 'AUDIT' }, /differ/],
    ['the two justifications differ', { 'hub-justification': 'a' }, { justification: 'b' }, /differ/],
    ['it is not a text', {}, { purpose: ['PRESS'] }, /must be a string/],
    [
      'the justification is not percent-encoded',
      { 'hub-justification': 'r\u00c3\u00a9' },
      undefined,
      /percent-encoded/,
    ],
    ['the justification is encoded wrongly', { 'hub-justification': '%C3%28' }, undefined, /percent-encoded/],
    ['the justification is too long', {}, { justification: 'x'.repeat(501) }, /at most 500/],
    [
      'the justification forges a line of the log',
      { 'hub-justification': 'a%0A%7B%22role%22' },
      undefined,
      /control characters/,
    ],
    ['the justification ends the string', {}, { justification: 'a\u0000b' }, /control characters/],
    ['the justification reads backwards', {}, { justification: 'a\u202Eb' }, /control characters/],
    ['the justification is half a character', {}, { justification: 'a\uD800' }, /control characters/],
  ])('is refused when %s', (_when, headers, extensions, words) => {
    expect(() => state(headers as Record<string, string>, extensions)).toThrow(words);
  });

  it('may hold any script and any emoji', () => {
    expect(state({}, { justification: 'enquête 👮‍♀️ 調査' }).justification).toBe('enquête 👮‍♀️ 調査');
  });
});
