/** From groups to marks: what each group, entity and line looks like on the stage. Pure. */
import type {
  GroupLine,
  GroupMark,
  GroupPicture,
  GroupPlaces,
} from '../../src/model/groupContracts.ts';
import { kindOf } from '../../src/model/kinds.ts';
import { RELATION_GROUP_DESCRIPTORS, relationTypeOf } from '../../src/model/relationTypes.ts';
import { shapeOf } from '../../src/model/shapes.ts';
import type { DisplayEdge, DisplayGraph, DisplayNode, Scheme } from '../graph/display.ts';
import { countOf } from '../inspector/count.ts';
import type { Positions } from '../layouts/positions.ts';
import { lineId } from './lines.ts';
import { typesInWords } from './words.ts';

/** Of the room that a mark takes, what it fills. */
const FILLED = { group: 0.92, entity: 0.74 } as const;
/** So many names stand beside a group. */
const NAMED = 2;
/** Of the lines of a mark, so many of the closest are drawn in full; the others, of which there may be very many, pale. */
const CLOSEST = 3;
const CIRCLE = 0;
const BODY: Readonly<Record<Scheme, string>> = { light: '#dfe4ea', dark: '#333b45' };
const LINE: Readonly<Record<Scheme, string>> = { light: '#a7afb8', dark: '#566170' };
const PALE: Readonly<Record<Scheme, string>> = { light: '#e7eaee', dark: '#242a31' };

const short = new Intl.NumberFormat('en', { notation: 'compact' });

export function displayGroups(
  { marks, lines }: GroupPicture,
  { radius }: GroupPlaces,
  scheme: Scheme,
): DisplayGraph {
  const close = closestOf(lines);
  // What is drawn later lies above.
  const ordered = lines.toSorted((a, b) => Number(close.has(a)) - Number(close.has(b)));
  return {
    nodes: marks.map((mark, i) => nodeOf(mark, (radius[i] ?? 10) * FILLED[mark.what], scheme)),
    edges: ordered.map((line) => edgeOf(line, close.has(line), scheme)),
  };
}

/** Of each mark its closest lines, by their relations beside all that both ends have. */
export function closestOf(lines: readonly GroupLine[]): ReadonlySet<GroupLine> {
  const totals = new Map<string, number>();
  const own = new Map<string, GroupLine[]>();
  for (const line of lines)
    for (const id of [line.source, line.target]) {
      totals.set(id, (totals.get(id) ?? 0) + line.relations);
      const list = own.get(id);
      if (list) list.push(line);
      else own.set(id, [line]);
    }
  const closeness = ({ source, target, relations }: GroupLine) =>
    relations / Math.sqrt((totals.get(source) ?? 1) * (totals.get(target) ?? 1));
  return new Set(
    [...own.values()].flatMap((list) =>
      list.toSorted((a, b) => closeness(b) - closeness(a)).slice(0, CLOSEST),
    ),
  );
}

function nodeOf(mark: GroupMark, size: number, scheme: Scheme): DisplayNode {
  const common = {
    id: mark.id,
    size,
    lit: false,
    selected: false,
    extra: false,
    faded: false,
    pinned: false,
    fresh: false,
    undrawn: 0,
  };
  if (mark.what === 'entity')
    return {
      ...common,
      label: mark.name,
      color: kindOf(mark.kind).color[scheme],
      shape: shapeOf(mark.kind).index,
    };
  return {
    ...common,
    label: mark.names.slice(0, NAMED).join(', '),
    color: BODY[scheme],
    shape: CIRCLE,
    pie: {
      text: short.format(mark.entities),
      parts: mark.kinds.map(({ value, count }) => ({
        color: kindOf(value).color[scheme],
        share: count / mark.entities,
      })),
    },
  };
}

function edgeOf(line: GroupLine, isClose: boolean, scheme: Scheme): DisplayEdge {
  const [most] = line.types;
  const type = most && relationTypeOf(most.value);
  const tint = RELATION_GROUP_DESCRIPTORS.find((g) => g.group === type?.group)?.color[scheme];
  const isOne = line.relations === 1;
  const stated = line.certainties.some(({ value }) => value === 'stated');
  return {
    id: lineId(line),
    type: 'straight',
    source: line.source,
    target: line.target,
    label:
      isOne && type
        ? type.forward
        : `${countOf(line.relations, 'relation')}: ${typesInWords(line, 2)}`,
    size: isClose ? widthOf(line.relations) : 1,
    color: (isClose ? LINE : PALE)[scheme],
    tint: tint ?? LINE[scheme],
    curvature: 0,
    dash: stated ? 'solid' : 'dashed',
    lit: false,
    selected: false,
    // Several relations lead in both directions.
    extra: !isOne || (type?.symmetric ?? false),
    faded: false,
    pinned: false,
    fresh: false,
    sign: 'none',
  };
}

/** Width in CSS pixels: as much wider with each doubling. */
export const widthOf = (relations: number): number =>
  Math.min(7, 0.7 + 0.55 * Math.log2(relations));

export const placesOf = ({ marks }: GroupPicture, { x, y }: GroupPlaces): Positions =>
  new Map(marks.map((mark, i) => [mark.id, { x: x[i] ?? 0, y: y[i] ?? 0 }]));

/** Where each open group stands, and how far it reaches. */
export const regionsOf = ({ open }: GroupPicture, places: GroupPlaces) =>
  open.flatMap((group, i) => {
    const at = places.open[i];
    return at ? [{ ...at, text: group.names.slice(0, 2).join(', ') }] : [];
  });
