/** The filters, which are the legend: each row a mark, a name, how many are drawn and how many there are. */
import { Button, CloseButton, SegmentedControl, Skeleton } from '@mantine/core';
import { type ReactNode, useMemo } from 'react';
import { CERTAINTY_LABELS, type Certainty } from '../../src/model/certainty.ts';
import type { Summary } from '../../src/model/contracts.ts';
import { KINDS } from '../../src/model/kinds.ts';
import {
  RELATION_GROUP_DESCRIPTORS,
  RELATION_TYPES,
  type RelationType,
} from '../../src/model/relationTypes.ts';
import { namesOf } from '../drawn/known.ts';
import type { ClaimIndex } from '../evidence/claimIndex.ts';
import type { Producer } from '../explore/producer.ts';
import { change, useExplore } from '../explore/store.ts';
import { inspectorActions } from '../inspector/store.ts';
import { KindMark } from '../marks/KindMark.tsx';
import { densityNameSchema } from '../style/names.ts';
import { StylePanel } from '../style/Panel.tsx';
import { DENSITIES } from '../style/registry.ts';
import { styleActions } from '../style/store.ts';
import { Bounds } from './Bounds.tsx';
import { CheckList } from './CheckList.tsx';
import { CONDITIONS } from './conditions.ts';
import { countFilters, type FilterCounts } from './counts.ts';
import { FACETS, type FacetName, type FacetValues } from './facets.ts';
import classes from './filters.module.css';
import { LineMark, TintMark } from './LineMark.tsx';
import {
  clear,
  isFiltering,
  setDocuments,
  setMode,
  setPublishers,
  showAlone,
  showOnly,
  toggle,
  toggleCondition,
  unfocus,
  unhide,
} from './producers.ts';
import { LegendRow } from './Row.tsx';
import { reviewOf } from './reviewOf.ts';
import { Section } from './Section.tsx';
import type { FilterState } from './slice.ts';
import type { GraphData } from './visible.ts';

const filter = (label: string, by: Producer<FilterState>) => change(label, { filters: by });

const REVIEW_LABELS = {
  unreviewed: ['Unreviewed', 'Nobody has looked at its claims yet'],
  confirmed: ['Confirmed', 'A reviewer confirmed every claim'],
  mixed: ['Partly confirmed', 'Some of its claims are confirmed'],
} as const;

