/** The filters, which are the legend: each row a mark, a name, how many are drawn and how many there are. */
import { Button, NumberInput, Skeleton } from '@mantine/core';
import { useMemo } from 'react';
import { CERTAINTIES, CERTAINTY_LABELS } from '../../src/model/certainty.ts';
import type { Summary } from '../../src/model/contracts.ts';
import { KINDS } from '../../src/model/kinds.ts';
import {
  RELATION_GROUP_DESCRIPTORS,
  RELATION_TYPES,
  type RelationType,
} from '../../src/model/relationTypes.ts';
import { changeFilters, useExplore } from '../explore/store.ts';
import { KindMark } from '../marks/KindMark.tsx';
import classes from './filters.module.css';
import { LineMark, TintMark } from './LineMark.tsx';
import { clear, isFiltering, setMinSources, showAlone, toggle } from './producers.ts';
import { LegendRow } from './Row.tsx';
import { countBy, type GraphData } from './visible.ts';

export function Filters({
  data,
  summary,
}: {
  data: GraphData | undefined;
  summary: Summary | undefined;
}) {
  const filters = useExplore((s) => s.filters);
  const drawn = useMemo(
    () => ({
      kinds: countBy(data?.nodes ?? [], (n) => n.kind),
      types: countBy(data?.edges ?? [], (e) => e.type),
      certainties: countBy(data?.edges ?? [], (e) => e.certainty),
    }),
    [data],
  );
  const all = useMemo(
    () => ({
      kinds: new Map(summary?.kinds.map((k) => [k.kind, k.count])),
      types: new Map(summary?.types.map((t) => [t.type, t.count])),
      certainties: new Map(summary?.certainties.map((c) => [c.certainty, c.count])),
    }),
    [summary],
  );
  if (!data || !summary)
    return (
      <aside className={classes.panel} aria-label="Filters" aria-busy="true">
        {Array.from({ length: 12 }, (_, i) => i).map((i) => (
          <Skeleton key={i} h={14} my={8} mx={12} w="auto" />
        ))}
      </aside>
    );
  const known = (type: RelationType) => all.types.has(type) || drawn.types.has(type);
  return (
    <aside className={classes.panel} aria-label="Filters">
      <div className={classes.head}>
        <h2>Legend</h2>
        {isFiltering(filters) && (
          <Button variant="subtle" size="compact-xs" onClick={() => changeFilters(clear())}>
            Clear filters
          </Button>
        )}
      </div>
      <ul className={classes.rows} aria-label="Kinds">
        {KINDS.filter((k) => all.kinds.has(k.kind) || drawn.kinds.has(k.kind)).map((k) => (
          <LegendRow
            key={k.kind}
            mark={<KindMark kind={k.kind} />}
            label={k.plural}
            hint={k.description}
            drawn={drawn.kinds.get(k.kind) ?? 0}
            all={all.kinds.get(k.kind)}
            hidden={filters.kinds.includes(k.kind)}
            onToggle={() => changeFilters(toggle.kinds(k.kind))}
            onAlone={() => changeFilters(showAlone.kinds(k.kind))}
          />
        ))}
      </ul>
      <h2 className={classes.title}>Relations</h2>
      {RELATION_GROUP_DESCRIPTORS.map((group) => {
        const types = RELATION_TYPES.filter((t) => t.group === group.group && known(t.type));
        if (types.length === 0) return null;
        return (
          <div key={group.group}>
            <h3>{group.label}</h3>
            <ul className={classes.rows} aria-label={group.label}>
              {types.map((t) => (
                <LegendRow
                  key={t.type}
                  mark={<TintMark color={group.color} symmetric={t.symmetric} />}
                  label={t.label}
                  hint={t.description}
                  drawn={drawn.types.get(t.type) ?? 0}
                  all={all.types.get(t.type)}
                  hidden={filters.types.includes(t.type)}
                  onToggle={() => changeFilters(toggle.types(t.type))}
                  onAlone={() => changeFilters(showAlone.types(t.type))}
                />
              ))}
            </ul>
          </div>
        );
      })}
      <h2 className={classes.title}>Certainty</h2>
      <ul className={classes.rows} aria-label="Certainty">
        {CERTAINTIES.filter((c) => c !== 'denied').map((c) => (
          <LegendRow
            key={c}
            mark={<LineMark certainty={c} />}
            label={CERTAINTY_LABELS[c].split(' ')[0] ?? c}
            hint={CERTAINTY_LABELS[c]}
            drawn={drawn.certainties.get(c) ?? 0}
            all={all.certainties.get(c)}
            hidden={filters.certainties.includes(c)}
            onToggle={() => changeFilters(toggle.certainties(c))}
            onAlone={() => changeFilters(showAlone.certainties(c))}
          />
        ))}
      </ul>
      <div className={classes.field}>
        <label htmlFor="min-sources">Independent sources, at least</label>
        <NumberInput
          id="min-sources"
          size="xs"
          w={64}
          min={1}
          max={99}
          value={filters.minSources}
          onChange={(value) => {
            if (typeof value === 'number') changeFilters(setMinSources(value));
          }}
        />
      </div>
    </aside>
  );
}
