/** The graph on its stage, with its controls, and the same in words for those who do not see it. */
import { useComputedColorScheme } from '@mantine/core';
import { useEffect, useMemo, useRef } from 'react';
import { answers } from '../api/source.ts';
import { forgetAdded, namesOf, useKnown } from '../drawn/known.ts';
import { expandActions } from '../expand/store.ts';
import { ExpandPopover } from '../expand/View.tsx';
import { change, useExplore } from '../explore/store.ts';
import { current } from '../inspector/producers.ts';
import { inspectorActions, useInspector } from '../inspector/store.ts';
import { LayoutMenu } from '../layouts/Menu.tsx';
import { pin, place } from '../layouts/producers.ts';
import { pinsOf } from '../layouts/slice.ts';
import { useArrangement } from '../layouts/useArrangement.ts';
import { menuActions } from '../menu/store.ts';
import { selectMost } from '../selection/selectMost.ts';
import { selectionActions, selectionNow, useSelection } from '../selection/useSelection.ts';
import { densityOf } from '../style/registry.ts';
import { useAppearance } from '../style/useAppearance.ts';
import { useCamera } from '../views/camera.ts';
import type { ViewProps } from '../views/view.ts';
import { areaActions, useAreaAsked } from './areaAsked.ts';
import { Controls } from './Controls.tsx';
import { displayGraph } from './display.ts';
import classes from './graph.module.css';
import { useHovered, useStage, useTold } from './handle.ts';
import { Mirror } from './Mirror.tsx';
import { StatusLine } from './StatusLine.tsx';
import { Stage } from './stage.ts';

/** Whether something is selected already, so that a menu opened on it speaks of the whole selection. */
const isSelected = (kind: 'node' | 'edge', id: string) => {
  const { nodes, edges } = selectionNow();
  return (kind === 'node' ? nodes : edges).includes(id);
};

/** What is selected is lit first; of those that keys run through none is told. */
const TOLD_AFTER_MS = 100;

/** By itself: a selection lights the stage and writes nothing else of the view anew. */
function Selected({ stage }: { stage: Stage }) {
  const selection = useSelection();
  useEffect(() => {
    stage.select(selection);
    const told = setTimeout(() => useTold.setState({ selection }), TOLD_AFTER_MS);
    return () => clearTimeout(told);
  }, [stage, selection]);
  return null;
}

export default function GraphView({ data, visible, claims }: ViewProps) {
  const host = useRef<HTMLDivElement>(null);
  const scheme = useComputedColorScheme('light');
  const traces = useExplore((s) => s.filters.mode === 'grey');
  const layout = useExplore((s) => s.layout);
  const pins = pinsOf(layout);
  const added = useKnown((s) => s.added);
  const stage = useStage((s) => s.stage);
  const arranged = useArrangement(data, stage);
  const { positions, headings, picture, fresh } = arranged;
  const { appearance } = useAppearance(visible);
  const names = useExplore((s) => s.style.names);
  const display = useMemo(
    () =>
      displayGraph(data, visible, {
        scheme,
        appearance,
        traces,
        pinned: (id) => pins.has(id),
        fresh: (id) => added.has(id),
        contradicted: (id) => claims?.contradicted.has(id) ?? false,
      }),
    [data, visible, scheme, appearance, traces, pins, added, claims],
  );
  const { asked } = useAreaAsked();

  useEffect(() => {
    if (!host.current) return;
    const made = new Stage(host.current, {
      onNode: (id, more) => selectionActions.pick('nodes', id, more),
      onEdge: (id, more) => selectionActions.pick('edges', id, more),
      onBolt: (id) => {
        if (answers('contradictions'))
          inspectorActions.open({ kind: 'contradictions', relationship: id });
        else selectionActions.pick('edges', id, false);
      },
      onOpenNode: (id, at) => expandActions.open(id, at),
      onMenu: (on, at) => {
        if (on && !isSelected(on.kind, on.id))
          selectionActions.pick(on.kind === 'node' ? 'nodes' : 'edges', on.id, false);
        menuActions.open(on?.kind ?? 'stage', at);
      },
      onMoved: (points) => {
        change(`Move ${namesOf([...points.keys()])}`, {
          layout: pin(points),
          positions: (s) => place(layoutName.current, points)(s),
        });
      },
      isAreaAsked: () => useAreaAsked.getState().asked,
      onArea: (ids) => {
        areaActions.leave();
        if (ids) selectMost([...new Set([...selectionNow().nodes, ...ids])]);
      },
      onBackground: () => {
        forgetAdded();
        expandActions.close();
        // A document being read stays open: a slip on the stage must not lose the place.
        const kind = current(useInspector.getState())?.kind;
        if (kind === 'entity' || kind === 'relationship' || kind === 'several')
          inspectorActions.close();
      },
      onHover: (on) => useHovered.setState({ on }),
      onLink: (from, to) => inspectorActions.open({ kind: 'paths', from, to }),
    });
    useStage.setState({ stage: made });
    useCamera.setState({ camera: made });
    return () => {
      useStage.setState({ stage: undefined });
      useCamera.setState({ camera: undefined });
      useHovered.setState({ on: undefined });
      made.kill();
    };
  }, []);
  const layoutName = useRef(layout.name);
  layoutName.current = layout.name;

  useEffect(
    () => stage?.show(display, scheme, { positions, headings, picture, fresh }),
    [stage, display, scheme, positions, headings, picture, fresh],
  );
  useEffect(() => stage?.nameDensely(densityOf(names).area), [stage, names]);

  return (
    <section className={classes.view} aria-label="Graph">
      <div
        ref={host}
        className={classes.host}
        data-testid="stage"
        data-layout={arranged.settled ? 'settled' : 'running'}
        data-asked={asked || undefined}
        data-picture={layout.name}
        data-nodes={visible.nodes.length}
        data-edges={visible.edges.length}
        aria-hidden="true"
      />
      {asked && (
        <div className={classes.hint} role="status">
          Draw a box around what is to be selected. Esc leaves it.
        </div>
      )}
      {stage && <Selected stage={stage} />}
      <Mirror visible={visible} />
      <StatusLine data={data} visible={visible} />
      <Controls>
        <LayoutMenu />
      </Controls>
      <ExpandPopover />
    </section>
  );
}
