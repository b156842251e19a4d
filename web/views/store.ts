/** Which view stands on the stage, and whether the timeline is open under it. Held by the address, not by undo. */
import { create } from 'zustand';
import type { Slice } from '../explore/slice.ts';
import { oneOf, setWord } from '../url/words.ts';
import { type ViewName, viewNameSchema } from './names.ts';

export interface ViewsState {
  readonly view: ViewName;
  readonly timeline: boolean;
}

export const initialViews: ViewsState = { view: 'graph', timeline: false };

export const viewsSlice: Slice<ViewsState> = {
  initial: initialViews,
  write(state, query) {
    setWord(query, 'view', state.view, initialViews.view);
    setWord(query, 'timeline', state.timeline ? 'open' : '');
  },
  read: (query) => ({
    view: oneOf(viewNameSchema, query.get('view'), initialViews.view),
    timeline: query.get('timeline') === 'open',
  }),
};

export const useViews = create<ViewsState>()(() => initialViews);

export const viewActions = {
  show: (view: ViewName) => useViews.setState({ view }),
  setTimeline: (timeline: boolean) => useViews.setState({ timeline }),
  toggleTimeline: () => useViews.setState((s) => ({ timeline: !s.timeline })),
} as const;
