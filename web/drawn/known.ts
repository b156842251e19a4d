/** What is drawn, filtered things included, by id: for names, and to know what is there without asking the server. */
import { create } from 'zustand';
import type { EntityRecord, RelationshipRecord } from '../../src/model/contracts.ts';

export interface KnownDrawn {
  readonly entities: ReadonlyMap<string, EntityRecord>;
  readonly relations: ReadonlyMap<string, RelationshipRecord>;
  /** Entities that the last step drew beside others. */
  readonly added: ReadonlySet<string>;
}

export const useKnown = create<KnownDrawn>()(() => ({
  entities: new Map(),
  relations: new Map(),
  added: new Set(),
}));

export const noteDrawn = (data: {
  readonly nodes: readonly EntityRecord[];
  readonly edges: readonly RelationshipRecord[];
}): void =>
  useKnown.setState(({ entities }) => ({
    entities: new Map(data.nodes.map((n) => [n.id, n])),
    relations: new Map(data.edges.map((e) => [e.id, e])),
    added: addedTo(
      entities,
      data.nodes.map((n) => n.id),
    ),
  }));

/** What is new beside something old; where nothing old is left there is nothing to be told apart from. */
export function addedTo(
  before: ReadonlyMap<string, unknown>,
  now: readonly string[],
): ReadonlySet<string> {
  const added = now.filter((id) => !before.has(id));
  return new Set(added.length < now.length ? added : []);
}

export const forgetAdded = (): void => {
  if (useKnown.getState().added.size > 0) useKnown.setState({ added: new Set() });
};

export const isDrawn = (id: string): boolean => useKnown.getState().entities.has(id);
export const useIsDrawn = (id: string): boolean => useKnown((s) => s.entities.has(id));

/** "ISIS", "ISIS and Iraq", "ISIS and 4 more": for the names of steps. */
export function namesOf(ids: readonly string[]): string {
  const { entities } = useKnown.getState();
  const [first, second] = ids.map((id) => entities.get(id)?.name ?? 'an entity');
  if (!first) return 'nothing';
  if (!second) return first;
  return ids.length === 2 ? `${first} and ${second}` : `${first} and ${ids.length - 1} more`;
}
