/**
 * The histogram and its brush. Drawing across it chooses a range, the two edges of the range can be moved by pointer
 * or arrow keys, a click on a bar selects what is dated then.
 */
import { type PointerEvent, useEffect, useRef, useState } from 'react';
import { type DayInterval, isoOf } from '../../src/model/dayIntervals.ts';
import { type Bin, ticks } from './histogram.ts';
import classes from './timeline.module.css';

const HEIGHT = 72;
const AXIS = 16;
/** Fewer pixels are a click, not a brush. */
const CLICK = 4;
/** Room that the label of a tick takes. */
const TICK = 48;

export interface ChartProps {
  /** At least one. */
  readonly bins: readonly Bin[];
  /** The same bins, filled with what is selected. */
  readonly selected: readonly Bin[];
  readonly range: DayInterval | undefined;
  readonly width: number;
  /** Above 1 goes in, below 1 out, around a day. */
  readonly onZoom: (factor: number, around: number) => void;
  /** Later or earlier by a share of what is shown. */
  readonly onPan: (share: number) => void;
  readonly onRange: (range: DayInterval | undefined) => void;
  readonly onSelect: (bin: Bin) => void;
}

const words = (bin: Bin) =>
  `${bin.label}: ${bin.exact} dated within${bin.spread > 0 ? `, ${bin.spread.toFixed(1)} spread over it` : ''}`;