export function Filters({
  data,
  visible,
  claims,
  counted,
  summary,
}: {
  data: GraphData | undefined;
  visible: GraphData | undefined;
  claims: ClaimIndex | undefined;
  /** The counts beside the rows, where they are others than of what is drawn. */
  counted?: FilterCounts | undefined;
  summary: Summary | undefined;
}) {
  const filters = useExplore((s) => s.filters);
  const { color, names } = useExplore((s) => s.style);
  const drawn = useMemo(() => data && countFilters(data, claims), [data, claims]);
  const counts = counted ?? drawn;
  const all = useMemo(
    () => ({
      kinds: new Map<string, number>(summary?.kinds.map((k) => [k.kind, k.count])),
      types: new Map<string, number>(summary?.types.map((t) => [t.type, t.count])),
      certainties: new Map<string, number>(summary?.certainties.map((c) => [c.certainty, c.count])),
      reviews: new Map<string, number>(),
    }),
    [summary],
  );
  if (!counts || !summary)
    return (
      <aside className={classes.panel} aria-label="Filters" aria-busy="true">
        <div className={classes.head}>
          <h2>Legend</h2>
        </div>
        <Skeleton h={44} mx={8} mb={16} w="auto" />
        {[64, 76, 70, 48, 56, 44, 52, 68, 54, 72, 50, 40].map((w, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the rows are all alike.
          <Skeleton key={i} h={12} my={12} mx={8} w={`${w}%`} />
        ))}
      </aside>
    );
  const known = (type: RelationType) => (all.types.get(type) ?? 0) > 0 || counts.types.has(type);
  /** What every row of a facet has in common. */
  const row = <F extends FacetName>(facet: F, value: FacetValues[F], label: string) => {
    const values: readonly string[] = filters[facet];
    const hidden = values.includes(value);
    return {
      label,
      drawn: counts[facet].get(value) ?? 0,
      all: all[facet].get(value),
      hidden,
      onToggle: () => filter(`${hidden ? 'Show' : 'Hide'} ${label}`, toggle(facet, value)),
      onAlone: () => filter(`Show ${label} alone`, showAlone(facet, value)),
    };
  };
  return (
    <aside className={classes.panel} aria-label="Filters">
      <div className={classes.head}>
        <h2>Legend</h2>
        {isFiltering(filters) && (
          <Button
            variant="subtle"
            size="compact-xs"
            onClick={() => filter('Clear filters', clear())}
          >
            Clear filters
          </Button>
        )}
      </div>
      {filters.focus && (
        <Chip label="Leave the focus" onClose={() => filter('Leave the focus', unfocus())}>
          Within {filters.focus.hops} {filters.focus.hops === 1 ? 'hop' : 'hops'} of{' '}
          {namesOf([filters.focus.id])}
        </Chip>
      )}
      {filters.alone.length > 0 && (
        <Chip
          label="Show the others again"
          onClose={() => filter('Show the others again', showOnly([]))}
        >
          Alone: {namesOf(filters.alone)}
        </Chip>
      )}
      {filters.hidden.length > 0 && (
        <Chip label="Show what was hidden" onClose={() => filter('Show what was hidden', unhide())}>
          {filters.hidden.length} hidden: {namesOf(filters.hidden)}
        </Chip>
      )}
      {visible && <StylePanel visible={visible} />}
      <ul className={classes.rows} aria-label="Kinds">
        {KINDS.filter((k) => (all.kinds.get(k.kind) ?? 0) > 0 || counts.kinds.has(k.kind)).map(
          (k) => (
            <LegendRow
              key={k.kind}
              mark={<KindMark kind={k.kind} plain={color !== 'kind'} />}
              hint={k.description}
              {...row('kinds', k.kind, k.plural)}
            />
          ),
        )}
      </ul>
      <Section title="Relations">
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
                    hint={t.description}
                    {...row('types', t.type, t.label)}
                  />
                ))}
              </ul>
            </div>
          );
        })}
      </Section>
      <Section title="Evidence" active={filters.only.length > 0}>
        <ul className={classes.rows} aria-label="Evidence">
          {CONDITIONS.map((c) => (
            <li key={c.name}>
              <label className={classes.row} title={c.hint}>
                <input
                  type="checkbox"
                  className={classes.check}
                  checked={filters.only.includes(c.name)}
                  onChange={() =>
                    filter(
                      filters.only.includes(c.name) ? `No longer: ${c.label}` : c.label,
                      toggleCondition(c.name),
                    )
                  }
                />
                <span className={classes.label}>{c.label}</span>
                <span className={classes.count}>{counts.conditions.get(c.name) ?? 0}</span>
              </label>
            </li>
          ))}
        </ul>
        <Bounds filters={filters} />
      </Section>
      <Section title="Certainty">
        <ul className={classes.rows} aria-label="Certainty">
          {FACETS.certainties.values.map((c: Certainty) => (
            <LegendRow
              key={c}
              mark={<LineMark dash={c === 'stated' ? 'solid' : 'dashed'} />}
              hint={CERTAINTY_LABELS[c]}
              {...row('certainties', c, CERTAINTY_LABELS[c].split(' ')[0] ?? c)}
            />
          ))}
        </ul>
        <p className={classes.note}>
          <LineMark dash="dotted" /> Unreviewed, confidence below 50
        </p>
      </Section>
      <Section title="Review" open={false} active={filters.reviews.length > 0}>
        <ul className={classes.rows} aria-label="Review">
          {FACETS.reviews.values.map((r) => (
            <LegendRow
              key={r}
              mark={null}
              hint={REVIEW_LABELS[r][1]}
              {...row('reviews', r, REVIEW_LABELS[r][0])}
            />
          ))}
        </ul>
        <Button
          variant="default"
          size="compact-xs"
          m={8}
          onClick={() => inspectorActions.open({ kind: 'review', filter: reviewOf(filters) })}
        >
          Review the claims of what is filtered
        </Button>
      </Section>
      <Section title="Publishers" open={false} active={filters.publishers.length > 0}>
        <CheckList
          label="Publishers"
          options={(claims?.sources ?? []).map((s) => ({
            id: s.id,
            label: s.name,
            count: counts.publishers.get(s.id) ?? 0,
          }))}
          chosen={filters.publishers}
          onChange={(ids, { label }, on) =>
            filter(`${on ? 'Only' : 'No longer only'} ${label}`, setPublishers(ids))
          }
        />
      </Section>
      <Section title="Documents" open={false} active={filters.documents.length > 0}>
        <CheckList
          label="Documents"
          options={(claims?.documents ?? []).map((d) => ({
            id: d.id,
            label: d.title,
            count: counts.documents.get(d.id) ?? 0,
          }))}
          chosen={filters.documents}
          onChange={(ids, { label }, on) =>
            filter(`${on ? 'Only' : 'No longer only'} “${label}”`, setDocuments(ids))
          }
        />
      </Section>
      <div className={classes.field}>
        <span id="names-on-stage">Names</span>
        <SegmentedControl
          size="xs"
          aria-labelledby="names-on-stage"
          value={names}
          data={DENSITIES.map((d) => ({ value: d.name, label: d.label }))}
          onChange={(value) => styleActions.nameDensely(densityNameSchema.parse(value))}
        />
      </div>
      <div className={classes.field}>
        <span id="filtered-things">Filtered things</span>
        <SegmentedControl
          size="xs"
          aria-labelledby="filtered-things"
          value={filters.mode}
          data={[
            { value: 'hide', label: 'Hide' },
            { value: 'grey', label: 'Grey out' },
          ]}
          onChange={(value) =>
            filter(
              value === 'grey' ? 'Grey out what is filtered' : 'Hide what is filtered',
              setMode(value === 'grey' ? 'grey' : 'hide'),
            )
          }
        />
      </div>
    </aside>
  );
}

function Chip({
  label,
  onClose,
  children,
}: {
  label: string;
  onClose: () => void;
  children: ReactNode;
}) {
  return (
    <div className={classes.chip}>
      <span>{children}</span>
      <CloseButton size="xs" aria-label={label} onClick={onClose} />
    </div>
  );
}
