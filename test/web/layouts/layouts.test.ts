import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { KIND_NAMES } from '../../../src/model/kinds.ts';
import { RELATION_TYPE_NAMES } from '../../../src/model/relationTypes.ts';
import { circular } from '../../../web/layouts/circular.ts';
import { concentric } from '../../../web/layouts/concentric.ts';
import { geography } from '../../../web/layouts/geography.ts';
import type { LayoutInput } from '../../../web/layouts/input.ts';
import { LAYERS, layered, layersOf } from '../../../web/layouts/layered.ts';

const arrangements = { circular, concentric, layered, geography };

const graph: fc.Arbitrary<LayoutInput> = fc.integer({ min: 1, max: 30 }).chain((order) => {
  const index = fc.integer({ min: 0, max: order - 1 });
  return fc.record({
    nodes: fc
      .array(
        fc.record({
          kind: fc.constantFrom(...KIND_NAMES),
          radius: fc.integer({ min: 4, max: 20 }),
          latitude: fc.option(fc.integer({ min: -60, max: 70 }), { nil: undefined }),
          longitude: fc.option(fc.integer({ min: -170, max: 170 }), { nil: undefined }),
        }),
        { minLength: order, maxLength: order },
      )
      .map((nodes) => nodes.map((n, i) => ({ ...n, id: `e${i}` }))),
    edges: fc
      .array(fc.tuple(index, index, fc.constantFrom(...RELATION_TYPE_NAMES)), { maxLength: 60 })
      .map((edges) => edges.map(([s, t, type]) => ({ source: `e${s}`, target: `e${t}`, type }))),
    centre: fc.option(
      index.map((i) => `e${i}`),
      { nil: undefined },
    ),
    width: fc.constant(1000),
    height: fc.constant(700),
  });
});

describe('every layout', () => {
  for (const [name, arrange] of Object.entries(arrangements))
    it(`gives everything a place of its own, the same every time (${name})`, () => {
      fc.assert(
        fc.property(graph, (input) => {
          const { at } = arrange(input);
          expect(at.size).toBe(input.nodes.length);
          for (const p of at.values()) {
            expect(Number.isFinite(p.x)).toBe(true);
            expect(Number.isFinite(p.y)).toBe(true);
          }
          const places = [...at.values()].map((p) => `${p.x.toFixed(2)} ${p.y.toFixed(2)}`);
          expect(new Set(places).size).toBe(places.length);
          expect(arrange(input)).toEqual({ ...arrange(input) });
        }),
        { numRuns: 60 },
      );
    });
});

const node = (id: string, kind: LayoutInput['nodes'][number]['kind']) => ({ id, kind, radius: 8 });

describe('the way of arms', () => {
  const nodes = [
    node('china', 'Country'),
    node('iran', 'Country'),
    node('rifle', 'Weapon'),
    node('houthis', 'ArmedGroup'),
    node('navy', 'SecurityForce'),
    node('sanaa', 'Settlement'),
  ];
  const edges = [
    { source: 'rifle', target: 'china', type: 'MANUFACTURED_IN' as const },
    { source: 'iran', target: 'houthis', type: 'SUPPLIED' as const },
    { source: 'houthis', target: 'rifle', type: 'USED' as const },
    { source: 'navy', target: 'rifle', type: 'SEIZED' as const },
    { source: 'houthis', target: 'sanaa', type: 'OPERATES_IN' as const },
  ];

  it('leads from where arms are made by suppliers and holders to seizers', () => {
    const layers = layersOf(nodes, edges);
    expect(nodes.map((n) => LAYERS[layers.get(n.id) ?? -1]?.label)).toEqual([
      'Made in',
      'Suppliers',
      'Weapons',
      'Holders and users',
      'Seizers',
      'Others',
    ]);
    const { at, headings } = layered({
      nodes,
      edges,
      centre: undefined,
      width: 1000,
      height: 700,
    });
    const xs = nodes.map((n) => at.get(n.id)?.x ?? 0);
    expect(xs).toEqual(xs.toSorted((a, b) => a - b));
    expect(headings?.map((h) => h.text)).toEqual(LAYERS.map((l) => l.label));
  });
});

describe('rings', () => {
  it('stand as far out as things are away from the middle', () => {
    const { at } = concentric({
      nodes: ['a', 'b', 'c', 'd'].map((id) => node(id, 'Person')),
      edges: [
        { source: 'b', target: 'a', type: 'LEADS' },
        { source: 'b', target: 'c', type: 'LEADS' },
      ],
      centre: 'a',
      width: 1000,
      height: 700,
    });
    const far = ['a', 'b', 'c', 'd'].map((id) =>
      Math.hypot(at.get(id)?.x ?? 0, at.get(id)?.y ?? 0),
    );
    expect(far[0]).toBe(0);
    expect(far).toEqual(far.toSorted((x, y) => x - y));
    expect(new Set(far.map(Math.round)).size).toBe(4);
  });
});

describe('the geographic layout', () => {
  it('keeps north up and east to the right, and things beside their places', () => {
    const { at } = geography({
      nodes: [
        { ...node('cairo', 'Settlement'), latitude: 30, longitude: 31 },
        { ...node('moscow', 'Settlement'), latitude: 55, longitude: 37 },
        node('group', 'ArmedGroup'),
        node('nowhere', 'Person'),
      ],
      edges: [{ source: 'group', target: 'cairo', type: 'OPERATES_IN' }],
      centre: undefined,
      width: 1000,
      height: 700,
    });
    const [cairo, moscow, group, nowhere] = ['cairo', 'moscow', 'group', 'nowhere'].map(
      (id) => at.get(id) ?? { x: 0, y: 0 },
    );
    expect(moscow?.y).toBeGreaterThan(cairo?.y ?? 0);
    expect(moscow?.x).toBeGreaterThan(cairo?.x ?? 0);
    expect(
      Math.hypot((group?.x ?? 0) - (cairo?.x ?? 0), (group?.y ?? 0) - (cairo?.y ?? 0)),
    ).toBeLessThan(60);
    expect(nowhere?.y).toBeLessThan(cairo?.y ?? 0);
  });
});
