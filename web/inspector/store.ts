import { create } from 'zustand';
import { arrive, close, current, goTo, open, step } from './producers.ts';
import type { Inspected, InspectorState } from './state.ts';
import { initialInspector } from './state.ts';

export const useInspector = create<InspectorState>()(() => initialInspector);

export const inspectorActions = {
  open: (item: Inspected) => useInspector.setState(open(item)),
  close: () => useInspector.setState(close()),
  goTo: (position: number) => useInspector.setState(goTo(position)),
  back: () => useInspector.setState(step(-1)),
  forward: () => useInspector.setState(step(1)),
  arrive: (item: Inspected | undefined) => useInspector.setState(arrive(item)),
} as const;

export const useInspected = (): Inspected | undefined => useInspector(current);
