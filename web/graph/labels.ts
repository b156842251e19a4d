/**
 * Which names are written, and where: the weightier first, each beside its mark on the first side where it
 * covers no other name and no weightier mark, and stays within bounds. Pure; measured in CSS pixels.
 */
export interface LabelCandidate {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly width: number;
  /** Written whatever it covers. */
  readonly forced: boolean;
}

export interface PlacedLabel {
  readonly id: string;
  /** Left edge and vertical middle of the text. */
  readonly x: number;
  readonly y: number;
}

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

const HEIGHT = 14;
const GAP = 5;
const CELL = 64;
/** So many of the weightiest are named even where their name covers lighter marks. */
const LANDMARKS = 20;

const overlap = (a: Box, b: Box) =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

const within = (box: Box, bounds: Box) =>
  box.left >= bounds.left &&
  box.right <= bounds.right &&
  box.top >= bounds.top &&
  box.bottom <= bounds.bottom;

/** Boxes by the cells of a grid that they touch. */
class BoxIndex {
  readonly #cells = new Map<string, Box[]>();
  *#keys(box: Box) {
    for (let x = Math.floor(box.left / CELL); x <= Math.floor(box.right / CELL); x++)
      for (let y = Math.floor(box.top / CELL); y <= Math.floor(box.bottom / CELL); y++)
        yield `${x},${y}`;
  }
  add(box: Box) {
    for (const key of this.#keys(box)) {
      const list = this.#cells.get(key);
      if (list) list.push(box);
      else this.#cells.set(key, [box]);
    }
  }
  isFree(box: Box): boolean {
    for (const key of this.#keys(box))
      if (this.#cells.get(key)?.some((other) => overlap(box, other))) return false;
    return true;
  }
}

const sides = ({ x, y, radius, width }: LabelCandidate): readonly PlacedLabel[] => {
  const reach = radius + GAP;
  const middle = x - width / 2;
  return [
    { id: '', x: x + reach, y },
    { id: '', x: middle, y: y + reach + HEIGHT / 2 - 1 },
    { id: '', x: middle, y: y - reach - HEIGHT / 2 + 1 },
    { id: '', x: x - reach - width, y },
  ];
};

const boxOf = (at: PlacedLabel, width: number): Box => ({
  left: at.x - 3,
  right: at.x + width + 3,
  top: at.y - HEIGHT / 2 - 1,
  bottom: at.y + HEIGHT / 2 + 1,
});

/** `candidates` with the weightiest first; `marks` of the heaviest, and `obstacles`, are kept free of names. */
export function placeLabels(
  candidates: readonly LabelCandidate[],
  most: number,
  bounds: Box,
  obstacles: readonly Box[] = [],
): PlacedLabel[] {
  const names = new BoxIndex();
  const marks = new BoxIndex();
  for (const box of obstacles) names.add(box);
  candidates.forEach((c, i) => {
    // A light mark may be touched by a name, not covered.
    const reach = c.radius * (i < most ? 1 : 0.6);
    marks.add({ left: c.x - reach, right: c.x + reach, top: c.y - reach, bottom: c.y + reach });
  });
  const placed: PlacedLabel[] = [];
  for (const [rank, c] of candidates.entries()) {
    if (placed.length >= most && !c.forced) continue;
    const options = sides(c);
    const clear = options.filter((at) => {
      const box = boxOf(at, c.width);
      return within(box, bounds) && names.isFree(box);
    });
    const free = clear.find((at) => marks.isFree(boxOf(at, c.width)));
    const at =
      free ?? (rank < LANDMARKS ? clear[0] : undefined) ?? (c.forced ? options[0] : undefined);
    if (!at) continue;
    names.add(boxOf(at, c.width));
    placed.push({ ...at, id: c.id });
  }
  return placed;
}
