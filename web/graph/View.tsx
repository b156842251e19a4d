/** The graph on its stage, with its controls, and the same in words for those who do not see it. */
import { useComputedColorScheme } from '@mantine/core';
import { useEffect, useMemo, useRef } from 'react';
import { expandActions } from '../expand/store.ts';
import { useExplore } from '../explore/store.ts';
import { type GraphData, visibleGraph } from '../filters/visible.ts';
import { current } from '../inspector/producers.ts';
import { inspectorActions, useInspector } from '../inspector/store.ts';
import { Controls } from './Controls.tsx';
import { displayGraph } from './display.ts';
import classes from './graph.module.css';
import { useStage } from './handle.ts';
import { Mirror } from './Mirror.tsx';
import { StatusLine } from './StatusLine.tsx';
import { useSelection } from './selection.ts';
import { Stage } from './stage.ts';

export function GraphView({ data }: { data: GraphData }) {
  const host = useRef<HTMLDivElement>(null);
  const scheme = useComputedColorScheme('light');
  const filters = useExplore((s) => s.filters);
  const stage = useStage((s) => s.stage);
  const laying = useStage((s) => s.laying);
  const visible = useMemo(() => visibleGraph(data, filters), [data, filters]);
  const display = useMemo(() => displayGraph(data, visible, scheme), [data, visible, scheme]);
  const selection = useSelection();

  useEffect(() => {
    if (!host.current) return;
    const made = new Stage(host.current, {
      onNode: (id) => inspectorActions.open({ kind: 'entity', id }),
      onEdge: (id) => inspectorActions.open({ kind: 'relationship', id }),
      onOpenNode: (id, at) => expandActions.open(id, at),
      onBackground: () => {
        expandActions.close();
        // A document being read stays open: a slip on the stage must not lose the place.
        const item = current(useInspector.getState());
        if (item?.kind === 'entity' || item?.kind === 'relationship') inspectorActions.close();
      },
      onLayout: (running) => useStage.setState({ laying: running }),
    });
    useStage.setState({ stage: made });
    return () => {
      useStage.setState({ stage: undefined, laying: false });
      made.kill();
    };
  }, []);

  useEffect(() => useStage.setState({ drawn: new Set(data.nodes.map((n) => n.id)) }), [data]);
  useEffect(() => stage?.show(display, scheme), [stage, display, scheme]);
  useEffect(() => stage?.select(selection), [stage, selection]);

  return (
    <section className={classes.view} aria-label="Graph">
      <div
        ref={host}
        className={classes.host}
        data-testid="stage"
        data-layout={laying ? 'running' : 'settled'}
        data-nodes={display.nodes.length}
        data-edges={display.edges.length}
        aria-hidden="true"
      />
      <Mirror visible={visible} />
      <StatusLine data={data} visible={visible} />
      <Controls />
    </section>
  );
}
