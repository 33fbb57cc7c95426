import { OutOfTime, withinTime } from './within-time.js';

describe('Work within a time', () => {
  const never = () => new Promise<never>(() => {});

  it('gives its result', async () => {
    await expect(withinTime(1_000, async () => 'done')).resolves.toBe('done');
    await expect(withinTime(1_000, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
  });

  it('is not waited for when its time is up, and is told', async () => {
    let told: AbortSignal | undefined;
    const work = withinTime(20, (signal) => {
      told = signal;
      return never();
    });
    await expect(work).rejects.toThrow(OutOfTime);
    expect(told?.aborted).toBe(true);
  });

  it('ends with the wish for it, for the reason of that', async () => {
    const wanted = new AbortController();
    const work = withinTime(1_000, never, wanted.signal);
    wanted.abort(new Error('gone'));
    await expect(work).rejects.toThrow('gone');
    await expect(withinTime(1_000, never, wanted.signal)).rejects.toThrow('gone');
  });

  it('may fail after it was given up, and nobody minds', async () => {
    const late = () => new Promise<never>((_, reject) => setTimeout(() => reject(new Error('late')), 20));
    await expect(withinTime(5, late)).rejects.toThrow(OutOfTime);
    await new Promise((resolve) => setTimeout(resolve, 40));
  });
});
