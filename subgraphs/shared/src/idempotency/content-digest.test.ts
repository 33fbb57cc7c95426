import fc from 'fast-check';
import { contentDigest } from './content-digest.js';

const CONTENT = { text: 'a', at: new Date('2009-12-18T17:40:00Z'), parts: [{ count: 2, note: null }] };

test('the order of fields, and what is said to be nothing, make no other content', () => {
  const otherwise = { parts: [{ note: undefined, count: 2 }], at: new Date(CONTENT.at), text: 'a', more: null };
  expect(contentDigest('m', otherwise)).toBe(contentDigest('m', CONTENT));
});

test('another value, another order of a list and another mutation are other content', () => {
  const others = [
    contentDigest('n', CONTENT),
    contentDigest('m', { ...CONTENT, text: 'b' }),
    contentDigest('m', { ...CONTENT, at: new Date('2009-12-18T17:40:00.001Z') }),
    contentDigest('m', { ...CONTENT, parts: [{ count: 3 }] }),
    contentDigest('m', { ...CONTENT, parts: [] }),
  ];
  expect(new Set([...others, contentDigest('m', CONTENT)]).size).toBe(others.length + 1);
});

test('what differs as JSON differs in its digest', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.string()), fc.dictionary(fc.string(), fc.string()), (one, other) => {
      const isSame = JSON.stringify(Object.entries(one).sort()) === JSON.stringify(Object.entries(other).sort());
      expect(contentDigest('m', one) === contentDigest('m', other)).toBe(isSame);
    }),
  );
});
