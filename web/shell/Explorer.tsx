/** Filters, views and timeline over the drawn graph, or what to do when there is none. */
import { Button, Progress, Skeleton, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Suspense, useEffect, useMemo } from 'react';
import { queries } from '../api/queries.ts';
import { drawnActions } from '../drawn/actions.ts';
import { noteDrawn } from '../drawn/known.ts';
import { DEFAULT_ROOT } from '../drawn/slice.ts';
import { useDrawnGraph } from '../drawn/useDrawnGraph.ts';
import { useClaimIndex } from '../evidence/useClaimIndex.ts';
import { useExplore } from '../explore/store.ts';
import { useShown } from '../filters/shown.ts';
import { Filters } from '../filters/View.tsx';
import { type GraphData, visibleGraph } from '../filters/visible.ts';
import { filterCounts } from '../groups/counts.ts';
import { useGroups } from '../groups/store.ts';
import { ContextMenu } from '../menu/View.tsx';
import { Timeline } from '../timeline/View.tsx';
import { VIEWS } from '../views/registry.ts';
import { useViews } from '../views/store.ts';
import { ViewTabs } from '../views/Tabs.tsx';
import views from '../views/views.module.css';
import { EmptyState } from './EmptyState.tsx';
import { Failure } from './Failure.tsx';
import { GraphSkeleton } from './GraphSkeleton.tsx';
import classes from './shell.module.css';
import { useShell } from './store.ts';

const NO_DATA: GraphData = { nodes: [], edges: [] };

export function Explorer() {
  const summary = useQuery(queries.summary());
  const graph = useDrawnGraph(true);
  const filtersOpen = useShell((s) => s.filters);
  const filters = useExplore((s) => s.filters);
  const view = useViews((s) => s.view);
  const data = graph.data;
  const claims = useClaimIndex((data ?? NO_DATA).edges);
  const visible = useMemo(
    () => data && visibleGraph(data, filters, claims),
    [data, filters, claims],
  );
  const archiveIsEmpty = summary.data?.entities === 0;
  const shown = data && visible && !archiveIsEmpty;
  const {
    View,
    standsAlone = false,
    showsArchive = false,
  } = VIEWS.find((v) => v.name === view) ?? {};
  const ofArchive = useGroups((s) => (showsArchive ? s.picture?.counts : undefined));
  const archiveCounts = useMemo(() => ofArchive && filterCounts(ofArchive), [ofArchive]);

  useEffect(() => {
    if (data) noteDrawn(data);
  }, [data]);
  useEffect(() => {
    if (data && visible) useShown.setState({ drawn: data, visible, claims });
  }, [data, visible, claims]);

  return (
    <>
      {filtersOpen && !archiveIsEmpty && !standsAlone && (
        <Filters
          data={data ?? (graph.error ? NO_DATA : undefined)}
          visible={showsArchive ? undefined : visible}
          claims={claims}
          counted={archiveCounts}
          summary={summary.data}
        />
      )}
      <main className={classes.stage}>
        {archiveIsEmpty && <EmptyState documents={summary.data?.documents ?? 0} />}
        {!archiveIsEmpty && <ViewTabs />}
        {!archiveIsEmpty && (
          <div
            id="view-panel"
            className={views.panel}
            role="tabpanel"
            aria-labelledby={`view-tab-${view}`}
          >
            {shown && View && (
              <Suspense fallback={<ViewLoading />}>
                <View data={data} visible={visible} claims={claims} />
              </Suspense>
            )}
            {shown && <ContextMenu />}
            {shown &&
              !standsAlone &&
              !showsArchive &&
              data.nodes.length === 0 &&
              !graph.pending && (
                <div className={classes.notice}>
                  <Text fz="sm">Nothing is drawn. Search for a name, or</Text>
                  <Button variant="default" onClick={() => drawnActions.restart(DEFAULT_ROOT)}>
                    draw the best connected
                  </Button>
                </div>
              )}
            {!data && !graph.error && graph.arranging === undefined && (
              <GraphSkeleton label="Loading the graph" />
            )}
            {!data && !graph.error && graph.arranging !== undefined && (
              <div className={classes.notice} role="status">
                <Text fz="sm">
                  Finding places for the whole graph, {Math.round(graph.arranging * 100)} %. They
                  are kept: this happens once for each state of the archive.
                </Text>
                <Progress w={240} value={graph.arranging * 100} aria-label="Places found" />
              </div>
            )}
            {graph.error && (
              <div className={classes.notice}>
                <Failure error={graph.error} retry={graph.retry} />
              </div>
            )}
          </div>
        )}
        {shown && !standsAlone && !showsArchive && (
          <Timeline data={data} visible={visible} claims={claims} />
        )}
      </main>
    </>
  );
}

function ViewLoading() {
  return (
    <div className={views.loading} role="status" aria-label="Loading the view">
      {[100, 92, 96, 88, 94].map((w) => (
        <Skeleton key={w} h={18} w={`${w}%`} />
      ))}
    </div>
  );
}
