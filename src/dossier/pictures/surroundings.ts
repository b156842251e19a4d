/** The graph around an entity: it in the middle, the best founded of what it is related to around it, by sorts of relation. Pure. */
import { RELATION_GROUP_DESCRIPTORS, relationTypeOf } from '../../model/relationTypes.ts';
import type { DossierContent, DossierRelation } from '../content.ts';
import type { Picture } from '../document.ts';
import { LINE, markAt, n, QUIET, shortened, svg, textAt, widthOf } from './svg.ts';

const WIDTH = 680;
const HEIGHT = 440;
/** More names than this would stand on each other. */
const MOST = 26;
const LETTERS = 24;
const DASH: Readonly<Record<string, string>> = { claimed: '6 4', hedged: '2 3' };

const groupIndex = ({ relationship }: DossierRelation): number =>
  RELATION_GROUP_DESCRIPTORS.findIndex((g) => g.group === relationTypeOf(relationship.type).group);

const centre = { x: WIDTH / 2, y: HEIGHT / 2 - 8 };
const REACH = { x: 190, y: 176 } as const;

/**
 * The nth of so many, clockwise from above: on an ellipse, but each on a line of its own of its side, so that no name
 * stands on another.
 */
function placeOf(nth: number, of: number): { readonly x: number; readonly y: number } {
  const right = Math.ceil(of / 2);
  const isRight = nth < right;
  const side = isRight ? right : of - right;
  const row = isRight ? nth : of - 1 - nth;
  const height = side === 1 ? 0 : -1 + (2 * row) / (side - 1);
  const width = 0.3 + 0.7 * Math.sqrt(Math.max(0, 1 - height * height));
  return {
    x: centre.x + (isRight ? 1 : -1) * REACH.x * width,
    y: centre.y + REACH.y * height,
  };
}

export function surroundings({ entity, relations }: DossierContent): Picture | undefined {
  const others = new Map<string, DossierRelation[]>();
  for (const r of relations) others.set(r.other.id, [...(others.get(r.other.id) ?? []), r]);
  const shown = [...others.values()].slice(0, MOST);
  if (shown.length === 0) return undefined;
  const placed = shown
    .map((all) => ({ all, group: Math.min(...all.map(groupIndex)) }))
    .sort((x, y) => x.group - y.group)
    .map(({ all }, i) => ({ all, ...placeOf(i, shown.length) }));
  const lines = placed.flatMap(({ all, x, y }) =>
    all.slice(0, 3).map(({ relationship: r }, i, few) => {
      const group = RELATION_GROUP_DESCRIPTORS.find(
        (g) => g.group === relationTypeOf(r.type).group,
      );
      const aside = (i - (few.length - 1) / 2) * 4;
      const dash = DASH[r.certainty];
      return `<line x1="${n(centre.x + aside)}" y1="${n(centre.y + aside)}" x2="${n(x + aside)}" y2="${n(y + aside)}" stroke="${group?.color.light ?? LINE}" stroke-width="${n(0.8 + Math.min(4, r.sources) * 0.5)}"${dash ? ` stroke-dasharray="${dash}"` : ''} stroke-opacity="0.75"/>`;
    }),
  );
  const marks = placed.flatMap(({ all: [first], x, y }) => {
    if (!first) return [];
    const right = x >= centre.x;
    return [
      markAt(first.other.kind, x, y, 6),
      textAt(shortened(first.other.name, LETTERS), x + (right ? 10 : -10), y, {
        anchor: right ? 'start' : 'end',
      }),
    ];
  });
  const present = RELATION_GROUP_DESCRIPTORS.filter((_, i) =>
    shown.some((all) => all.some((r) => groupIndex(r) === i)),
  );
  let along = 12;
  const key = present.flatMap(({ label, color }) => {
    const x = along;
    along += 19 + widthOf(label) + 14;
    return [
      `<rect x="${n(x)}" y="${HEIGHT - 18}" width="14" height="3" fill="${color.light}"/>`,
      textAt(label, x + 19, HEIGHT - 16, { color: QUIET, size: 10 }),
    ];
  });
  const left = others.size - shown.length;
  const caption = `${entity.name} and what it is related to${left > 0 ? `; ${left} more are not drawn` : ''}. Wider lines rest on more sources; dashed ones are claimed, dotted ones hedged.`;
  return {
    kind: 'picture',
    name: 'graph',
    width: WIDTH,
    height: HEIGHT,
    caption,
    svg: svg(WIDTH, HEIGHT, caption, [
      ...lines,
      markAt(entity.kind, centre.x, centre.y, 11),
      ...marks,
      textAt(entity.name, centre.x, centre.y + 22, { anchor: 'middle', bold: true, size: 12 }),
      ...key,
    ]),
  };
}
