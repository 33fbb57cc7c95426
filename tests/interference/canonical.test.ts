import { cursorSeal } from '@hub/shared/pagination/cursor-seal';
import { TEST_CURSOR_SECRET } from '../support/open-subgraphs.js';
import { canonical } from './canonical.js';

const since = { instant: Date.now() - 60_000, place: 5_000n };
const recent = (milliseconds: number): string => new Date(since.instant + milliseconds).toISOString();
const cursor = (...position: string[]): string => cursorSeal(TEST_CURSOR_SECRET, 'a member').seal('a list', position);

test('instants since the worlds were made are alike, and all others are what they are', () => {
  expect(canonical(`"at":"${recent(10)}"`, since)).toBe(canonical(`"at":"${recent(50_000)}"`, since));
  const before = `"at":"${new Date(since.instant - 1).toISOString()}","to":"2013-12-01T00:00:00.000Z","next":"2999-01-01T00:00:00Z"`;
  expect(canonical(before, since)).toBe(before);
});

test('a cursor is compared by what is in it when that holds such an instant, and to the byte otherwise', () => {
  const id = '5f0c2b1e-7d4f-4a58-9a52-0d3f5f1c2a11';
  expect(canonical(cursor(recent(10), id), since)).toBe(canonical(cursor(recent(20), id), since));
  expect(canonical(cursor(recent(10), id), since)).not.toBe(canonical(cursor(recent(10), id.replace('5', '6')), since));
  const old = cursor('2013-12-01T00:00:00.000Z', id);
  expect(canonical(`{"endCursor":"${old}"}`, since)).toBe(`{"endCursor":"${old}"}`);
});

test('places in the order of changes that were taken since are alike, and earlier ones are what they are', () => {
  const [id, at] = ['5f0c2b1e-7d4f-4a58-9a52-0d3f5f1c2a11', '2013-12-01T00:00:00.000Z'];
  const placed = (place: number): string => cursor(String(place).padStart(19, '0'), at, id);
  expect(canonical(placed(5_001), since)).toBe(canonical(placed(6_000), since));
  expect(canonical(placed(4_000), since)).toBe(placed(4_000));
  expect(canonical(placed(4_000), since)).not.toBe(canonical(placed(5_000), since));
});

test('which of the worlds was asked is set aside', () => {
  expect(canonical('world-00001-00000042', since)).toBe(canonical('world-00002-00000042', since));
  expect(canonical('world-00001-00000042', since)).not.toBe(canonical('world-00001-00000043', since));
});
