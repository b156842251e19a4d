import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { shownOf } from '../../src/grouping/filter.ts';
import { Grouping } from '../../src/grouping/grouping.ts';
import { type Group, GroupTree } from '../../src/grouping/tree.ts';
import {
  type GroupFilter,
  type GroupPicture,
  type GroupPlaces,
  groupEventSchema,
  MOST_OPENED_AT_ONCE,
} from '../../src/model/groupContracts.ts';
import {
  archiveOf,
  finished,
  groupFilters,
  type MadeArchive,
  madeArchives,
  madeEntity,
  noFilter,
} from '../support/archives.ts';

const ARCHIVES = madeArchives(900);
const FEW = { numRuns: 25 };

const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0);
const countOf = (counts: readonly { count: number }[]) => sum(counts.map((c) => c.count));

const placesOfMarks = ({ x, y, radius }: GroupPlaces) => ({ x, y, radius });

interface Seen {
  readonly picture: GroupPicture;
  readonly places: GroupPlaces;
  readonly steps: readonly GroupPlaces[];
}

function see(grouping: Grouping, open: readonly string[], filter: GroupFilter = noFilter): Seen {
  let picture: GroupPicture | undefined;
  const steps: GroupPlaces[] = [];
  for (const event of grouping.groups({ filter, open })) {
    if (!event) continue;
    groupEventSchema.parse(event);
    if (event.event === 'picture') picture = event.picture;
    if (event.event === 'places') steps.push(event);
  }
  const places = steps.at(-1);
  if (!picture || !places) throw new Error('No picture came.');
  return { picture, places, steps };
}

const groupsIn = ({ marks }: GroupPicture) => marks.filter((mark) => mark.what === 'group');
const entitiesIn = ({ marks }: GroupPicture) =>
  sum(marks.map((mark) => (mark.what === 'group' ? mark.entities : 1)));
const relationsIn = ({ marks, lines, unsent }: GroupPicture) =>
  sum(marks.map((mark) => (mark.what === 'group' ? mark.within : 0))) +
  sum(lines.map((line) => line.relations)) +
  unsent.relations;

/** Opens the largest groups, a few, one after the other. */
function openSome(grouping: Grouping, times: number, filter?: GroupFilter): Seen {
  let open: string[] = [];
  for (let n = 0; n < times; n++) {
    const [largest] = groupsIn(see(grouping, open, filter).picture);
    if (!largest) break;
    open = [...open, largest.id];
  }
  return see(grouping, open, filter);
}

/** Every group that a tree can open to, with its children. */
function everyGroup(tree: GroupTree): { group: Group; children: readonly (Group | number)[] }[] {
  const children = finished(tree.childrenOf(tree.whole));
  const all = [{ group: tree.whole, children }];
  for (const { children: some } of all)
    for (const child of some)
      if (typeof child !== 'number')
        all.push({ group: child, children: finished(tree.childrenOf(child)) });
  return all;
}

