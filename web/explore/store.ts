/** The exploration with its history. Every change has a name and is one step that undo takes back. */
import { create } from 'zustand';
import { amend, begin, goTo, type History, record, redo, undo } from './history.ts';
import type { Producer } from './producer.ts';
import { type ExploreState, initialExplore } from './slices.ts';

const useHistoryStore = create<History<ExploreState>>()(() => begin(initialExplore()));

export type ExploreChange = {
  readonly [N in keyof ExploreState]?: Producer<ExploreState[N]>;
};

function apply(state: ExploreState, change: ExploreChange): ExploreState {
  const next: ExploreState = {
    drawn: change.drawn?.(state.drawn) ?? state.drawn,
    filters: change.filters?.(state.filters) ?? state.filters,
    groups: change.groups?.(state.groups) ?? state.groups,
    layout: change.layout?.(state.layout) ?? state.layout,
    positions: change.positions?.(state.positions) ?? state.positions,
    style: change.style?.(state.style) ?? state.style,
  };
  const same =
    next.drawn === state.drawn &&
    next.filters === state.filters &&
    next.groups === state.groups &&
    next.layout === state.layout &&
    next.positions === state.positions &&
    next.style === state.style;
  return same ? state : next;
}

/** How long a change of the same kind still belongs to the step before: typing a number, drawing a slider. */
const RUN_MS = 1500;
let run = { key: '', at: 0 };

export const exploreNow = (): ExploreState => useHistoryStore.getState().present.state;

/**
 * One step. With a `runKey`, changes that follow each other quickly under the same key are one step together;
 * the step keeps the newest label.
 */
export function change(label: string, by: ExploreChange, runKey = ''): void {
  const now = Date.now();
  const goesOn = runKey !== '' && runKey === run.key && now - run.at < RUN_MS;
  run = { key: runKey, at: now };
  useHistoryStore.setState((h) => {
    const next = apply(h.present.state, by);
    if (next === h.present.state) return h;
    return goesOn ? { ...amend(next)(h), present: { label, state: next } } : record(label, next)(h);
  });
}

/** Changes the present without a step: what follows from a step by itself. */
export const amendExplore = (by: ExploreChange): void =>
  useHistoryStore.setState((h) => amend(apply(h.present.state, by))(h));

/** Another exploration altogether: from an address or a saved view. */
export const replaceExplore = (label: string, state: ExploreState): void => {
  run = { key: '', at: 0 };
  useHistoryStore.setState(record(label, state));
};

export const useExplore = <T>(selector: (state: ExploreState) => T): T =>
  useHistoryStore((h) => selector(h.present.state));

export const subscribeExplore = (listener: () => void): (() => void) =>
  useHistoryStore.subscribe(listener);

const forgetRun = () => {
  run = { key: '', at: 0 };
};
export const history = {
  undo: () => {
    forgetRun();
    useHistoryStore.setState(undo);
  },
  redo: () => {
    forgetRun();
    useHistoryStore.setState(redo);
  },
  goTo: (position: number) => {
    forgetRun();
    useHistoryStore.setState(goTo(position));
  },
  now: () => useHistoryStore.getState(),
  forget: () => useHistoryStore.setState((h) => begin(h.present.state)),
} as const;

export const useHistory = (): History<ExploreState> => useHistoryStore();
