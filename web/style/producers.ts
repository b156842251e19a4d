/** Changes of what marks look like. */
import type { Producer } from '../explore/producer.ts';
import type { StyleState } from './slice.ts';

/** `state` itself where it is so already: no step for what changes nothing. */
export const setStyle =
  <K extends keyof StyleState>(what: K, value: StyleState[K]): Producer<StyleState> =>
  (state) =>
    state[what] === value ? state : { ...state, [what]: value };
