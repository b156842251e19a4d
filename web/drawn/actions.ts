/** What a user does to the drawn set. */
import { ENDPOINTS, type NeighbourCount } from '../../src/model/contracts.ts';
import { kindOf } from '../../src/model/kinds.ts';
import { relationTypeOf } from '../../src/model/relationTypes.ts';
import { call } from '../api/client.ts';
import { change } from '../explore/store.ts';
import { countOf } from '../inspector/count.ts';
import { isDrawn, namesOf } from './known.ts';
import { add, remove, removeRelations, restart, revealRelations } from './producers.ts';

/** At most so many neighbours are added at once; the rest waits for the next expansion. */
export const EXPAND_LIMIT = 100;

/** Where several are expanded at once, each brings at least so many. */
const LEAST_EACH = 10;

export type NeighbourFilter = Partial<Pick<NeighbourCount, 'type' | 'direction' | 'kind'>>;

/** "used Weapons", "Places", "neighbours". */
function filterWords({ type, direction, kind }: NeighbourFilter): string {
  const verb = type && relationTypeOf(type)[direction === 'in' ? 'backward' : 'forward'];
  return [verb, kind ? kindOf(kind).plural : 'neighbours'].filter(Boolean).join(' ');
}

export const drawnActions = {
  /** `label` names the step where more is known than that something is drawn. */
  add: (ids: readonly string[], label = `Draw ${countOf(ids.length, 'entity', 'entities')}`) =>
    change(label, { drawn: add(ids) }),
  remove: (ids: readonly string[]) =>
    change(`Take ${namesOf(ids)} off the stage`, { drawn: remove(ids) }),
  removeRelations: (ids: readonly string[]) =>
    change(`Take ${countOf(ids.length, 'relation')} off the stage`, {
      drawn: removeRelations(ids),
    }),
  revealRelations: () => change('Reveal all relations', { drawn: revealRelations() }),
  restart: (root: number) => change(`Draw the ${root} best connected`, { drawn: restart(root) }),
  /** Draws the neighbours of an entity, all or those that fit; answers how many there were. */
  async expand(id: string, filter: NeighbourFilter = {}): Promise<number> {
    const found = await call(ENDPOINTS.neighbours, {
      params: { id },
      query: { ...filter, limit: EXPAND_LIMIT },
    });
    const ids = found.nodes.map((n) => n.id).filter((n) => n !== id);
    if (ids.length > 0)
      change(`Expand ${namesOf([id])}: ${filterWords(filter)}`, { drawn: add([id, ...ids]) });
    return ids.length;
  },
  /** Draws the neighbours of several entities as one step; answers how many of them were not drawn before. */
  async expandAll(ids: readonly string[]): Promise<number> {
    const limit = Math.max(LEAST_EACH, Math.floor(EXPAND_LIMIT / Math.max(1, ids.length)));
    const found = await Promise.all(
      ids.map((id) => call(ENDPOINTS.neighbours, { params: { id }, query: { limit } })),
    );
    const around = [...new Set(found.flatMap((f) => f.nodes.map((n) => n.id)))];
    const added = around.filter((id) => !isDrawn(id));
    if (added.length > 0) change(`Expand ${namesOf(ids)}`, { drawn: add([...ids, ...added]) });
    return added.length;
  },
} as const;
