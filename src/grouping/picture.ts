/**
 * What is to be seen when some groups are open: groups and entities as marks, and all relations between two marks as
 * one line. Nothing is lost: what the lines stand for and what lies within the marks are all relations shown.
 */
import { CERTAINTIES, RELATIONSHIP_REVIEWS } from '../model/certainty.ts';
import {
  type GroupCounts,
  type GroupedEntity,
  type GroupLine,
  type GroupMark,
  type GroupPicture,
  type GroupRecord,
  MOST_LINES,
  MOST_MARKS,
  RELATION_CONDITIONS,
} from '../model/groupContracts.ts';
import { KIND_NAMES } from '../model/kinds.ts';
import { RELATION_TYPE_NAMES } from '../model/relationTypes.ts';
import { relationIdAt, UNDATED } from './archive.ts';
import { CONDITION_TESTS, type Shown } from './filter.ts';
import { type Child, type Group, type GroupTree, holds, WHOLE } from './tree.ts';

/** The picture as groups, for finding places; `marks` in the order of the picture's. */
export interface Opened {
  readonly marks: readonly Child[];
  /** Open groups with their children, each after the one it stands in; the whole first. */
  readonly open: ReadonlyMap<Group, readonly Child[]>;
  /** Which ids asked for each. */
  readonly asked: ReadonlyMap<Group, readonly string[]>;
  readonly closed: readonly string[];
}

/** Opens groups as far as all that they stand in is open too, and the picture does not hold too much. */
export function* opened(tree: GroupTree, ids: readonly string[]): Generator<void, Opened> {
  const asked = new Map<Group, string[]>();
  for (const id of new Set(ids)) {
    const group = yield* tree.groupOf(id);
    if (!group || group === tree.whole) continue;
    const list = asked.get(group);
    if (list) list.push(id);
    else asked.set(group, [id]);
  }
  const open = new Map<Group, readonly Child[]>([[tree.whole, yield* tree.childrenOf(tree.whole)]]);
  const closed: string[] = [];
  let count = open.get(tree.whole)?.length ?? 0;
  for (const group of [...asked.keys()].sort((a, b) => a.depth - b.depth)) {
    if (!group.parent || !open.has(group.parent)) continue;
    const children = yield* tree.childrenOf(group);
    if (count + children.length - 1 > MOST_MARKS) closed.push(group.id);
    else {
      open.set(group, children);
      count += children.length - 1;
    }
  }
  const marks: Child[] = [];
  const collect = (children: readonly Child[]) => {
    for (const child of children) {
      const inside = typeof child === 'number' ? undefined : open.get(child);
      if (inside) collect(inside);
      else marks.push(child);
    }
  };
  collect(open.get(tree.whole) ?? []);
  return { marks, open, asked, closed };
}

/** All relations between two marks. */
interface Tally {
  readonly a: number;
  readonly b: number;
  relations: number;
  readonly types: Uint32Array;
  readonly certainties: Uint32Array;
  /** Place of one of them. */
  readonly first: number;
}

export function pictureOf(tree: GroupTree, { marks, open, asked, closed }: Opened): GroupPicture {
  const { shown } = tree;
  const parents = parentsOf(open);
  const { tallies, within } = tally(shown, marks);
  const lines = tallies.sort((x, y) => y.relations - x.relations || x.a - y.a || x.b - y.b);
  const unsent = lines.slice(MOST_LINES);
  const records = marks.map((mark, i): GroupMark => {
    const parent = parents.get(mark);
    return typeof mark === 'number'
      ? entityRecord(shown, mark, parent)
      : groupRecord(shown, mark, within[i] ?? 0, parent);
  });
  const ids = records.map((record) => record.id);
  return {
    marks: records,
    lines: lines.slice(0, MOST_LINES).map((line) => lineRecord(shown, marks, ids, line)),
    open: [...open.keys()]
      .filter((group) => group !== tree.whole)
      .map((group) => ({
        ...groupRecord(shown, group, insideOf(group, marks, tallies, within), parents.get(group)),
        asked: [...(asked.get(group) ?? [])],
      })),
    closed: [...closed],
    unsent: {
      lines: unsent.length,
      relations: unsent.reduce((sum, line) => sum + line.relations, 0),
    },
    counts: countsOf(tree),
    archive: {
      entities: shown.entities.length,
      relations: shown.relations.length,
    },
  };
}

