import { setTimeout as pause } from 'node:timers/promises';
import { OpenWork } from './open-work.js';

test('work is settled when nothing is open, however it ended', async () => {
  const work = new OpenWork();
  const ended: string[] = [];
  const task = async (name: string, milliseconds: number): Promise<void> => {
    await pause(milliseconds);
    ended.push(name);
    if (name === 'failed') throw new Error(name);
  };
  work.follow(task('failed', 10)).catch(() => {});
  work.follow([task('one of a list', 20), 'no promise']);
  await work.settled();
  expect(ended).toEqual(['failed', 'one of a list']);
});

test('what is begun with what came of other work is waited for too', async () => {
  const work = new OpenWork();
  let ended = false;
  const parent = work.follow(pause(5));
  void parent.then(async () => {
    // As a resolver does, a few promises later.
    await Promise.resolve();
    await work.follow(pause(5));
    ended = true;
  });
  await work.settled();
  expect(ended).toBe(true);
});

test('nothing open is settled at once, and what is no promise is handed on', async () => {
  const work = new OpenWork();
  expect(work.follow('a value')).toBe('a value');
  await work.settled();
});
