/** The timeline under the stage: a line while it is closed, a histogram with a brush while it is open. */
import { ActionIcon, Button, Tooltip } from '@mantine/core';
import { useElementSize } from '@mantine/hooks';
import {
  IconArrowsHorizontal,
  IconChevronDown,
  IconChevronUp,
  IconPlayerPause,
  IconPlayerPlay,
  IconZoomIn,
  IconZoomOut,
} from '@tabler/icons-react';
import { useEffect, useMemo, useState } from 'react';
import { type DayInterval, isoOf } from '../../src/model/dayIntervals.ts';
import { change, useExplore } from '../explore/store.ts';
import { setDates, setUndated } from '../filters/producers.ts';
import { askedDays, visibleGraph } from '../filters/visible.ts';
import { countOf } from '../inspector/count.ts';
import { MOST_SELECTED } from '../selection/selection.ts';
import { selectionActions, useSelection } from '../selection/useSelection.ts';
import { useViews, viewActions } from '../views/store.ts';
import type { ViewProps } from '../views/view.ts';
import { Chart } from './Chart.tsx';
import { type DatedRelation, datedRelations } from './dated.ts';
import { emptyBins, extentOf, fill, type Histogram } from './histogram.ts';
import { isAtEnd, nextWindow } from './play.ts';
import classes from './timeline.module.css';
import { around, kept, panned, showing, zoomed } from './zoom.ts';

const PIXELS_PER_BIN = 7;
const TICK_MS = 900;

/** How much finer one press makes it. */
const STEP = 2.5;
const UNIT_WORDS: Readonly<Record<Histogram['unit'], string>> = {
  day: 'Each bar a day',
  month: 'Each bar a month',
  quarter: 'Each bar three months',
  year: 'Each bar a year',
  decade: 'Each bar ten years',
};

const middleOf = ({ from, to }: DayInterval) => (from + to) / 2;

/** Into the range that was chosen, where there is one that is not all that is shown; else into the middle. */
function goInto(
  extent: DayInterval,
  window: DayInterval | undefined,
  range: DayInterval | undefined,
): DayInterval | undefined {
  const shown = window ?? extent;
  const chosen = range && {
    from: Math.max(extent.from, range.from),
    to: Math.min(extent.to, range.to),
  };
  if (chosen && chosen.to - chosen.from < (shown.to - shown.from) / 1.3 && chosen.from < chosen.to)
    return around(extent, chosen);
  return zoomed(extent, window, STEP, middleOf(chosen ?? shown));
}

const rangeWords = ({ from, to }: DayInterval) => {
  const [first, last] = [isoOf(from), isoOf(to - 1)];
  return first === last ? first : `${first} to ${last}`;
};

export function Timeline({ data, claims }: ViewProps) {
  const open = useViews((s) => s.timeline);
  const filters = useExplore((s) => s.filters);
  const range = askedDays(filters);
  const limited = range && Number.isFinite(range.from) && Number.isFinite(range.to);
  return (
    <section className={classes.timeline} aria-label="Timeline">
      <div className={classes.bar}>
        <Tooltip label={open ? 'Close the timeline (0)' : 'Open the timeline (0)'}>
          <ActionIcon
            size={24}
            aria-label="Timeline"
            aria-expanded={open}
            onClick={viewActions.toggleTimeline}
          >
            {open ? <IconChevronDown size={15} /> : <IconChevronUp size={15} />}
          </ActionIcon>
        </Tooltip>
        <span className={classes.name}>Timeline</span>
        {(filters.from || filters.to) && (
          <>
            <span>
              {limited
                ? rangeWords(range)
                : filters.from
                  ? `from ${filters.from}`
                  : `to ${filters.to}`}
            </span>
            <Button
              variant="subtle"
              size="compact-xs"
              onClick={() => change('All dates', { filters: setDates(undefined, undefined) })}
            >
              All dates
            </Button>
          </>
        )}
      </div>
      {open && <Open data={data} claims={claims} range={range} />}
    </section>
  );
}

