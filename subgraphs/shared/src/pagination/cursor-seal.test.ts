import fc from 'fast-check';
import { cursorSeal } from './cursor-seal.js';

const seal = cursorSeal('a secret', 'member-1');
const positions = fc.array(fc.string({ unit: 'binary' }), { minLength: 1, maxLength: 4 });

test('a cursor opens to the position it was sealed with', () => {
  fc.assert(
    fc.property(fc.string(), positions, (list, position) =>
      expect(seal.open(list, seal.seal(list, position))).toEqual(position),
    ),
  );
});

test('the same position bears the same cursor, so answers that should be equal are equal', () => {
  fc.assert(fc.property(positions, (position) => expect(seal.seal('l', position)).toBe(seal.seal('l', position))));
});

test('a cursor shows nothing of its position', () => {
  expect(Buffer.from(seal.seal('l', ['2009-12-18T17:40:00Z']), 'base64url').toString('latin1')).not.toContain('2009');
});

test('a cursor opens for no other member, in no other list, under no other secret', () => {
  const cursor = seal.seal('l', ['x']);
  for (const open of [
    () => seal.open('another list', cursor),
    () => cursorSeal('a secret', 'member-2').open('l', cursor),
    () => cursorSeal('another secret', 'member-1').open('l', cursor),
  ])
    expect(open).toThrow('`after` is not a cursor of this list');
});

test('an altered or made-up cursor is refused, whatever it is', () => {
  fc.assert(fc.property(fc.string(), (text) => expect(() => seal.open('l', text)).toThrow('`after` is not a cursor')));
  const cursor = Buffer.from(seal.seal('l', ['x']), 'base64url');
  for (let index = 0; index < cursor.length; index += 1) {
    const altered = Buffer.from(cursor);
    altered[index] = (altered[index] ?? 0) ^ 1;
    expect(() => seal.open('l', altered.toString('base64url'))).toThrow('`after` is not a cursor');
  }
});
