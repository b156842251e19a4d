/**
 * Answers about one archive in groups. Pure: everything is a generator that yields where it can rest, so that whoever
 * runs it can serve others meanwhile. What was found under some filters is kept for the next that asks with the same.
 */

import type { z } from 'zod';
import type { Places } from '../layout/pivotPlaces.ts';
import type {
  GroupEvent,
  GroupFilter,
  GroupMark,
  GroupMembers,
  GroupRecord,
  GroupRelations,
  groupMembersRequestSchema,
  groupRelationsRequestSchema,
} from '../model/groupContracts.ts';
import { KIND_NAMES } from '../model/kinds.ts';
import { RELATION_TYPE_NAMES } from '../model/relationTypes.ts';
import { type Archive, entityAt, relationIdAt } from './archive.ts';
import { type Shown, shownOf } from './filter.ts';
import {
  entityRecord,
  groupRecord,
  kindsOf,
  nameAt,
  opened,
  pictureOf,
  typesOf,
  withinOf,
} from './picture.ts';
import { placesOf, placesWithin } from './places.ts';
import { searchTexts, textToSearch } from './searchTexts.ts';
import { type Group, GroupTree, WHOLE } from './tree.ts';

export interface GroupsAsked {
  readonly filter: GroupFilter;
  /** Ids of the relations that the documents and publishers of the filter state, where any are named. */
  readonly stated?: ReadonlySet<string> | undefined;
}
type MembersAsked = GroupsAsked & Omit<z.output<typeof groupMembersRequestSchema>, 'filter'>;
type RelationsAsked = GroupsAsked & Omit<z.output<typeof groupRelationsRequestSchema>, 'filter'>;

/** Members by id; their records are the database's to tell. */
export interface FoundMembers extends Omit<GroupMembers, 'members'> {
  readonly members: readonly (Omit<GroupMembers['members'][number], 'entity'> & {
    readonly id: string;
  })[];
}
export interface FoundRelations extends Omit<GroupRelations, 'relations'> {
  readonly relations: readonly {
    readonly id: string;
    readonly source: string;
    readonly target: string;
  }[];
}

/** Filters whose groups are kept. */
const MOST_KEPT = 6;

interface Kept {
  readonly tree: GroupTree;
  readonly places: Map<Group, Places>;
}

export class Grouping {
  readonly #archive: Archive;
  /** The one asked for last stands last. */
  readonly #kept = new Map<string, Kept>();
  #texts: readonly string[] | undefined;

  constructor(archive: Archive) {
    this.#archive = archive;
  }

  /** The picture with these groups open, then its places until they are settled. */
  *groups(
    asked: GroupsAsked & { readonly open: readonly string[] },
  ): Generator<GroupEvent | undefined, void> {
    yield { event: 'progress', stage: 'grouping' };
    const { tree, places } = this.#keptFor(asked);
    const view = yield* resting(opened(tree, asked.open));
    yield { event: 'picture', picture: pictureOf(tree, view) };
    const within = (group: Group): Places =>
      places.get(group) ?? { x: new Float32Array(0), y: new Float32Array(0) };
    for (const [group, children] of view.open) {
      if (places.has(group)) continue;
      const settling = placesWithin(tree.shown, children);
      for (let step = settling.next(); ; step = settling.next()) {
        places.set(group, step.value);
        if (step.done) break;
        // All that stands in the picture has a place by now only where this is the last group.
        const isWhole = [...view.open.keys()].every((g) => places.has(g));
        yield isWhole
          ? { event: 'places', settled: false, ...placesOf(tree.shown, view, within) }
          : undefined;
      }
    }
    yield { event: 'places', settled: true, ...placesOf(tree.shown, view, within) };
  }

  *members({
    group: id = WHOLE,
    kind,
    q,
    entity,
    offset,
    limit,
    ...asked
  }: MembersAsked): Generator<undefined, FoundMembers> {
    const { tree } = this.#keptFor(asked);
    const { shown } = tree;
    const group = yield* resting(tree.groupOf(id));
    const fitting = group ? this.#fitting(shown, group, q, entity) : [];
    const wanted = kind === undefined ? undefined : KIND_NAMES.indexOf(kind);
    const ofKind =
      wanted === undefined
        ? fitting
        : fitting.filter((i) => shown.archive.entities.kind[i] === wanted);
    const ranked = ofKind.toSorted(
      (a, b) => (shown.degrees[b] ?? 0) - (shown.degrees[a] ?? 0) || a - b,
    );
    const members: FoundMembers['members'][number][] = [];
    const deepest = entity === undefined ? (group?.depth ?? 0) + 1 : Number.POSITIVE_INFINITY;
    for (const i of ranked.slice(offset, offset + limit)) {
      const groups = yield* resting(tree.groupsOf(i, deepest));
      members.push({
        id: shown.archive.entities.id[i] ?? '',
        degree: shown.degrees[i] ?? 0,
        groups: groups.map((g) => ({
          id: g.id,
          name: nameAt(shown, g.best[0] ?? -1),
          entities: g.members.length,
        })),
      });
    }
    return {
      ...(group && group !== tree.whole && { group: recordOf(shown, group) }),
      members,
      total: ofKind.length,
      kinds: kindsOf(shown, fitting),
    };
  }

