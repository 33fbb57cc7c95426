import { Turns } from './turns.js';

describe('Turns', () => {
  const wanted = new AbortController().signal;

  /** Work that ends when it is told to. */
  function task() {
    let end = (): void => {};
    const done = new Promise<void>((resolve) => {
      end = resolve;
    });
    return { end, work: () => done };
  }

  it('lets so much be under way for each, and the rest wait in the order in which it came', async () => {
    const turns = new Turns(2);
    const begun: string[] = [];
    const tasks = ['a1', 'a2', 'a3', 'a4', 'b1'].map((name) => ({ name, ...task() }));
    const taken = tasks.map(({ name, work }) => {
      const beginning = (): Promise<void> => {
        begun.push(name);
        return work();
      };
      return turns.take(name.slice(0, 1), beginning, wanted);
    });
    await Promise.resolve();
    expect(begun).toEqual(['a1', 'a2', 'b1']);
    tasks[1]?.end();
    await taken[1];
    await Promise.resolve();
    expect(begun).toEqual(['a1', 'a2', 'b1', 'a3']);
    for (const { end } of tasks) end();
    await Promise.all(taken);
    expect(begun).toEqual(['a1', 'a2', 'b1', 'a3', 'a4']);
  });

  it('hands the turn on when work fails', async () => {
    const turns = new Turns(1);
    const failed = turns.take('a', () => Promise.reject(new Error('failed')), wanted);
    const next = turns.take('a', async () => 'next', wanted);
    await expect(failed).rejects.toThrow('failed');
    expect(await next).toBe('next');
  });

  it('forgets what nobody wants any more, and loses no turn by it', async () => {
    const turns = new Turns(1);
    const first = task();
    const gone = new AbortController();
    const running = turns.take('a', first.work, wanted);
    const begun: string[] = [];
    const abandoned = turns.take('a', async () => begun.push('abandoned'), gone.signal);
    const last = turns.take('a', async () => 'last', wanted);
    gone.abort(new Error('gone'));
    await expect(abandoned).rejects.toThrow('gone');
    first.end();
    await running;
    expect(await last).toBe('last');
    expect(begun).toEqual([]);
    expect(await turns.take('a', async () => 'again', wanted)).toBe('again');
  });
});
