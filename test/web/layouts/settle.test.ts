import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { separate } from '../../../src/layout/separate.ts';
import { type ForceInput, settle } from '../../../web/layouts/force/settle.ts';
import { pointOf } from '../../../web/layouts/positions.ts';

const input = (
  count: number,
  pairs: readonly number[],
  fixed: readonly number[] = [],
): ForceInput => {
  const at = Array.from({ length: count }, (_, i) => pointOf(`node ${i}`, 200));
  return {
    x: Float32Array.from(at, (p) => p.x),
    y: Float32Array.from(at, (p) => p.y),
    sizes: new Float32Array(count).fill(10),
    fixed: Uint8Array.from({ length: count }, (_, i) => (fixed.includes(i) ? 1 : 0)),
    edges: Uint32Array.from(pairs),
    width: 1000,
    height: 700,
  };
};
const last = (i: ForceInput) => {
  const frames = [...settle(i)];
  const end = frames.at(-1);
  if (!end) throw new Error('The layout yielded nothing.');
  return { frames, end };
};
const ring = (count: number) =>
  Array.from({ length: count }, (_, i) => [i, (i + 1) % count]).flat();

describe('the layout', () => {
  it('settles by itself, and says so once', () => {
    const { frames, end } = last(input(60, ring(60)));
    expect(end.done).toBe(true);
    expect(frames.filter((f) => f.done)).toHaveLength(1);
    expect([...end.x, ...end.y].every(Number.isFinite)).toBe(true);
  });

  it('settles in the same place every time', () => {
    expect(last(input(40, ring(40))).end).toEqual(last(input(40, ring(40))).end);
  });

  it('leaves no two marks upon each other', () => {
    const { end } = last(input(80, ring(80)));
    for (let i = 0; i < 80; i++)
      for (let j = i + 1; j < 80; j++)
        expect(
          Math.hypot((end.x[i] ?? 0) - (end.x[j] ?? 0), (end.y[i] ?? 0) - (end.y[j] ?? 0)),
        ).toBeGreaterThan(19.5);
  });

  it('does not move what must stay, and makes room beside it', () => {
    const start = input(6, [0, 1], [0, 1, 2]);
    start.x.fill(0);
    start.y.fill(0);
    start.x.set([0, 100, 200]);
    const { end } = last(start);
    expect([...end.x.slice(0, 3)]).toEqual([0, 100, 200]);
    expect(end.x[3] === 0 && end.y[3] === 0).toBe(false);
  });

  it('copes with nothing, one mark and marks without relations', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 5 }), (count) => {
        const { end } = last(input(count, []));
        expect(end.x).toHaveLength(count);
        expect([...end.x, ...end.y].every(Number.isFinite)).toBe(true);
      }),
    );
  });

  it('parts even marks at exactly the same place', () => {
    const x = new Float32Array(5);
    const y = new Float32Array(5);
    separate(x, y, new Float32Array(5).fill(8), new Uint8Array(5));
    expect(new Set([...x].map((v, i) => `${v} ${y[i]}`)).size).toBe(5);
  });
});
