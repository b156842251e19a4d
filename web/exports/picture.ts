/** The stage as a picture file: SVG as it is written, PNG as the browser paints that SVG. */
import { useKnown } from '../drawn/known.ts';
import { exploreNow } from '../explore/store.ts';
import { useShown } from '../filters/shown.ts';
import { displayGraph, type Scheme } from '../graph/display.ts';
import { countOf } from '../inspector/count.ts';
import { emptyArrangement } from '../layouts/positionsSlice.ts';
import { pinsOf } from '../layouts/slice.ts';
import type { Appearance } from '../style/appearance.ts';
import type { ColorGroup } from '../style/groups.ts';
import { sizeOf, svgOf } from './svg.ts';

const FAMILY = 'system-ui, -apple-system, "Segoe UI", Roboto, sans-serif';
/** Dots a pixel, for print. */
const DENSITY = 2;
/** What every browser's canvas holds. */
const MOST_DOTS = 120_000_000;
const LONGEST_SIDE = 16_000;

const day = new Intl.DateTimeFormat('en', { dateStyle: 'long' });

/** Widths of names, by the canvas. */
function ruler(): (text: string, bold: boolean) => number {
  const context = document.createElement('canvas').getContext('2d');
  return (text, bold) => {
    if (!context) return text.length * 6.4;
    context.font = `${bold ? 600 : 450} 12px ${FAMILY}`;
    return context.measureText(text).width;
  };
}

/** How marks look, and what their colours stand for where it is not kinds. */
export interface Look {
  readonly scheme: Scheme;
  readonly appearance: Appearance;
  readonly groups: readonly ColorGroup[] | undefined;
}

export function drawnAsSvg({ scheme, appearance, groups }: Look, today = new Date()): string {
  const { drawn, visible, claims } = useShown.getState();
  const { layout, positions, filters } = exploreNow();
  const { at, headings } = positions[layout.name] ?? emptyArrangement;
  const pins = pinsOf(layout);
  const { added } = useKnown.getState();
  const display = displayGraph(drawn, visible, {
    scheme,
    appearance,
    traces: filters.mode === 'grey',
    pinned: (id) => pins.has(id),
    fresh: (id) => added.has(id),
    contradicted: (id) => claims?.contradicted.has(id) ?? false,
  });
  const caption = `Sightline, ${day.format(today)}: ${countOf(visible.nodes.length, 'entity', 'entities')}, ${countOf(visible.edges.length, 'relation')}`;
  return svgOf({
    display,
    positions: new Map([...at, ...pins]),
    headings,
    scheme,
    groups: groups?.map(({ label, color }) => ({ label, color: color[scheme] })),
    caption,
    measure: ruler(),
  });
}

export const svgBlob = (svg: string): Blob => new Blob([svg], { type: 'image/svg+xml' });

/** @throws Error when the browser cannot paint a picture of that size */
export async function pngBlob(svg: string): Promise<Blob> {
  const { width, height } = sizeOf(svg);
  const density = Math.min(
    DENSITY,
    Math.sqrt(MOST_DOTS / (width * height)),
    LONGEST_SIDE / Math.max(width, height),
  );
  const address = URL.createObjectURL(svgBlob(svg));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = Math.round(width * density);
    canvas.height = Math.round(height * density);
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((resolve, reject) =>
      canvas.toBlob((blob) => {
        if (blob) resolve(blob);
        else reject(new Error('This browser cannot paint so large a picture. Take SVG instead.'));
      }, 'image/png'),
    );
  } finally {
    URL.revokeObjectURL(address);
  }
}
