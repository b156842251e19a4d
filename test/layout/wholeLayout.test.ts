import { describe, expect, it } from '@jest/globals';
import type { Places } from '../../src/layout/pivotPlaces.ts';
import { type WholeInput, wholeLayout } from '../../src/layout/wholeLayout.ts';

const ORDER = 150;
const input = (more: Partial<WholeInput> = {}): WholeInput => ({
  sizes: new Float32Array(ORDER).fill(10),
  edges: Uint32Array.from(
    Array.from({ length: ORDER }, (_, i) => [i, (i + 1) % ORDER, i, (i * 31) % 40]).flat(),
  ),
  ...more,
});

function run(order: WholeInput): { places: Places; steps: number[] } {
  const running = wholeLayout(order);
  const steps: number[] = [];
  let step = running.next();
  while (!step.done) {
    steps.push(step.value);
    step = running.next();
  }
  return { places: step.value, steps };
}

describe('the layout of a whole graph', () => {
  const first = run(input());

  it('tells how far it is, to the end', () => {
    expect(first.steps).toEqual(first.steps.toSorted((a, b) => a - b));
    expect(first.steps.at(-1)).toBe(1);
  });

  it('gives marks room, and stands the same every time', () => {
    const { x, y } = first.places;
    const area = (Math.max(...x) - Math.min(...x)) * (Math.max(...y) - Math.min(...y));
    expect(area).toBeGreaterThan(ORDER * Math.PI * 100 * 2);
    expect(run(input()).places).toEqual(first.places);
  });

  it('keeps what stands, and puts what is new beside what it is related to', () => {
    const known = { x: Float32Array.from(first.places.x), y: Float32Array.from(first.places.y) };
    known.x[5] = Number.NaN;
    known.y[5] = Number.NaN;
    const { places, steps } = run(input({ known }));
    expect(steps).toEqual([]);
    for (const i of [0, 4, 6, 140])
      expect([places.x[i], places.y[i]]).toEqual([first.places.x[i], first.places.y[i]]);
    const between = {
      x: ((places.x[4] ?? 0) + (places.x[6] ?? 0)) / 2,
      y: ((places.y[4] ?? 0) + (places.y[6] ?? 0)) / 2,
    };
    const apart = Math.hypot(
      (places.x[4] ?? 0) - (places.x[6] ?? 0),
      (places.y[4] ?? 0) - (places.y[6] ?? 0),
    );
    expect(Math.hypot((places.x[5] ?? 0) - between.x, (places.y[5] ?? 0) - between.y)).toBeLessThan(
      apart + 200,
    );
  });

  it('begins anew where most is new', () => {
    const known = { x: new Float32Array(ORDER).fill(Number.NaN), y: new Float32Array(ORDER) };
    expect(run(input({ known })).places).toEqual(first.places);
  });
});