function Open({
  data,
  claims,
  range,
}: Pick<ViewProps, 'data' | 'claims'> & { range: DayInterval | undefined }) {
  const filters = useExplore((s) => s.filters);
  const selection = useSelection();
  const { ref, width } = useElementSize();
  const [playing, setPlaying] = useState(false);

  // What all other filters leave: the dates themselves must not empty their own picture.
  const others = useMemo(
    () => visibleGraph(data, { ...filters, from: undefined, to: undefined, undated: true }, claims),
    [data, filters, claims],
  );
  const dated = useMemo(() => datedRelations(others.edges, claims), [others, claims]);
  const all = useMemo(() => dated.flatMap((d) => d.days), [dated]);
  const extent = useMemo(() => extentOf(all), [all]);
  const [asked, setWindow] = useState<DayInterval | undefined>();
  const window = useMemo(() => extent && kept(extent, asked), [extent, asked]);
  const { bins, unit } = useMemo(
    () => emptyBins(window ?? extent, Math.max(12, Math.floor(width / PIXELS_PER_BIN))),
    [window, extent, width],
  );
  const filled = useMemo(() => fill(bins, all), [bins, all]);
  const selected = useMemo(() => {
    const [nodes, edges] = [new Set(selection.nodes), new Set(selection.edges)];
    const of = ({ edge }: DatedRelation) =>
      edges.has(edge.id) || nodes.has(edge.source) || nodes.has(edge.target);
    return fill(
      bins,
      dated.filter(of).flatMap((d) => d.days),
    );
  }, [bins, dated, selection]);

  const limit = (days: DayInterval | undefined, label: string, runKey = '') =>
    change(
      label,
      { filters: setDates(days && isoOf(days.from), days && isoOf(days.to - 1)) },
      runKey,
    );

  useEffect(() => {
    if (!playing) return;
    const timer = setInterval(() => {
      const next = nextWindow(bins, range);
      if (!next) return;
      if (extent) setWindow(showing(extent, window, next));
      limit(next, 'Play through time', 'play');
      if (isAtEnd(bins, next)) setPlaying(false);
    }, TICK_MS);
    return () => clearInterval(timer);
  });

  const undated = others.edges.length - dated.length;
  return (
    <div className={classes.open}>
      <Tooltip label={playing ? 'Pause' : 'Play through time'}>
        <ActionIcon
          aria-label={playing ? 'Pause' : 'Play through time'}
          aria-disabled={bins.length === 0 || undefined}
          onClick={() => {
            if (bins.length === 0) return;
            if (!playing && !range) limit(nextWindow(bins, undefined), 'Play through time', 'play');
            setPlaying((p) => !p);
          }}
        >
          {playing ? <IconPlayerPause size={17} /> : <IconPlayerPlay size={17} />}
        </ActionIcon>
      </Tooltip>
      <div ref={ref} className={classes.chart}>
        {!extent && <p className={classes.none}>No drawn relation is dated.</p>}
        {extent && width > 0 && (
          <Chart
            bins={filled}
            selected={selected}
            range={range}
            width={width}
            onZoom={(factor, at) => setWindow(zoomed(extent, window, factor, at))}
            onPan={(share) => setWindow(panned(extent, window, share))}
            onRange={(days) => limit(days, days ? `Dated ${rangeWords(days)}` : 'All dates')}
            onSelect={(bin) =>
              selectionActions.select({
                nodes: [],
                edges: dated
                  .filter((d) => d.days.some((i) => i.from < bin.to && bin.from < i.to))
                  .map((d) => d.edge.id)
                  .slice(0, MOST_SELECTED),
              })
            }
          />
        )}
      </div>
      <div className={classes.zoom} role="toolbar" aria-label="Time axis">
        {[
          {
            label: 'Finer',
            icon: IconZoomIn,
            can: bins.length > 0 && unit !== 'day',
            perform: () => extent && setWindow(goInto(extent, window, range)),
          },
          {
            label: 'Coarser',
            icon: IconZoomOut,
            can: window !== undefined,
            perform: () =>
              extent && window && setWindow(zoomed(extent, window, 1 / STEP, middleOf(window))),
          },
          {
            label: 'All of the time',
            icon: IconArrowsHorizontal,
            can: window !== undefined,
            perform: () => setWindow(undefined),
          },
        ].map(({ label, icon: Icon, can, perform }) => (
          <Tooltip key={label} label={can ? label : `${label}: nothing more to show`}>
            <ActionIcon
              size={24}
              aria-label={label}
              aria-disabled={can ? undefined : true}
              style={can ? undefined : { opacity: 0.4, cursor: 'default' }}
              onClick={() => {
                if (can) perform();
              }}
            >
              <Icon size={15} stroke={1.6} aria-hidden="true" />
            </ActionIcon>
          </Tooltip>
        ))}
      </div>
      <div className={classes.side}>
        <span className={classes.key} data-unit={unit}>
          {UNIT_WORDS[unit]}
        </span>
        <span className={classes.key}>
          <i className={classes.exact} /> dated within
        </span>
        <span
          className={classes.key}
          title="A claim dated no better than a year or a month is spread evenly over it"
        >
          <i className={classes.spread} /> spread, less exact
        </span>
        <label className={classes.key}>
          <input
            type="checkbox"
            checked={filters.undated}
            onChange={() =>
              change(filters.undated ? 'Leave out undated relations' : 'Show undated relations', {
                filters: setUndated(!filters.undated),
              })
            }
          />
          {countOf(undated, 'undated relation')}
        </label>
      </div>
    </div>
  );
}
