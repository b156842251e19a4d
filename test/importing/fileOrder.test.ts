import { describe, expect, it } from '@jest/globals';
import { FileOrder } from '../../src/importing/fileOrder.ts';

const files = Array.from({ length: 500 }, (_, i) => i);

/** Goes through all, and learns after so many that others are at the same files. */
function takenBy(order: FileOrder<number>, meetsAfter = Number.POSITIVE_INFINITY): number[] {
  const taken: number[] = [];
  for (const file of order) {
    taken.push(file);
    if (taken.length === meetsAfter) order.scatter();
  }
  return taken;
}

describe('the order in which an import takes its files', () => {
  it('is theirs while nobody else is at them', () => {
    expect(takenBy(new FileOrder(files))).toEqual(files);
  });

  it('is one of its own from the moment that it meets another import', () => {
    const [one, other] = [takenBy(new FileOrder(files), 20), takenBy(new FileOrder(files), 20)];
    for (const taken of [one, other]) {
      expect(taken.slice(0, 20)).toEqual(files.slice(0, 20));
      expect(taken.toSorted((a, b) => a - b)).toEqual(files);
    }
    // Two orders of 480 files that are alike by chance: less likely than any fault of this machine.
    expect(one).not.toEqual(other);
  });
});
