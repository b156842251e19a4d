/**
 * The list once more is known, without moving what the user has in hand: everything down to the row in hand stays as it
 * stood, what is new follows. Pure.
 */
import type { Group } from './providers.ts';

/** @param key of the row in hand */
export function steadied(
  fresh: readonly Group[],
  stood: readonly Group[],
  key: string,
): readonly Group[] {
  const last = stood.findIndex((group) => group.list.some((c) => c.key === key));
  const own = stood[last];
  if (!own) return fresh;
  const at = own.list.findIndex((c) => c.key === key);
  const head = [...stood.slice(0, last), { ...own, list: own.list.slice(0, at + 1) }];
  const kept = new Set(head.flatMap((group) => group.list.map((c) => c.key)));
  const rest = fresh
    .map((group) => ({ ...group, list: group.list.filter((c) => !kept.has(c.key)) }))
    .filter((group) => group.list.length > 0);
  const names = new Set(head.map((group) => group.name));
  return [
    ...head.map((group) =>
      group.name === own.name
        ? { ...group, list: [...group.list, ...(rest.find(isOf(own))?.list ?? [])] }
        : group,
    ),
    ...rest
      .filter((group) => group.name !== own.name)
      .map((group) => (names.has(group.name) ? { ...group, name: `${group.name}-more` } : group)),
  ];
}

const isOf =
  ({ name }: Pick<Group, 'name'>) =>
  (group: Group): boolean =>
    group.name === name;
