/** Why an action cannot be done at the moment. Whoever asks is written anew when the answer changes, not with every selection. */
import { useSyncExternalStore } from 'react';
import { useKnown } from '../drawn/known.ts';
import { subscribeExplore } from '../explore/store.ts';
import { useStage } from '../graph/handle.ts';
import { useInspector } from '../inspector/store.ts';
import { useQueryPanel } from '../query/store.ts';
import { useCamera } from '../views/camera.ts';
import { useViews } from '../views/store.ts';
import type { Action } from './action.ts';

/** All that the actions go by. */
const SOURCES = [
  subscribeExplore,
  useInspector.subscribe,
  useViews.subscribe,
  useCamera.subscribe,
  useStage.subscribe,
  useKnown.subscribe,
  useQueryPanel.subscribe,
] as const;

export function subscribeReasons(listener: () => void): () => void {
  const stops = SOURCES.map((subscribe) => subscribe(listener));
  return () => {
    for (const stop of stops) stop();
  };
}

export const useReason = (action: Pick<Action, 'unavailable'> | undefined): string | undefined =>
  useSyncExternalStore(subscribeReasons, () => action?.unavailable?.());