  *relations({
    between,
    type,
    offset,
    limit,
    ...asked
  }: RelationsAsked): Generator<undefined, FoundRelations> {
    const { tree } = this.#keptFor(asked);
    const { shown } = tree;
    const [a, b] = [yield* this.#end(tree, between[0]), yield* this.#end(tree, between[1])];
    if (!a || !b)
      return { ends: [a, b].flatMap((end) => end?.mark ?? []), relations: [], total: 0, types: [] };
    const found = relationsBetween(shown, a.members, b.members);
    const wanted = type === undefined ? undefined : RELATION_TYPE_NAMES.indexOf(type);
    const ofType =
      wanted === undefined
        ? found
        : found.filter((r) => shown.archive.relations.type[r] === wanted);
    return {
      ends: [a.mark, b.mark],
      relations: bestFirst(shown, ofType)
        .slice(offset, offset + limit)
        .map((r) => {
          const { entities, relations: rows } = shown.archive;
          return {
            id: relationIdAt(rows, r),
            source: entities.id[rows.source[r] ?? 0] ?? '',
            target: entities.id[rows.target[r] ?? 0] ?? '',
          };
        }),
      total: ofType.length,
      types: typesOf(shown, found),
    };
  }

  #keptFor({ filter, stated }: GroupsAsked): Kept {
    const key = JSON.stringify(filter);
    const kept = this.#kept.get(key) ?? {
      tree: new GroupTree(shownOf(this.#archive, filter, stated)),
      places: new Map(),
    };
    this.#kept.delete(key);
    this.#kept.set(key, kept);
    for (const old of this.#kept.keys()) {
      if (this.#kept.size <= MOST_KEPT) break;
      this.#kept.delete(old);
    }
    return kept;
  }

  #fitting(shown: Shown, { members }: Group, q: string, entity: string | undefined): number[] {
    if (entity !== undefined) {
      const at = entityAt(shown.archive.entities, entity);
      return shown.entities[at] && members.includes(at) ? [at] : [];
    }
    const wanted = textToSearch(q);
    if (wanted === '') return [...members];
    this.#texts ??= searchTexts(this.#archive.entities);
    const texts = this.#texts;
    return [...members].filter((i) => texts[i]?.includes(wanted));
  }

  *#end(
    tree: GroupTree,
    id: string,
  ): Generator<undefined, { mark: GroupMark; members: Uint32Array } | undefined> {
    const { shown } = tree;
    const group = yield* resting(tree.groupOf(id));
    if (group) return { mark: recordOf(shown, group), members: group.members };
    const at = entityAt(shown.archive.entities, id);
    if (!shown.entities[at]) return undefined;
    return { mark: entityRecord(shown, at), members: Uint32Array.of(at) };
  }
}

const recordOf = (shown: Shown, group: Group): GroupRecord =>
  groupRecord(shown, group, withinOf(shown, group));

/** Runs one generator within another, which rests where the first does. */
function* resting<T>(work: Generator<void, T>): Generator<undefined, T> {
  for (let step = work.next(); ; step = work.next()) {
    if (step.done) return step.value;
    yield undefined;
  }
}

/** Places of the shown relations that lead from one to the other, in either direction. */
function relationsBetween(
  { archive, relations, entities }: Shown,
  a: Uint32Array,
  b: Uint32Array,
): number[] {
  const { relations: rows, starts, incident } = archive;
  const [few, many] = a.length <= b.length ? [a, b] : [b, a];
  const inFew = new Uint8Array(entities.length);
  const inMany = new Uint8Array(entities.length);
  for (const i of few) inFew[i] = 1;
  for (const i of many) inMany[i] = 1;
  const found: number[] = [];
  for (const i of few)
    for (let k = starts[i] ?? 0; k < (starts[i + 1] ?? 0); k++) {
      const r = incident[k] ?? 0;
      if (!relations[r]) continue;
      const other = (rows.source[r] === i ? rows.target[r] : rows.source[r]) ?? 0;
      // Within one group each is met at both of its ends.
      if (inMany[other] && !(inFew[other] && rows.source[r] !== i)) found.push(r);
    }
  return found;
}

/** Those with the most sources first, then the surest; equal ones in the order of the archive. */
function bestFirst({ archive }: Shown, found: readonly number[]): number[] {
  const { sources, confidence } = archive.relations;
  const PLACES = 2 ** 32;
  const keys = Float64Array.from(found, (r) => {
    const worth = Math.min(4095, sources[r] ?? 0) * 101 + (confidence[r] ?? 0);
    return (4096 * 101 - worth) * PLACES + r;
  });
  return Array.from(keys.sort(), (key) => key % PLACES);
}
