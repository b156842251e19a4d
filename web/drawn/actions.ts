/** What a user does to the drawn set. */
import { ENDPOINTS, type NeighbourCount } from '../../src/model/contracts.ts';
import { call } from '../api/client.ts';
import { changeDrawn } from '../explore/store.ts';
import { add, remove, restart } from './producers.ts';

/** At most so many neighbours are added at once; the rest waits for the next expansion. */
export const EXPAND_LIMIT = 100;

export type NeighbourFilter = Partial<Pick<NeighbourCount, 'type' | 'direction' | 'kind'>>;

export const drawnActions = {
  add: (...ids: string[]) => changeDrawn(add(ids)),
  remove: (...ids: string[]) => changeDrawn(remove(ids)),
  restart: (root: number) => changeDrawn(restart(root)),
  /** Draws the neighbours of an entity, all or those that fit; answers how many there were. */
  async expand(id: string, filter: NeighbourFilter = {}): Promise<number> {
    const found = await call(ENDPOINTS.neighbours, {
      params: { id },
      query: { ...filter, limit: EXPAND_LIMIT },
    });
    const ids = found.nodes.map((n) => n.id).filter((n) => n !== id);
    if (ids.length > 0) changeDrawn(add([id, ...ids]));
    return ids.length;
  },
} as const;