describe('an archive in groups', () => {
  it('is divided so that each entity stands in one part, and every group becomes smaller', () => {
    fc.assert(
      fc.property(ARCHIVES, groupFilters, (made, filter) => {
        const tree = new GroupTree(shownOf(archiveOf(made), filter));
        const ids = new Map<string, Group>();
        for (const { group, children } of everyGroup(tree)) {
          const members = children.flatMap((c) => (typeof c === 'number' ? [c] : [...c.members]));
          expect(members.toSorted((a, b) => a - b)).toEqual([...group.members]);
          expect(new Set(members).size).toBe(group.members.length);
          for (const child of children)
            if (typeof child !== 'number') {
              expect(child.members.length).toBeLessThan(group.members.length);
              expect(child.members).toEqual(child.members.toSorted());
              expect(ids.has(child.id)).toBe(false);
              ids.set(child.id, child);
            }
          if (group.members.length <= MOST_OPENED_AT_ONCE)
            expect(children.every((child) => typeof child === 'number')).toBe(true);
          else expect(children.length).toBeLessThan(120);
        }
        for (const [id, group] of ids) expect(finished(tree.groupOf(id))).toBe(group);
      }),
      FEW,
    );
  });

  it('loses no entity and no relation, whatever is open', () => {
    fc.assert(
      fc.property(ARCHIVES, groupFilters, fc.integer({ min: 0, max: 6 }), (made, filter, times) => {
        const { picture } = openSome(new Grouping(archiveOf(made)), times, filter);
        const { counts } = picture;
        expect(entitiesIn(picture)).toBe(counts.entities);
        expect(relationsIn(picture)).toBe(counts.relations);
        for (const per of [counts.types, counts.certainties, counts.reviews])
          expect(countOf(per)).toBe(counts.relations);
        expect(countOf(counts.kinds)).toBe(counts.entities);
        for (const line of picture.lines) {
          expect(countOf(line.types)).toBe(line.relations);
          expect(countOf(line.certainties)).toBe(line.relations);
        }
        for (const group of groupsIn(picture)) expect(countOf(group.kinds)).toBe(group.entities);
        for (const open of picture.open) {
          const inside = picture.marks.filter((mark) => isUnder(picture, mark.parent, open.id));
          const ids = new Set(inside.map((mark) => mark.id));
          expect(sum(inside.map((m) => (m.what === 'group' ? m.entities : 1)))).toBe(open.entities);
          const between = picture.lines.filter((l) => ids.has(l.source) && ids.has(l.target));
          if (picture.unsent.lines === 0)
            expect(
              sum(inside.map((m) => (m.what === 'group' ? m.within : 0))) +
                sum(between.map((l) => l.relations)),
            ).toBe(open.within);
        }
      }),
      FEW,
    );
  });

  it('leaves the same entities and relations as filters of an archive do, counted one by one', () => {
    fc.assert(
      fc.property(madeArchives(120), groupFilters, (made, filter) => {
        const { counts, archive } = see(new Grouping(archiveOf(made)), [], filter).picture;
        expect(archive).toEqual({ entities: made.entities, relations: made.relations.length });
        expect(counts.relations).toBeLessThanOrEqual(archive.relations);
        for (const kind of filter.kinds)
          expect(counts.kinds.map((k) => k.value)).not.toContain(kind);
        for (const type of filter.types)
          expect(counts.types.map((t) => t.value)).not.toContain(type);
        for (const condition of filter.only)
          expect(counts.conditions.find((c) => c.value === condition)?.count ?? 0).toBe(
            counts.relations,
          );
      }),
      FEW,
    );
  });

  it('stands the same however it came to be open, and opens the rest without changing what stands', () => {
    fc.assert(
      fc.property(ARCHIVES, fc.integer({ min: 1, max: 4 }), (made, times) => {
        const archive = archiveOf(made);
        const { picture, places } = openSome(new Grouping(archive), times);
        const again = new Grouping(archive);
        const backwards = see(again, picture.open.map((group) => group.id).toReversed());
        expect(backwards.picture.marks).toEqual(picture.marks);
        expect(backwards.picture.lines).toEqual(picture.lines);
        const { open, ...marks } = backwards.places;
        expect(marks).toEqual({ event: 'places', settled: true, ...placesOfMarks(places) });
        expect(new Set(open.map((at) => JSON.stringify(at)))).toEqual(
          new Set(places.open.map((at) => JSON.stringify(at))),
        );
        // Closed again, it stands as before.
        expect(see(again, []).places).toEqual(see(new Grouping(archive), []).places);
      }),
      FEW,
    );
  });

  it('gives every mark a place of its own, and open groups a place that holds theirs', () => {
    fc.assert(
      fc.property(ARCHIVES, fc.integer({ min: 0, max: 4 }), (made, times) => {
        const { picture, places, steps } = openSome(new Grouping(archiveOf(made)), times);
        for (const { x, y, radius } of steps)
          for (const list of [x, y, radius]) {
            expect(list).toHaveLength(picture.marks.length);
            expect(list.every(Number.isFinite)).toBe(true);
          }
        expect(steps.map((step) => step.settled)).toEqual([
          ...steps.slice(1).map(() => false),
          true,
        ]);
        picture.open.forEach((open, k) => {
          const disc = places.open[k];
          if (!disc) throw new Error('An open group has no place.');
          picture.marks.forEach((mark, i) => {
            if (mark.parent !== open.id) return;
            const away = Math.hypot((places.x[i] ?? 0) - disc.x, (places.y[i] ?? 0) - disc.y);
            expect(away + (places.radius[i] ?? 0)).toBeLessThanOrEqual(disc.radius + 1);
          });
        });
      }),
      FEW,
    );
  });

  it('finds communities where there are some', () => {
    // Rings of ten with a single relation from each to the next.
    const rings = 30;
    const relations = Array.from({ length: rings * 10 }, (_, i) => {
      const first = i - (i % 10);
      return [
        { source: i, target: first + ((i + 1) % 10), turn: i },
        { source: i, target: first + ((i + 3) % 10), turn: i },
        ...(i % 10 === 0 ? [{ source: i, target: (i + 10) % (rings * 10), turn: i }] : []),
      ];
    }).flat();
    const { picture } = see(new Grouping(archiveOf({ entities: rings * 10, relations })), []);
    expect(picture.marks.length).toBeGreaterThan(5);
    for (const group of groupsIn(picture)) {
      expect(group.basis).toBe('community');
      expect(group.entities % 10).toBe(0);
    }
  });

  it('divides by kind and by number of relations what cannot be told apart by relations', () => {
    const star: MadeArchive = {
      entities: 3000,
      relations: Array.from({ length: 2999 }, (_, i) => ({ source: 0, target: i + 1, turn: i })),
    };
    const kinds = see(new Grouping(archiveOf(star)), []).picture;
    expect(new Set(groupsIn(kinds).map((g) => g.basis))).toEqual(new Set(['kind']));
    const one = see(new Grouping(archiveOf(star, () => 'Person')), []).picture;
    expect(new Set(groupsIn(one).map((g) => g.basis))).toEqual(new Set(['rank']));
    const [first] = groupsIn(one).filter((g) => g.names.includes('Thing 0'));
    expect(first?.names[0]).toBe('Thing 0');
  });

  it('keeps what is related to nothing in a group of its own', () => {
    const relations = Array.from({ length: 200 }, (_, i) => ({
      source: i,
      target: (i + 1) % 200,
      turn: i,
    }));
    const { picture } = see(new Grouping(archiveOf({ entities: 500, relations })), []);
    const apart = groupsIn(picture).find((group) => group.basis === 'unrelated');
    expect(apart?.entities).toBe(300);
    expect(apart?.within).toBe(0);
  });

  it('says which members a group has, by kind, by name and where each stands', () => {
    fc.assert(
      fc.property(ARCHIVES, fc.nat(), (made, turn) => {
        const grouping = new Grouping(archiveOf(made));
        const page = { offset: 0, limit: 50, q: '', filter: noFilter };
        const some = madeEntity(turn % made.entities);
        const {
          members: [found],
        } = finished(grouping.members({ ...page, entity: some }));
        expect(found?.id).toBe(some);
        const path = found?.groups.map((group) => group.id) ?? [];
        const { picture } = see(grouping, path);
        if (picture.closed.length === 0) expect(picture.marks.map((m) => m.id)).toContain(some);
        for (const group of groupsIn(see(grouping, []).picture).slice(0, 3)) {
          const all = finished(grouping.members({ ...page, group: group.id }));
          expect(all.total).toBe(group.entities);
          expect(all.kinds).toEqual(group.kinds);
          expect(all.group).toEqual(group);
          const degrees = all.members.map((member) => member.degree);
          expect(degrees).toEqual(degrees.toSorted((a, b) => b - a));
        }
      }),
      FEW,
    );
    const grouping = new Grouping(archiveOf({ entities: 300, relations: [] }));
    const named = (q: string) =>
      finished(grouping.members({ q, offset: 0, limit: 50, filter: noFilter })).members.map(
        (member) => member.id,
      );
    expect(named('called 25')).toEqual([25, 250, 255].map(madeEntity));
    expect(named('nothing of the kind')).toEqual([]);
  });

  it('lists the relations that a line stands for, all and no others', () => {
    fc.assert(
      fc.property(ARCHIVES, groupFilters, (made, filter) => {
        const grouping = new Grouping(archiveOf(made));
        const page = { offset: 0, limit: 5000, filter };
        const { picture } = openSome(grouping, 1, filter);
        const listed = new Set<string>();
        for (const line of picture.lines) {
          const found = finished(
            grouping.relations({ ...page, between: [line.target, line.source] }),
          );
          expect(found.total).toBe(line.relations);
          expect(found.relations).toHaveLength(line.relations);
          expect(new Map(found.types.map((t) => [t.value, t.count]))).toEqual(
            new Map(line.types.map((t) => [t.value, t.count])),
          );
          if (line.relationship)
            expect(found.relations).toEqual([
              { id: line.relationship, source: line.source, target: line.target },
            ]);
          for (const { id } of found.relations) {
            expect(listed.has(id)).toBe(false);
            listed.add(id);
          }
        }
        for (const group of groupsIn(picture)) {
          const found = finished(grouping.relations({ ...page, between: [group.id, group.id] }));
          expect(found.total).toBe(group.within);
        }
      }),
      FEW,
    );
  });
});

/** Whether a mark stands in a group, at whatever depth. */
function isUnder({ open }: GroupPicture, parent: string | undefined, id: string): boolean {
  for (let at = parent; at !== undefined; at = open.find((group) => group.id === at)?.parent)
    if (at === id) return true;
  return false;
}
