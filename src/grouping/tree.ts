/**
 * The groups of what is shown, group within group. A group is divided when it is first opened, so that the overview
 * of a very large archive waits for nothing that nobody looks at.
 *
 * What always holds: the children of a group hold each of its entities exactly once; the same graph and filters give
 * the same groups, in whatever order they are opened.
 */
import { type Basis, MOST_OPENED_AT_ONCE } from '../model/groupContracts.ts';
import { entityAt } from './archive.ts';
import type { Shown } from './filter.ts';
import { split } from './split.ts';

export interface Group {
  readonly id: string;
  /** The whole is at 0. */
  readonly depth: number;
  readonly parent: Group | undefined;
  readonly basis: Basis;
  /** Places in the archive, ascending. */
  readonly members: Uint32Array;
  /** Places of its best connected entities, the best first. */
  readonly best: readonly number[];
}

/** A group, or an entity by its place. */
export type Child = Group | number;

/** So many of its entities name a group. */
const NAMED = 3;
export const WHOLE = '0';

export class GroupTree {
  readonly shown: Shown;
  readonly whole: Group;
  readonly #children = new Map<Group, readonly Child[]>();

  constructor(shown: Shown) {
    this.shown = shown;
    const all = Uint32Array.from(shown.entities.keys()).filter((i) => shown.entities[i] === 1);
    this.whole = { ...this.#described(all), id: WHOLE, depth: 0, parent: undefined, basis: 'rest' };
  }

  /** What a group opens to: its entities where these are few, else smaller groups, the largest first. */
  *childrenOf(group: Group): Generator<void, readonly Child[]> {
    const known = this.#children.get(group);
    if (known) return known;
    const children =
      group.members.length <= MOST_OPENED_AT_ONCE
        ? [...group.members]
        : (yield* split(this.shown, group.members, MOST_OPENED_AT_ONCE))
            .map(({ basis, members }) => this.#child(group, basis, members))
            .sort(bySize);
    this.#children.set(group, children);
    return children;
  }

  /** The groups that an entity stands in, from the top, down to the one that opens to it; `deepest` of them at most. */
  *groupsOf(entity: number, deepest = Number.POSITIVE_INFINITY): Generator<void, Group[]> {
    const found: Group[] = [];
    if (!this.shown.entities[entity]) return found;
    for (let group = this.whole; group.depth < deepest; ) {
      const children = yield* this.childrenOf(group);
      const next = children.find(
        (child): child is Group => typeof child !== 'number' && holds(child, entity),
      );
      if (!next) return found;
      found.push(next);
      group = next;
    }
    return found;
  }

  /** The group of an id; nothing where the filters leave none, or an entity alone. */
  *groupOf(id: string): Generator<void, Group | undefined> {
    if (id === WHOLE) return this.whole;
    const [depth, entity] = partsOf(id);
    const groups = yield* this.groupsOf(entityAt(this.shown.archive.entities, entity), depth);
    return groups[depth - 1];
  }

  #described(members: Uint32Array): Pick<Group, 'members' | 'best'> {
    const { degrees } = this.shown;
    const best: number[] = [];
    const before = (a: number, b: number) => (degrees[a] ?? 0) > (degrees[b] ?? 0);
    for (const i of members) {
      const at = best.findIndex((other) => before(i, other));
      if (at >= 0) best.splice(at, 0, i);
      else if (best.length < NAMED) best.push(i);
      if (best.length > NAMED) best.pop();
    }
    return { members, best };
  }

  #child(parent: Group, basis: Basis, members: Uint32Array): Child {
    const [only] = members;
    if (members.length === 1 && only !== undefined) return only;
    const described = this.#described(members);
    const depth = parent.depth + 1;
    const anchor = this.shown.archive.entities.id[described.best[0] ?? -1] ?? '';
    return { ...described, id: `${depth}_${anchor}`, depth, parent, basis };
  }
}

const sizeOf = (child: Child): number => (typeof child === 'number' ? 1 : child.members.length);
const firstOf = (child: Child): number =>
  typeof child === 'number' ? child : (child.members[0] ?? 0);
const bySize = (a: Child, b: Child): number => sizeOf(b) - sizeOf(a) || firstOf(a) - firstOf(b);

/** Depth and entity of a group's id; depth 0 where it is none. */
function partsOf(id: string): [depth: number, entity: string] {
  const [, depth, entity = ''] = /^([1-9]\d{0,3})_(.+)$/.exec(id) ?? [];
  return [Number(depth ?? 0), entity];
}

export function holds({ members }: Pick<Group, 'members'>, entity: number): boolean {
  let [low, high] = [0, members.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((members[middle] ?? 0) < entity) low = middle + 1;
    else high = middle;
  }
  return members[low] === entity;
}
