import { describe, expect, it } from '@jest/globals';
import { ahead } from '../../src/importing/ahead.ts';

async function* numbers(count: number, onTaken: (n: number) => void = () => {}) {
  for (let n = 0; n < count; n++) {
    onTaken(n);
    yield n;
  }
}

const soon = (ms: number) => new Promise<void>((wake) => setTimeout(wake, ms));

describe('work ahead of who takes its results', () => {
  it('gives results in the order of the items, whichever is ready first', async () => {
    const results: number[] = [];
    for await (const result of ahead(numbers(20), 5, async (n) => {
      await soon((20 - n) % 4);
      return n;
    }))
      results.push(result);
    expect(results).toEqual(Array.from({ length: 20 }, (_, n) => n));
  });

  it('has never more under way than it may, however many items there are', async () => {
    let taken = 0;
    let given = 0;
    let most = 0;
    const work = async (n: number) => n;
    for await (const _ of ahead(
      numbers(1_000, () => taken++),
      3,
      work,
    )) {
      most = Math.max(most, taken - given);
      given += 1;
    }
    expect(given).toBe(1_000);
    expect(most).toBe(3);
  });

  it('throws what the work threw when its turn comes, and takes no more', async () => {
    const results: number[] = [];
    let taken = 0;
    const run = async (): Promise<void> => {
      const work = async (n: number) => {
        if (n === 5) throw new Error('the fifth');
        return n;
      };
      for await (const result of ahead(
        numbers(100, () => taken++),
        4,
        work,
      ))
        results.push(result);
    };
    await expect(run()).rejects.toThrow('the fifth');
    expect(results).toEqual([0, 1, 2, 3, 4]);
    expect(taken).toBeLessThan(12);
  });

  it('waits for what is under way when nobody takes any more', async () => {
    let under = 0;
    const work = async (n: number) => {
      under += 1;
      await soon(5);
      under -= 1;
      return n;
    };
    for await (const result of ahead(numbers(100), 4, work)) if (result === 3) break;
    expect(under).toBe(0);
  });
});
