/** Filters and stage over the drawn graph, or what to do when there is none. */
import { Button, Skeleton, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { queries } from '../api/queries.ts';
import { drawnActions } from '../drawn/actions.ts';
import { DEFAULT_ROOT } from '../drawn/state.ts';
import { useDrawnGraph } from '../drawn/useDrawnGraph.ts';
import { ExpandPopover } from '../expand/View.tsx';
import { Filters } from '../filters/View.tsx';
import { GraphView } from '../graph/View.tsx';
import { EmptyState } from './EmptyState.tsx';
import classes from './shell.module.css';
import { useShell } from './store.ts';

export function Explorer() {
  const summary = useQuery(queries.summary());
  const graph = useDrawnGraph(true);
  const filters = useShell((s) => s.filters);
  const data = graph.data;
  const archiveIsEmpty = summary.data?.entities === 0;
  const shown = data && !archiveIsEmpty;
  return (
    <>
      {filters && !archiveIsEmpty && <Filters data={data} summary={summary.data} />}
      <main className={classes.stage}>
        {archiveIsEmpty && <EmptyState documents={summary.data?.documents ?? 0} />}
        {shown && <GraphView data={data} />}
        {shown && <ExpandPopover />}
        {shown && data.nodes.length === 0 && !graph.pending && (
          <div className={classes.notice}>
            <Text fz="sm">Nothing is drawn. Search for a name, or</Text>
            <Button variant="default" onClick={() => drawnActions.restart(DEFAULT_ROOT)}>
              draw the best connected
            </Button>
          </div>
        )}
        {!data && !graph.error && !archiveIsEmpty && (
          <div className={classes.loading} role="status" aria-label="Loading the graph">
            {[96, 56, 72, 40, 64].map((size, i) => (
              <Skeleton key={size} circle height={size / 2} style={{ marginTop: (i % 3) * 40 }} />
            ))}
          </div>
        )}
        {graph.error && (
          <div className={classes.notice} role="alert">
            <Text fz="sm">{graph.error.message}</Text>
            <Button variant="default" onClick={graph.retry}>
              Try again
            </Button>
          </div>
        )}
      </main>
    </>
  );
}
