/** By what marks are coloured and sized, and what the colours stand for: the part of the legend that is chosen. */
import { Button, Progress, Skeleton } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useExplore } from '../explore/store.ts';
import type { GraphData } from '../filters/visible.ts';
import { countOf } from '../inspector/count.ts';
import type { KnownStructure } from '../metrics/known.ts';
import { MEASURES } from '../metrics/registry.ts';
import type { StructureState } from '../metrics/useStructure.ts';
import { tableActions } from '../table/store.ts';
import { viewActions } from '../views/store.ts';
import { Groups } from './Groups.tsx';
import { colorNameSchema, sizeNameSchema } from './names.ts';
import { COLORINGS, coloringOf } from './registry.ts';
import { styleActions } from './store.ts';
import classes from './style.module.css';
import { useAppearance } from './useAppearance.ts';

/** Shorter work shows no progress: it would only flicker. */
const SHOWN_AFTER_MS = 2000;

export function StylePanel({ visible }: { visible: GraphData }) {
  const style = useExplore((s) => s.style);
  const state = useAppearance(visible);
  const { groups, computed, structure } = state;
  return (
    <section className={classes.panel} aria-label="Look of the marks">
      <div className={classes.choices}>
        <label>
          <span>Colour by</span>
          <select
            value={style.color}
            title={coloringOf(style.color).hint}
            onChange={(e) => styleActions.colorBy(colorNameSchema.parse(e.currentTarget.value))}
          >
            {COLORINGS.map((c) => (
              <option key={c.name} value={c.name} title={c.hint}>
                {c.label}
              </option>
            ))}
          </select>
        </label>
        <label>
          <span>Size by</span>
          <select
            value={style.size}
            title={MEASURES.find((m) => m.name === style.size)?.hint}
            onChange={(e) => styleActions.sizeBy(sizeNameSchema.parse(e.currentTarget.value))}
          >
            {MEASURES.map((m) => (
              <option key={m.name} value={m.name} title={m.hint}>
                {m.label}
              </option>
            ))}
          </select>
        </label>
      </div>
      {computed && !structure && <Working {...state} />}
      {groups && <Groups key={style.color} by={style.color} groups={groups} />}
      {computed && structure && (
        <Remarks structure={structure} communities={style.color === 'community'} />
      )}
      {computed && structure && (
        <Button
          variant="subtle"
          size="compact-xs"
          onClick={() => {
            tableActions.showEntities(style.color === 'kind' ? style.size : style.color);
            viewActions.show('table');
          }}
        >
          Compare in the table
        </Button>
      )}
    </section>
  );
}

function Remarks({
  structure: { modularity, sampled, ids, sizes },
  communities,
}: {
  structure: KnownStructure;
  communities: boolean;
}) {
  return (
    <>
      {communities && (
        <p
          className={classes.note}
          title="Louvain method; every relation counts once, whatever its direction"
        >
          {countOf(sizes.length, 'community', 'communities')}, modularity {modularity.toFixed(2)}
        </p>
      )}
      {sampled && (
        <p className={classes.note}>
          Betweenness is estimated from {sampled} of {ids.length} entities
        </p>
      )}
    </>
  );
}

/** What is being worked out, why it failed, or how to have it after it was stopped. */
function Working({ working, progress, error, cancel, compute }: StructureState) {
  const [long, setLong] = useState(false);
  useEffect(() => {
    setLong(false);
    if (!working) return;
    const timer = setTimeout(() => setLong(true), SHOWN_AFTER_MS);
    return () => clearTimeout(timer);
  }, [working]);
  if (!working)
    return (
      <div className={classes.state} role="alert">
        <span>{error?.message ?? 'Stopped before the structure was worked out.'}</span>
        <Button variant="default" size="compact-xs" onClick={compute}>
          {error ? 'Try again' : 'Work it out'}
        </Button>
      </div>
    );
  if (long)
    return (
      <div className={classes.state} role="status">
        <span>
          {progress?.stage ?? 'Communities'}
          {progress && progress.share > 0 ? `, ${Math.round(progress.share * 100)} %` : ''}
        </span>
        <Progress
          size="sm"
          value={progress && progress.share > 0 ? progress.share * 100 : 100}
          animated={!progress?.share}
          aria-label="Working out the structure"
        />
        <Button variant="default" size="compact-xs" onClick={cancel}>
          Stop
        </Button>
      </div>
    );
  return (
    <div className={classes.skeleton} role="status" aria-label="Working out the structure">
      {[88, 72, 80, 60].map((w) => (
        <Skeleton key={w} h={12} w={`${w}%`} />
      ))}
    </div>
  );
}
