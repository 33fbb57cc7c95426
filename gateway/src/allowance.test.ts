import { allowance } from './allowance.js';

describe('Somebody who has had all there is for the time being', () => {
  const take = allowance(2, 60);
  const caller = new AbortController();
  const told: string[] = [];
  const ask = async (whose: string, name: string): Promise<number | undefined> => {
    const seconds = await take(whose, 1, caller.signal);
    told.push(name);
    return seconds;
  };

  it('is told at once when there is more, and late when it asks again all the same, while others are served', async () => {
    await Promise.all([ask('one', 'first'), ask('one', 'second')]);
    const refused = ask('one', 'refused');
    const again = [ask('one', 'again'), ask('one', 'and again')];
    expect(await refused).toBeGreaterThan(0);
    expect(await ask('another', 'another')).toBeUndefined();
    expect(told).toEqual(['first', 'second', 'refused', 'another']);
    // Whoever goes is no longer kept.
    caller.abort();
    for (const seconds of await Promise.all(again)) expect(seconds).toBeGreaterThan(0);
  });
});