export function Chart({
  bins,
  selected,
  range,
  width,
  onZoom,
  onPan,
  onRange,
  onSelect,
}: ChartProps) {
  const host = useRef<SVGSVGElement>(null);
  const [drawing, setDrawing] = useState<{ from: number; to: number } | undefined>();
  const each = width / Math.max(1, bins.length);
  const most = bins.reduce((m, b) => Math.max(m, b.exact + b.spread), 1);
  const high = (count: number) => (count / most) * (HEIGHT - 4);
  const first = bins[0]?.from ?? 0;
  const end = bins.at(-1)?.to ?? 1;

  /** Where a day stands: bins are drawn equally wide, though months are not. */
  const xOf = (day: number): number => {
    if (day <= first) return 0;
    const i = bins.findIndex((b) => b.to > day);
    const bin = bins[i];
    return bin ? (i + (day - bin.from) / (bin.to - bin.from)) * each : width;
  };
  const binAt = (x: number) => bins[Math.max(0, Math.min(bins.length - 1, Math.floor(x / each)))];
  const over = (a: number, b: number): DayInterval | undefined => {
    const [left, right] = [binAt(Math.min(a, b)), binAt(Math.max(a, b))];
    return left && right && { from: left.from, to: right.to };
  };
  const at = (event: PointerEvent) => {
    const left = host.current?.getBoundingClientRect().left ?? 0;
    return Math.max(0, Math.min(width - 1, event.clientX - left));
  };
  const shown = drawing ? over(drawing.from, drawing.to) : range;
  const bounds = shown && {
    from: Math.max(first, shown.from),
    to: Math.min(end, shown.to),
  };
  const [left, right] = bounds ? [xOf(bounds.from), xOf(bounds.to)] : [0, width];

  const nudge = (edge: 'from' | 'to', by: number) => {
    const now = bounds ?? { from: first, to: end };
    const i = bins.findIndex((b) => (edge === 'from' ? b.to > now.from : b.to >= now.to));
    const next = bins[i + by];
    if (!next) return;
    const moved = edge === 'from' ? { ...now, from: next.from } : { ...now, to: next.to };
    if (moved.from < moved.to) onRange(moved);
  };

  /** The whole range, as wide as it is. */
  const shift = (by: number) => {
    if (!bounds) return;
    const [i, j] = [
      bins.findIndex((b) => b.to > bounds.from),
      bins.findIndex((b) => b.to >= bounds.to),
    ];
    const [start, last] = [bins[i + by], bins[j + by]];
    if (start && last) onRange({ from: start.from, to: last.to });
  };
  const wheel = useRef<(event: WheelEvent) => void>(undefined);
  wheel.current = (event) => {
    event.preventDefault();
    const left = host.current?.getBoundingClientRect().left ?? 0;
    const bin = binAt(event.clientX - left);
    const sideways = event.shiftKey || Math.abs(event.deltaX) > Math.abs(event.deltaY);
    if (sideways) onPan(Math.sign(event.deltaX || event.deltaY) * 0.1);
    else if (bin) onZoom(1.25 ** -Math.sign(event.deltaY), (bin.from + bin.to) / 2);
  };
  useEffect(() => {
    const listen = (event: WheelEvent) => wheel.current?.(event);
    const element = host.current;
    // React listens passively to wheels, which would scroll the page as well.
    element?.addEventListener('wheel', listen, { passive: false });
    return () => element?.removeEventListener('wheel', listen);
  }, []);

  return (
    <div className={classes.canvas}>
      <svg
        ref={host}
        width={width}
        height={HEIGHT + AXIS}
        className={classes.svg}
        data-testid="timeline-chart"
        data-bins={bins.length}
        aria-hidden="true"
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId);
          setDrawing({ from: at(event), to: at(event) });
        }}
        onPointerMove={(event) => {
          if (drawing) setDrawing({ ...drawing, to: at(event) });
        }}
        onPointerUp={() => {
          if (!drawing) return;
          const { from, to } = drawing;
          setDrawing(undefined);
          if (Math.abs(from - to) >= CLICK) onRange(over(from, to));
          else {
            const bin = binAt(from);
            if (bin && bin.exact + bin.spread > 0) onSelect(bin);
            else onRange(undefined);
          }
        }}
        onPointerCancel={() => setDrawing(undefined)}
      >
        <defs>
          <pattern
            id="less-exact"
            width="4"
            height="4"
            patternUnits="userSpaceOnUse"
            patternTransform="rotate(45)"
          >
            <rect width="2" height="4" className={classes.hatch} />
          </pattern>
        </defs>
        {bounds && (
          <rect
            x={left}
            width={Math.max(0, right - left)}
            height={HEIGHT}
            className={classes.range}
          />
        )}
        {bins.map((bin, i) => {
          const x = i * each;
          const wide = Math.max(1, each - 1);
          const inside = !bounds || (bin.from < bounds.to && bounds.from < bin.to);
          const [exact, spread] = [high(bin.exact), high(bin.spread)];
          const mine = selected[i];
          return (
            <g key={bin.from} data-outside={inside ? undefined : true}>
              <rect x={x} width={each} height={HEIGHT} fill="transparent">
                <title>{words(bin)}</title>
              </rect>
              <g pointerEvents="none">
                <rect
                  x={x}
                  y={HEIGHT - exact}
                  width={wide}
                  height={exact}
                  className={classes.fill}
                />
                <rect
                  x={x}
                  y={HEIGHT - exact - spread}
                  width={wide}
                  height={spread}
                  fill="url(#less-exact)"
                />
                {mine && mine.exact + mine.spread > 0 && (
                  <rect
                    x={x}
                    y={HEIGHT - Math.max(2, high(mine.exact + mine.spread))}
                    width={wide}
                    height={Math.max(2, high(mine.exact + mine.spread))}
                    className={classes.chosen}
                  />
                )}
              </g>
            </g>
          );
        })}
        <line x1="0" x2={width} y1={HEIGHT} y2={HEIGHT} className={classes.axis} />
        {ticks(bins, width)
          .filter((bin) => bins.indexOf(bin) * each + TICK <= width)
          .map((bin) => (
            <text
              key={bin.from}
              x={bins.indexOf(bin) * each}
              y={HEIGHT + 12}
              className={classes.tick}
            >
              {bin.label}
            </text>
          ))}
      </svg>
      {(['from', 'to'] as const).map((edge) => (
        <div
          key={edge}
          role="slider"
          tabIndex={0}
          className={classes.handle}
          style={{ left: (edge === 'from' ? left : right) - 4 }}
          aria-label={edge === 'from' ? 'First day shown' : 'Last day shown'}
          title="Arrow keys move it, with Shift both edges; + and − go in and out"
          aria-valuemin={first}
          aria-valuemax={end}
          aria-valuenow={edge === 'from' ? (bounds?.from ?? first) : (bounds?.to ?? end)}
          aria-valuetext={isoOf(
            edge === 'from' ? (bounds?.from ?? first) : (bounds?.to ?? end) - 1,
          )}
          onKeyDown={(event) => {
            const by = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
            const now = bounds ?? { from: first, to: end };
            if (by !== 0 && event.shiftKey) shift(by);
            else if (by !== 0) nudge(edge, by);
            else if (event.key === 'PageUp' || event.key === 'PageDown')
              onPan(event.key === 'PageUp' ? -0.5 : 0.5);
            else if (event.key === '+' || event.key === '-')
              onZoom(event.key === '+' ? 1.6 : 1 / 1.6, now[edge]);
            else if (event.key === 'Home' && edge === 'from') onRange({ ...now, from: first });
            else if (event.key === 'End' && edge === 'to') onRange({ ...now, to: end });
            else if (event.key === 'Escape' && range) onRange(undefined);
            else return;
            event.preventDefault();
            event.stopPropagation();
          }}
          onPointerDown={(event) => {
            event.currentTarget.setPointerCapture(event.pointerId);
            setDrawing(
              edge === 'from' ? { from: right - 1, to: left } : { from: left, to: right - 1 },
            );
          }}
          onPointerMove={(event) => {
            if (drawing) setDrawing({ ...drawing, to: at(event) });
          }}
          onPointerUp={() => {
            if (!drawing) return;
            setDrawing(undefined);
            onRange(over(drawing.from, drawing.to));
          }}
        />
      ))}
      <table className="visually-hidden">
        <caption>Dated claims over time</caption>
        <tbody>
          {bins
            .filter((b) => b.exact + b.spread > 0)
            .map((bin) => (
              <tr key={bin.from}>
                <td>{words(bin)}</td>
              </tr>
            ))}
        </tbody>
      </table>
    </div>
  );
}