/** Relations within an open group, as its marks and the lines between them tell. */
function insideOf(
  group: Group,
  marks: readonly Child[],
  tallies: readonly Tally[],
  within: Uint32Array,
): number {
  const isInside = marks.map((mark) =>
    holds(group, typeof mark === 'number' ? mark : (mark.members[0] ?? -1)),
  );
  let count = 0;
  within.forEach((relations, i) => {
    if (isInside[i]) count += relations;
  });
  for (const { a, b, relations } of tallies) if (isInside[a] && isInside[b]) count += relations;
  return count;
}

function parentsOf(open: Opened['open']): Map<Child, string> {
  const parents = new Map<Child, string>();
  for (const [group, children] of open)
    if (group.id !== WHOLE) for (const child of children) parents.set(child, group.id);
  return parents;
}

/** Which mark each entity stands in; -1 for none. */
export function markOfEach(shown: Shown, marks: readonly Child[]): Int32Array {
  const markOf = new Int32Array(shown.entities.length).fill(-1);
  marks.forEach((mark, i) => {
    if (typeof mark === 'number') markOf[mark] = i;
    else for (const member of mark.members) markOf[member] = i;
  });
  return markOf;
}

function tally(shown: Shown, marks: readonly Child[]): { tallies: Tally[]; within: Uint32Array } {
  const { relations: rows } = shown.archive;
  const markOf = markOfEach(shown, marks);
  const found = new Map<number, Tally>();
  const within = new Uint32Array(marks.length);
  for (let r = 0; r < shown.relations.length; r++) {
    if (!shown.relations[r]) continue;
    const s = markOf[rows.source[r] ?? 0] ?? -1;
    const t = markOf[rows.target[r] ?? 0] ?? -1;
    if (s === t) {
      within[s] = (within[s] ?? 0) + 1;
      continue;
    }
    const [a, b] = s < t ? [s, t] : [t, s];
    const key = a * marks.length + b;
    let line = found.get(key);
    if (!line) {
      line = {
        a,
        b,
        relations: 0,
        types: new Uint32Array(RELATION_TYPE_NAMES.length),
        certainties: new Uint32Array(CERTAINTIES.length),
        first: r,
      };
      found.set(key, line);
    }
    line.relations += 1;
    const [type, certainty] = [rows.type[r] ?? 0, rows.certainty[r] ?? 0];
    line.types[type] = (line.types[type] ?? 0) + 1;
    line.certainties[certainty] = (line.certainties[certainty] ?? 0) + 1;
  }
  return { tallies: [...found.values()], within };
}

