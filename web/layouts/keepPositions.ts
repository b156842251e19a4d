/** Keeps the places of the force layout in the browser whenever they have changed. */
import { exploreNow, subscribeExplore } from '../explore/store.ts';
import { savePositions } from './positionStore.ts';

export function keepPositions(): void {
  let kept = exploreNow().positions.force;
  subscribeExplore(() => {
    const { force } = exploreNow().positions;
    if (force === kept) return;
    kept = force;
    if (force) savePositions(force.at);
  });
}
