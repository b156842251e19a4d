import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { fileName } from '../../../web/exports/download.ts';
import { selectedOf } from '../../../web/exports/scope.ts';
import { escaped, type Picture, sizeOf, svgOf } from '../../../web/exports/svg.ts';
import { displayGraph } from '../../../web/graph/display.ts';
import { plainAppearance } from '../../../web/style/appearance.ts';
import { entity, relationship } from '../records.ts';

const nodes = [
  entity('a', { name: 'Front <script>', kind: 'ArmedGroup', degree: 2 }),
  entity('b', { name: 'Kornet & co', kind: 'Weapon', degree: 1 }),
];
const edges = [relationship('r1', 'a', 'b', { certainty: 'hedged' })];

const picture = (over: Partial<Picture> = {}): Picture => ({
  display: displayGraph(
    { nodes, edges },
    { nodes, edges },
    {
      scheme: 'light',
      appearance: plainAppearance,
      traces: false,
      pinned: () => false,
      fresh: () => false,
      contradicted: () => false,
    },
  ),
  positions: new Map([
    ['a', { x: -100, y: 50 }],
    ['b', { x: 300, y: -50 }],
  ]),
  headings: [],
  scheme: 'light',
  caption: 'Sightline: 2 entities',
  measure: (text) => text.length * 6,
  ...over,
});

describe('a picture of the stage', () => {
  it('holds every mark and line with its name, a key, and what it is of', () => {
    const svg = svgOf(picture());
    expect(svg).toContain('<title>Sightline: 2 entities</title>');
    expect(svg.match(/fill-rule="evenodd"/g)).toHaveLength(4);
    expect(svg).toContain('stroke-dasharray');
    expect(svg).toContain('Armed groups');
    expect(svg).toContain('Kornet &amp; co');
    expect(svg).not.toContain('<script>');
  });

  it('points up where the stage points up, and keeps distances', () => {
    const svg = svgOf(picture());
    const marks = [...svg.matchAll(/translate\(([\d.]+) ([\d.]+)\)/g)].map((m) => [
      Number(m[1]),
      Number(m[2]),
    ]);
    const [b, a] = marks;
    expect((b?.[0] ?? 0) - (a?.[0] ?? 0)).toBeCloseTo(400);
    expect((b?.[1] ?? 0) - (a?.[1] ?? 0)).toBeCloseTo(100);
  });

  it('is made smaller where no program could open it', () => {
    const { width, height } = sizeOf(
      svgOf(
        picture({
          positions: new Map([
            ['a', { x: 0, y: 0 }],
            ['b', { x: 90_000, y: 20_000 }],
          ]),
        }),
      ),
    );
    expect(width).toBeLessThan(8300);
    expect(width / height).toBeGreaterThan(3);
  });

  it('is a picture even of nothing', () => {
    const svg = svgOf(picture({ display: { nodes: [], edges: [] }, positions: new Map() }));
    expect(sizeOf(svg)).toEqual({ width: 480, height: 240 });
  });

  it('escapes whatever a document may call a thing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const out = escaped(text);
        expect(out).not.toMatch(/[<>"']|&(?!amp;|lt;|gt;|quot;|#39;)/);
        // biome-ignore lint/suspicious/noControlCharactersInRegex: what XML does not allow.
        expect(out).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/);
      }),
    );
  });
});

describe('what is exported of a selection', () => {
  const graph = {
    nodes: [...nodes, entity('c', { name: 'C' })],
    edges: [...edges, relationship('r2', 'b', 'c')],
  };
  it('is the selected entities with the relations among them', () => {
    const { nodes: found, edges: among } = selectedOf(graph, { nodes: ['a', 'b'], edges: [] });
    expect(found.map((n) => n.id)).toEqual(['a', 'b']);
    expect(among.map((e) => e.id)).toEqual(['r1']);
  });
  it('is the selected relations with their ends', () => {
    const { nodes: found, edges: among } = selectedOf(graph, { nodes: [], edges: ['r2'] });
    expect(found.map((n) => n.id)).toEqual(['b', 'c']);
    expect(among.map((e) => e.id)).toEqual(['r2']);
  });
});

describe('the name of a file', () => {
  it('says what it is and of when', () => {
    expect(fileName('gexf', new Date('2026-03-04T10:00:00Z'))).toBe('sightline-2026-03-04.gexf');
  });
});