/** The values that occur, the most first. */
function counted<T>(counts: Uint32Array, names: readonly T[]): { value: T; count: number }[] {
  return names
    .map((value, i) => ({ value, count: counts[i] ?? 0 }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count);
}

/** How many of some entities are of each kind. */
export function kindsOf({ archive }: Shown, members: Iterable<number>) {
  const counts = new Uint32Array(KIND_NAMES.length);
  for (const i of members) {
    const kind = archive.entities.kind[i] ?? 0;
    counts[kind] = (counts[kind] ?? 0) + 1;
  }
  return counted(counts, KIND_NAMES);
}

/** How many of some relations are of each type. */
export function typesOf({ archive }: Shown, relations: Iterable<number>) {
  const counts = new Uint32Array(RELATION_TYPE_NAMES.length);
  for (const r of relations) {
    const type = archive.relations.type[r] ?? 0;
    counts[type] = (counts[type] ?? 0) + 1;
  }
  return counted(counts, RELATION_TYPE_NAMES);
}

export const nameAt = ({ archive }: Shown, entity: number): string =>
  archive.entities.name[entity] ?? '';

export function entityRecord(shown: Shown, entity: number, parent?: string): GroupedEntity {
  const kind = KIND_NAMES[shown.archive.entities.kind[entity] ?? 0] ?? 'Event';
  return {
    what: 'entity',
    id: shown.archive.entities.id[entity] ?? '',
    name: nameAt(shown, entity),
    kind,
    degree: shown.degrees[entity] ?? 0,
    ...(parent !== undefined && { parent }),
  };
}

export function groupRecord(
  shown: Shown,
  group: Group,
  within: number,
  parent?: string,
): GroupRecord {
  return {
    what: 'group',
    id: group.id,
    basis: group.basis,
    names: group.best.map((entity) => nameAt(shown, entity)),
    entities: group.members.length,
    kinds: kindsOf(shown, group.members),
    within,
    ...(parent !== undefined && { parent }),
  };
}

/** How many shown relations stand between two members of a group. */
export function withinOf(shown: Shown, { members }: Pick<Group, 'members'>): number {
  const inside = new Uint8Array(shown.entities.length);
  for (const i of members) inside[i] = 1;
  const { source, target } = shown.archive.relations;
  let count = 0;
  for (let r = 0; r < shown.relations.length; r++)
    if (shown.relations[r] && inside[source[r] ?? 0] && inside[target[r] ?? 0]) count += 1;
  return count;
}

function lineRecord(
  shown: Shown,
  marks: readonly Child[],
  ids: readonly string[],
  { a, b, relations, types, certainties, first }: Tally,
): GroupLine {
  const { archive } = shown;
  const areEntities = typeof marks[a] === 'number' && typeof marks[b] === 'number';
  const isOne = relations === 1 && areEntities;
  // One relation keeps its direction.
  const turned = isOne && archive.relations.source[first] === marks[b];
  return {
    source: ids[turned ? b : a] ?? '',
    target: ids[turned ? a : b] ?? '',
    relations,
    types: counted(types, RELATION_TYPE_NAMES),
    certainties: counted(certainties, CERTAINTIES),
    ...(isOne && { relationship: relationIdAt(archive.relations, first) }),
  };
}

function countsOf({ shown, whole }: GroupTree): GroupCounts {
  const { archive, relations } = shown;
  const rows = archive.relations;
  const types = new Uint32Array(RELATION_TYPE_NAMES.length);
  const certainties = new Uint32Array(CERTAINTIES.length);
  const reviews = new Uint32Array(RELATIONSHIP_REVIEWS.length);
  const conditions = new Uint32Array(RELATION_CONDITIONS.length);
  const tests = RELATION_CONDITIONS.map((name) => CONDITION_TESTS[name]);
  let [count, undated] = [0, 0];
  const note = (list: Uint32Array, at: number) => {
    list[at] = (list[at] ?? 0) + 1;
  };
  for (let r = 0; r < relations.length; r++) {
    if (!relations[r]) continue;
    count += 1;
    note(types, rows.type[r] ?? 0);
    note(certainties, rows.certainty[r] ?? 0);
    note(reviews, rows.review[r] ?? 0);
    if (rows.from[r] === UNDATED) undated += 1;
    tests.forEach((test, i) => {
      if (test(rows, r)) note(conditions, i);
    });
  }
  return {
    entities: whole.members.length,
    relations: count,
    kinds: kindsOf(shown, whole.members),
    types: counted(types, RELATION_TYPE_NAMES),
    certainties: counted(certainties, CERTAINTIES),
    reviews: counted(reviews, RELATIONSHIP_REVIEWS),
    conditions: counted(conditions, RELATION_CONDITIONS),
    undated,
  };
}
