/**
 * The drawing of the data model, made from the ontology: what documents say above, what is derived from it below, with
 * every kind and every relation type. It follows the reader's light or dark scheme.
 */
import {
  FAMILIES,
  type Family,
  fitsFamily,
  KINDS,
  type Kind,
  kindOf,
} from '../../src/model/kinds.ts';
import { RELATION_TYPES } from '../../src/model/relationTypes.ts';

const WIDTH = 1080;
const LINE = 18;

/** The fewest families that name these kinds: countries among actors are no places. */
export function familiesOf(kinds: readonly Kind[]): Family[] {
  const own = FAMILIES.filter((f) => kinds.some((k) => kindOf(k).family === f));
  return own.filter((f) => {
    const these = kinds.filter((k) => kindOf(k).family === f);
    return !own.some((other) => other !== f && these.every((k) => fitsFamily(k, other)));
  });
}

/** Types of relations by the families that they lead from and to. */
export function typesBetween(from: Family, to: Family): string[] {
  return RELATION_TYPES.filter(
    (t) => familiesOf(t.source).includes(from) && familiesOf(t.target).includes(to),
  ).map((t) => t.type);
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const text = (x: number, y: number, words: string, attributes = ''): string =>
  `<text x="${x}" y="${y}"${attributes && ` ${attributes}`}>${escaped(words)}</text>`;

const heading = (y: number, words: string, rest: string): string =>
  `<text x="40" y="${y}"><tspan class="name">${escaped(words)}</tspan> <tspan class="quiet" dx="6">${escaped(rest)}</tspan></text>`;

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const box = ({ x, y, width, height }: Box, name: string): string =>
  `<rect class="box" x="${x}" y="${y}" width="${width}" height="${height}" rx="8"/>${text(x + 14, y + 25, name, 'class="name"')}`;

const arrow = (x1: number, y1: number, x2: number, y2: number): string =>
  `<path class="arrow" d="M${x1} ${y1} L${x2} ${y2}" marker-end="url(#end)"/>`;

/** Lines over one another, the whole centred on a point, on the colour of the paper. */
function label(x: number, y: number, words: readonly string[], anchor = 'middle'): string {
  const widest = Math.max(...words.map((w) => w.length)) * 7 + 12;
  const left = anchor === 'middle' ? x - widest / 2 : anchor === 'end' ? x - widest + 6 : x - 6;
  const top = y - (words.length * LINE) / 2;
  return `<rect class="paper" x="${left}" y="${top - 2}" width="${widest}" height="${words.length * LINE + 4}" rx="4"/>${words
    .map((w, i) => text(x, top + 13 + i * LINE, w, `class="type" text-anchor="${anchor}"`))
    .join('')}`;
}

const TRUTH: readonly (readonly [string, Box, readonly string[]])[] = [
  ['Source', { x: 40, y: 80, width: 180, height: 92 }, ['who published it', 'reliability A to F']],
  ['Document', { x: 320, y: 80, width: 180, height: 92 }, ['one text', 'title, date, address']],
  [
    'Claim',
    { x: 620, y: 80, width: 190, height: 92 },
    ['one relation as one', 'sentence states it'],
  ],
  [
    'Mention',
    { x: 880, y: 80, width: 170, height: 92 },
    ['one thing, as one', 'document names it'],
  ],
];

const ENTITY: Readonly<Record<Family, Box>> = {
  Actor: { x: 40, y: 290, width: 300, height: 270 },
  Weapon: { x: 740, y: 290, width: 310, height: 120 },
  Place: { x: 40, y: 740, width: 300, height: 200 },
  Event: { x: 740, y: 740, width: 310, height: 120 },
};

function entityBox(family: Family): string {
  const at = ENTITY[family];
  const kinds = KINDS.filter((k) => k.family === family);
  const among = typesBetween(family, family);
  const rows = kinds.map(
    ({ kind, label: words, actsAs }, i) =>
      `<circle class="k-${kind}" cx="${at.x + 21}" cy="${at.y + 45 + i * LINE}" r="5"/>${text(at.x + 34, at.y + 50 + i * LINE, actsAs.length > 0 ? `${words} (also ${actsAs.join(', ')})` : words)}`,
  );
  const below = at.y + 62 + kinds.length * LINE;
  const pairs = among.flatMap((_, i) => (i % 2 === 0 ? [among.slice(i, i + 2).join(', ')] : []));
  return `${box(at, family)}${rows.join('')}${among.length > 0 ? text(at.x + 14, below, 'among themselves:', 'class="quiet"') : ''}${pairs
    .map((words, i) => text(at.x + 14, below + (i + 1) * LINE, words, 'class="type"'))
    .join('')}`;
}

/** From where to where each arrow between two families goes, and where its types stand. */
const BETWEEN: readonly {
  readonly from: Family;
  readonly to: Family;
  readonly line: readonly [number, number, number, number];
  readonly at: readonly [number, number];
}[] = [
  { from: 'Actor', to: 'Weapon', line: [340, 330, 734, 330], at: [540, 330] },
  { from: 'Actor', to: 'Place', line: [150, 560, 150, 734], at: [150, 650] },
  { from: 'Actor', to: 'Event', line: [340, 460, 734, 752], at: [420, 520] },
  { from: 'Event', to: 'Actor', line: [740, 800, 345, 535], at: [600, 706] },
  { from: 'Weapon', to: 'Place', line: [740, 400, 345, 800], at: [640, 501] },
  { from: 'Event', to: 'Weapon', line: [900, 740, 900, 416], at: [900, 580] },
  { from: 'Event', to: 'Place', line: [740, 845, 346, 845], at: [540, 845] },
];

export function dataModelDrawing(): string {
  const drawn = new Set(BETWEEN.map((b) => `${b.from} ${b.to}`));
  for (const from of FAMILIES)
    for (const to of FAMILIES)
      if (from !== to && typesBetween(from, to).length > 0 && !drawn.has(`${from} ${to}`))
        throw new Error(
          `${typesBetween(from, to)} lead from ${from} to ${to}: draw that arrow too.`,
        );
  const colours = (scheme: 'light' | 'dark'): string =>
    KINDS.map(({ kind, color }) => `.k-${kind}{fill:${color[scheme]}}`).join('');
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} 970" width="${WIDTH}" height="970" role="img" aria-labelledby="title">
<title id="title">The data model: sources, documents, claims and mentions above; entities of four families and the relations between them below</title>
<style>
svg{font:13px system-ui,-apple-system,"Segoe UI",Roboto,sans-serif}
.paper{fill:#fff}.box{fill:#f6f7f8;stroke:#c9ced4}text{fill:#1d232a}.name{font-weight:650;font-size:16px}.quiet{fill:#57616c}.type{font:12px ui-monospace,Menlo,Consolas,monospace}.arrow{stroke:#57616c;fill:none;stroke-width:1.4}.tip{fill:#57616c}${colours('light')}
@media (prefers-color-scheme:dark){.paper{fill:#15181c}.box{fill:#1f242a;stroke:#3a424b}text{fill:#e6e9ec}.quiet{fill:#a5afba}.arrow{stroke:#a5afba}.tip{fill:#a5afba}${colours('dark')}}
</style>
<defs><marker id="end" viewBox="0 0 10 10" refX="9" refY="5" markerWidth="8" markerHeight="8" orient="auto"><path class="tip" d="M0 0 10 5 0 10Z"/></marker></defs>
<rect class="paper" width="${WIDTH}" height="970"/>
${heading(40, 'What documents say', 'is never rewritten')}
${TRUTH.map(([name, at, words]) => box(at, name) + words.map((w, i) => text(at.x + 14, at.y + 50 + i * LINE, w, 'class="quiet"')).join('')).join('\n')}
${arrow(320, 126, 226, 126)}${label(272, 126, ['FROM'])}
${arrow(620, 126, 506, 126)}${label(562, 126, ['IN'])}
${arrow(810, 112, 874, 112)}${label(842, 96, ['SUBJECT'])}${arrow(810, 142, 874, 142)}${label(842, 158, ['OBJECT'])}
<path class="arrow" d="M965 80 V60 H410 V74" marker-end="url(#end)"/>${label(690, 60, ['IN'])}
${arrow(965, 172, 965, 284)}${label(965, 226, ['REFERS_TO'])}
${heading(262, 'What is explored', 'entities and their relations, derived from the claims above; every relation leads back to its sentences')}
${FAMILIES.map(entityBox).join('\n')}
${BETWEEN.map(({ line }) => arrow(...line)).join('\n')}
${BETWEEN.map(({ from, to, at }) => label(...at, typesBetween(from, to))).join('\n')}
</svg>
`;
}
