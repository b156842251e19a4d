/**
 * What must change among entities when the names behind them were grouped anew: which entity stays and under which
 * id, which are new, which end, and whose mentions move. An entity goes on with the group that takes over most of
 * its mentions, so that a hub is renamed rather than emptied.
 */

import type { NameRecord, NameUpdate } from './nameIndex.ts';
import { byCodeUnit } from './nameKeys.ts';

export interface EntityPlan {
  /** Entity keys that did not exist. */
  readonly created: readonly string[];
  /** Entities that go on under another key. */
  readonly renamed: readonly { readonly from: string; readonly to: string }[];
  /** Entities that end; their mentions have moved or gone. */
  readonly deleted: readonly string[];
  /** Name keys whose mentions now belong to another entity; `to` is the key after renaming. */
  readonly moved: readonly { readonly name: string; readonly to: string }[];
  /** Entities to be described anew, with all their names. */
  readonly changed: ReadonlyMap<string, readonly NameRecord[]>;
}

export function planEntities({ before, after, documents }: NameUpdate): EntityPlan {
  const groups = new Map<string, NameRecord[]>();
  for (const r of after.values()) {
    if (r.mentions === 0) continue;
    const group = groups.get(r.entity);
    if (group) group.push(r);
    else groups.set(r.entity, [r]);
  }
  const kept = keptEntities(before, groups);

  const existed = new Set<string>();
  for (const r of before.values()) if (r.mentions > 0) existed.add(r.entity);
  const keptBy = new Map([...kept].map(([to, from]) => [from, to]));
  const moved: { name: string; to: string }[] = [];
  const changed = new Map<string, readonly NameRecord[]>();
  for (const [to, group] of groups) {
    let differs = kept.get(to) !== to || documents.has(to);
    for (const r of group) {
      const old = before.get(r.key);
      if (!old || old.mentions === 0) differs = true;
      else {
        if (keptBy.get(old.entity) !== to) {
          moved.push({ name: r.key, to });
          differs = true;
        }
        differs ||= !sameFacts(old, r);
      }
    }
    if (differs) changed.set(to, group);
  }
  // A name that left, or lost its last mention, changes the entity that it was of.
  for (const old of before.values()) {
    if (old.mentions === 0) continue;
    const to = keptBy.get(old.entity);
    const group = to === undefined ? undefined : groups.get(to);
    const now = after.get(old.key);
    if (to !== undefined && group && (!now || now.mentions === 0 || now.entity !== to))
      changed.set(to, group);
  }
  return {
    created: [...groups.keys()].filter((to) => !kept.has(to)).sort(byCodeUnit),
    renamed: [...kept]
      .filter(([to, from]) => to !== from)
      .map(([to, from]) => ({ from, to }))
      .sort((x, y) => byCodeUnit(x.from, y.from)),
    deleted: [...existed].filter((from) => !keptBy.has(from)).sort(byCodeUnit),
    moved: moved.sort((x, y) => byCodeUnit(x.name, y.name)),
    changed,
  };
}

/** Each group's key with the key of the entity that goes on as it. */
function keptEntities(
  before: ReadonlyMap<string, NameRecord>,
  groups: ReadonlyMap<string, readonly NameRecord[]>,
): Map<string, string> {
  const overlaps: { to: string; from: string; mentions: number }[] = [];
  for (const [to, group] of groups) {
    const shares = new Map<string, number>();
    for (const r of group) {
      const old = before.get(r.key);
      if (old && old.mentions > 0)
        shares.set(old.entity, (shares.get(old.entity) ?? 0) + old.mentions);
    }
    for (const [from, mentions] of shares) overlaps.push({ to, from, mentions });
  }
  overlaps.sort(
    (x, y) => y.mentions - x.mentions || byCodeUnit(x.to, y.to) || byCodeUnit(x.from, y.from),
  );
  const kept = new Map<string, string>();
  const used = new Set<string>();
  for (const { to, from } of overlaps) {
    if (kept.has(to) || used.has(from)) continue;
    kept.set(to, from);
    used.add(from);
  }
  return kept;
}

const sameCounts = (x: ReadonlyMap<string, number>, y: ReadonlyMap<string, number>): boolean =>
  x.size === y.size && [...x].every(([item, n]) => y.get(item) === n);

const sameFacts = (x: NameRecord, y: NameRecord): boolean =>
  x.mentions === y.mentions && x.claims === y.claims && sameCounts(x.facts, y.facts);

/** Whether a record must be written again. */
export const sameRecord = (x: NameRecord, y: NameRecord): boolean =>
  x.cluster === y.cluster &&
  x.entity === y.entity &&
  sameFacts(x, y) &&
  sameCounts(x.ties, y.ties) &&
  sameCounts(x.apart, y.apart) &&
  x.judged.size === y.judged.size &&
  [...x.judged].every((line) => y.judged.has(line));
